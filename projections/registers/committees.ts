// Which committees are there, who belongs to them, and who held which office at which time?
import type { CommitteeEvents } from '../../src/domain/committee/events.js';
import { civilSpan, type When } from '../../src/domain/values/time/when.js';
import { type At, question } from '../../src/eventsourcing/asking/ask.js';
import { officeHolders, type Offices } from './committee/office-holders.js';
import { ListForm, OneForm, pageOf, type Period, periodOf } from './rows/period.js';
import { said } from './rows/said.js';
import { type BasedOn, basedOnOf, listAnswer, type Told, versioned } from './rows/versioned.js';

interface Member {
  readonly country: string;
  readonly from: When | null;
  readonly to: When | null;
}

interface Committee extends Offices {
  /** Empty until it is established: an old committee may never be. */
  readonly established: Partial<CommitteeEvents['CommitteeEstablished']>;
  readonly members: readonly Member[];
}

const initial: Committee = { established: {}, members: [], elections: [], attestations: [] };

/** Ends the country's open term, which is its last one. */
function ended(members: readonly Member[], { country, to }: CommitteeEvents['MembershipEnded']): readonly Member[] {
  const last = members.findLastIndex((each) => each.country === country && each.to === null);
  return last < 0
    ? [...members, { country, from: null, to }]
    : members.map((each, i) => (i === last ? { ...each, to } : each));
}

const told = <Data extends object>(event: Told<Data>): Data & { basedOn: BasedOn } => ({
  ...event.data,
  basedOn: basedOnOf(event),
});

const committees = versioned<CommitteeEvents, Committee>({
  name: 'committees',
  version: 1,
  initial,
  on: {
    CommitteeEstablished: (committee, { data }) => ({ ...committee, established: data }),
    MembershipStarted: (committee, { data }) => ({
      ...committee,
      members: [...committee.members, { ...data, to: null }],
    }),
    MembershipEnded: (committee, { data }) => ({ ...committee, members: ended(committee.members, data) }),
    ChairmanElected: (committee, event) => ({ ...committee, elections: [...committee.elections, told(event)] }),
    OfficeHolderAttested: (committee, event) => ({
      ...committee,
      attestations: [...committee.attestations, told(event)],
    }),
  },
  happened: ({ established: { date } }) => ({ from: date ? civilSpan(date).from : null, to: null }),
});

function view(id: string, committee: Committee, period: Period, at: At): CommitteeView {
  const { established, members } = committee;
  return {
    id,
    names: said(established.names),
    parentCouncil: said(established.parentCouncil),
    establishedOn: said(established.date),
    members: members.filter(({ from, to }) => overlaps(from, to, period)),
    officeHolders: officeHolders(committee, period, at.now),
  };
}

interface CommitteeView {
  readonly id: string;
  readonly [field: string]: unknown;
}

function overlaps(from: When | null, to: When | null, period: Period): boolean {
  const starts = from ? civilSpan(from).from : null;
  const ends = to ? civilSpan(to).to : null;
  const startsInTime = period.to === null || starts === null || starts < period.to;
  return startsInTime && (period.from === null || ends === null || ends > period.from);
}

export const committeesProjection = committees.projection;

export const committeeList = question({
  path: 'committees',
  reads: [committeesProjection],
  rules: 'committees@1',
  form: ListForm,
  async ask(form: ListForm, at) {
    const { limit, page } = pageOf(form);
    // The period chooses members and office-holders; a committee itself has no end.
    const found = await committees.list(at, { ...page, period: { from: null, to: page.period.to } });
    return listAnswer(
      found.map(({ id, doc }) => view(id, doc, page.period, at)),
      limit,
    );
  },
});

export const oneCommittee = question({
  path: 'committees/:id',
  reads: [committeesProjection],
  rules: 'committees@1',
  form: OneForm,
  async ask(form: OneForm, at) {
    const found = await committees.one(form.id, at);
    return found && { rows: [view(form.id, found.doc, periodOf(form), at)], revision: found.revision };
  },
});

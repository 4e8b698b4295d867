// Which committees are there, who belongs to them, and who held which office at which time?
import type { CommitteeEvents } from '../src/domain/committee/events.js';
import { civilSpan, type When } from '../src/domain/values/when.js';
import { type At, question } from '../src/eventsourcing/ask.js';
import { ListForm, OneForm, pageOf, type Period, periodOf } from './period.js';
import { type Evidence, evidenceOf, paged, type Told, versioned } from './versioned.js';

interface Member {
  readonly country: string;
  readonly from: When | null;
  readonly to: When | null;
}

type Election = CommitteeEvents['ChairmanElected'] & { readonly evidence: Evidence };
type Attestation = CommitteeEvents['OfficeHolderAttested'] & { readonly evidence: Evidence };

interface Committee {
  readonly established: CommitteeEvents['CommitteeEstablished'] | null;
  readonly members: readonly Member[];
  readonly elections: readonly Election[];
  readonly attestations: readonly Attestation[];
}

/** Someone in an office, and what shows it. `inOffice` is null where the log cannot tell. */
interface OfficeHolder {
  readonly person: string;
  readonly office: string;
  readonly administration: string | null;
  readonly by: 'ELECTION' | 'RE_ELECTION' | 'ATTESTATION';
  /** True only where the log holds the election. */
  readonly elected: boolean;
  readonly from: When | null;
  readonly asOf: When | null;
  readonly inOffice: boolean | null;
  readonly meeting: string | null;
  readonly evidence: Evidence;
}

const initial: Committee = { established: null, members: [], elections: [], attestations: [] };

/** Ends the country's open term, which is its last one. */
function ended(members: readonly Member[], { country, to }: CommitteeEvents['MembershipEnded']): readonly Member[] {
  const last = members.findLastIndex((each) => each.country === country && each.to === null);
  return last < 0 ? [...members, { country, from: null, to }] : members.map((each, i) => (i === last ? { ...each, to } : each));
}

const told = <Data extends object>(event: Told<Data>): Data & { evidence: Evidence } => ({
  ...event.data,
  evidence: evidenceOf(event),
});

const committees = versioned<CommitteeEvents, Committee>({
  name: 'committees',
  version: 1,
  initial,
  on: {
    CommitteeEstablished: (committee, { data }) => ({ ...committee, established: data }),
    MembershipStarted: (committee, { data }) => ({ ...committee, members: [...committee.members, { ...data, to: null }] }),
    MembershipEnded: (committee, { data }) => ({ ...committee, members: ended(committee.members, data) }),
    ChairmanElected: (committee, event) => ({ ...committee, elections: [...committee.elections, told(event)] }),
    OfficeHolderAttested: (committee, event) => ({ ...committee, attestations: [...committee.attestations, told(event)] }),
  },
  happened: ({ established }) => (established ? { ...civilSpan(established.date), to: null } : { from: null, to: null }),
});

const begins = (when: When): number => civilSpan(when).from ?? civilSpan(when).to ?? 0;
const startOf = ({ termFrom, electedOn }: Election): When => termFrom ?? electedOn;

/** Elections that had taken place by that moment, the latest last. */
function electedBy(elections: readonly Election[], moment: number): readonly Election[] {
  const past = elections.filter((each) => begins(startOf(each)) < moment);
  return past.toSorted((a, b) => begins(startOf(a)) - begins(startOf(b)));
}

/** Who was in which office at a moment (civil ms), as far as elections and evidence up to then tell. */
function officeHolders({ elections, attestations }: Committee, moment: number, from: number | null): readonly OfficeHolder[] {
  const terms = electedBy(elections, moment);
  const chairs = terms.map((election, i): OfficeHolder => {
    const { person, office, administration = null, meeting = null, reElection, evidence } = election;
    const by = reElection ? 'RE_ELECTION' : 'ELECTION';
    const inOffice = i === terms.length - 1;
    return { person, office, administration, by, elected: true, from: startOf(election), asOf: null, inOffice, meeting, evidence };
  });
  const seen = attestations
    .filter(({ asOf }) => begins(asOf) < moment && (from === null || (civilSpan(asOf).to ?? from + 1) > from))
    .map((attestation): OfficeHolder => {
      const { person, office, administration = null, asOf, evidence } = attestation;
      const inOffice = attestedInOffice(attestation, terms, moment);
      return { person, office, administration, by: 'ATTESTATION', elected: false, from: null, asOf, inOffice, meeting: null, evidence };
    });
  return [...chairs, ...seen].filter((each) => from === null || each.inOffice !== false || !isOver(each, terms, from));
}

/** In office at that moment, by what was attested: yes within its time, no once another was elected since, else unknown. */
function attestedInOffice({ person, office, asOf }: Attestation, terms: readonly Election[], moment: number): boolean | null {
  const { from, to } = civilSpan(asOf);
  if (from !== null && to !== null && moment > from && moment <= to) return true;
  const since = terms.filter((each) => each.office === office && begins(startOf(each)) >= (to ?? begins(asOf)));
  const last = since.at(-1);
  return last ? last.person === person : null;
}

/** True when the term ended before the period began: another had been elected by then. */
function isOver(holder: OfficeHolder, terms: readonly Election[], from: number): boolean {
  const start = holder.from ?? holder.asOf;
  const next = terms.find((each) => start && begins(startOf(each)) > begins(start));
  return next !== undefined && begins(startOf(next)) <= from;
}

function view(id: string, committee: Committee, period: Period, at: At): CommitteeView {
  const { established, members } = committee;
  return {
    id,
    names: established?.names ?? null,
    parentCouncil: established?.parentCouncil ?? null,
    establishedOn: established?.date ?? null,
    members: members.filter(({ from, to }) => overlaps(from, to, period)),
    officeHolders: officeHolders(committee, period.to ?? at.now, period.from),
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
  rules: 'committees@1',
  form: ListForm,
  async ask(form: ListForm, at) {
    const { limit, page } = pageOf(form);
    // The period chooses members and office-holders; a committee itself has no end.
    const found = await committees.list(at, { ...page, period: { from: null, to: page.period.to } });
    return paged(found.map(({ id, doc }) => view(id, doc, page.period, at)), limit);
  },
});

export const oneCommittee = question({
  path: 'committees/:id',
  rules: 'committees@1',
  form: OneForm,
  async ask(form: OneForm, at) {
    const found = await committees.one(form.id, at);
    return found && { rows: [view(form.id, found.doc, periodOf(form), at)], revision: found.revision };
  },
});

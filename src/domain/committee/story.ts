// The story of a committee: what was said, as it stands, for decisions and readers.
import { Growing } from '../../eventsourcing/log/growing.js';
import { story } from '../../eventsourcing/log/story.js';
import { keepingStanding, nothingTold, type Rectifiable, rectifications } from '../rectifying/story.js';
import { speakersOf, type Told } from '../told.js';
import { ended, isOpen, OPEN, type Term } from '../values/time/term.js';
import { ALL, andOwnWordsOf, isEverybodys, ofBody } from '../values/who/scope.js';
import type { Names } from '../values/text.js';
import { certainlyLater, civilSpan, type When } from '../values/time/when.js';
import type { CommitteeEvents } from './events.js';

export interface Membership extends Term {
  readonly country: string;
  readonly capacity: 'MEMBER' | 'OBSERVER';
}

export type Election = Told<CommitteeEvents, 'ChairmanElected'>;
export type Appointment = Told<CommitteeEvents, 'OfficeAppointed'>;
export type Renaming = Told<CommitteeEvents, 'CommitteeRenamed'>;
export type Attestation = Told<CommitteeEvents, 'OfficeHolderAttested'>;

interface CommitteeRecord extends Rectifiable<CommitteeEvents> {
  /** Every term of every member, in the order of the log. */
  readonly members: readonly Membership[];
  /** Everybody whose election as chairman the log holds, in its order: who held the office when follows from all that was told. */
  readonly elections: Growing<Election>;
  readonly candidacies: Growing<Told<CommitteeEvents, 'CandidacyAgreed'>>;
  readonly appointments: Growing<Appointment>;
  readonly ends: Growing<Told<CommitteeEvents, 'TermEnded'>>;
  /** In the order of the log. */
  readonly renamings: Growing<Renaming>;
  readonly attestations: Growing<Attestation>;
}

export type Committee = CommitteeRecord &
  (
    | { readonly phase: 'unknown' }
    | { readonly phase: 'established'; readonly as: CommitteeEvents['CommitteeEstablished'] }
  );

const initial: Committee = {
  ...nothingTold(),
  phase: 'unknown',
  members: [],
  elections: Growing.of(),
  candidacies: Growing.of(),
  appointments: Growing.of(),
  ends: Growing.of(),
  renamings: Growing.of(),
  attestations: Growing.of(),
};

export const committeeStory = story<Committee, CommitteeEvents>(
  'committee',
  initial,
  keepingStanding<Committee, CommitteeEvents>(initial, {
    ...rectifications('Committee'),
    CommitteeEstablished: (state, as) => ({ ...state, phase: 'established', as }),
    CommitteeRenamed: (state, _, told) => ({ ...state, renamings: state.renamings.with(told) }),
    MembershipStarted: (state, said) => ({ ...state, members: started(state.members, said) }),
    MembershipEnded: (state, { country, to }) => ({
      ...state,
      members: ended(state.members, (each) => each.country === country, { country, capacity: 'MEMBER', ...OPEN, to }),
    }),
    ChairmanElected: (state, _, told) => ({ ...state, elections: state.elections.with(told) }),
    CandidacyAgreed: (state, _, told) => ({ ...state, candidacies: state.candidacies.with(told) }),
    OfficeAppointed: (state, _, told) => ({ ...state, appointments: state.appointments.with(told) }),
    TermEnded: (state, _, told) => ({ ...state, ends: state.ends.with(told) }),
    OfficeHolderAttested: (state, _, told) => ({ ...state, attestations: state.attestations.with(told) }),
  }),
  ({ id, story: committee }) => {
    if (isEverybodys(committee.told.first)) return ALL;
    // The few who have spoken are looked for, and not all members of a long story gone through.
    const keeper = committee.told.first?.by;
    return andOwnWordsOf(
      ofBody(id),
      spokenIn(committee.told).filter((each) => each !== keeper && !isMember(committee, each)),
    );
  },
);

const spokenIn = Growing.distinct<Told<CommitteeEvents>, string>(speakersOf);

/** Who sees its records: its members, and whoever keeps them; an observer only attends. */
export const membersOf = ({ members, told }: Committee): readonly string[] => [
  ...new Set([
    ...(told.first ? [told.first.by] : []),
    ...members.filter((each) => isOpen(each) && each.capacity === 'MEMBER').map(({ country }) => country),
  ]),
];

/** Where its end is known already, that term has its beginning now. */
function started(
  members: readonly Membership[],
  { country, from, capacity = 'MEMBER' }: CommitteeEvents['MembershipStarted'],
): readonly Membership[] {
  const last = members.findLastIndex((each) => each.country === country);
  const { from: known, to } = members[last] ?? OPEN;
  if (known !== null || to === null || certainlyLater(from, to))
    return [...members, { country, capacity, ...OPEN, from }];
  return members.with(last, { ...members[last]!, capacity, from });
}

/** The country's latest term; undefined: it never had one. */
export const lastTermOf = ({ members }: Committee, country: string): Membership | undefined =>
  members.findLast((each) => each.country === country);

/** True when the country's term has no end yet. */
export function belongs(committee: Committee, country: string): boolean {
  const term = lastTermOf(committee, country);
  return term !== undefined && isOpen(term);
}

/** The same of a term as a member. */
export const isMember = (committee: Committee, country: string): boolean =>
  belongs(committee, country) && lastTermOf(committee, country)?.capacity === 'MEMBER';

/** What it was called, the earliest name first, each from when; null: nobody says since when. */
export function namesOverTime(committee: Committee): readonly { readonly names: Names; readonly from: When | null }[] {
  const first = committee.phase === 'established' ? [{ names: committee.as.names, from: committee.as.date }] : [];
  const later = [...committee.renamings].map(({ data: { names, from } }) => ({ names, from }));
  return [...first, ...later.toSorted((a, b) => startOf(a.from) - startOf(b.from) || 0)];
}

const startOf = (when: When): number => civilSpan(when).from ?? -Infinity;

/** True when the log holds another election of this person that is not certainly later than this one. */
export function heldChairBefore({ elections }: Committee, { event, data: { person, electedOn } }: Election): boolean {
  return elections.some(
    (each) => each.event !== event && each.data.person === person && !certainlyLater(each.data.electedOn, electedOn),
  );
}

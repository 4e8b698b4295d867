// The story of a committee: what was said, as it stands, for decisions and readers.
import { Growing } from '../../eventsourcing/log/growing.js';
import { story } from '../../eventsourcing/log/story.js';
import { keepingStanding, nothingTold, type Rectifiable, rectifications } from '../rectifying/story.js';
import { speakersOf, type Told } from '../told.js';
import { ended, isOpen, OPEN, type Term } from '../values/time/term.js';
import { ALL, andOwnWordsOf, isEverybodys, ofBody } from '../values/who/scope.js';
import { certainlyLater, type When } from '../values/time/when.js';
import type { CommitteeEvents } from './events.js';

export interface Membership extends Term {
  readonly country: string;
}

export type Election = Told<CommitteeEvents, 'ChairmanElected'>;
export type Attestation = Told<CommitteeEvents, 'OfficeHolderAttested'>;

interface CommitteeRecord extends Rectifiable<CommitteeEvents> {
  /** Every term of every member, in the order of the log. */
  readonly members: readonly Membership[];
  /** Everybody whose election as chairman the log holds, in its order: who held the office when follows from all that was told. */
  readonly elections: Growing<Election>;
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
  attestations: Growing.of(),
};

export const committeeStory = story<Committee, CommitteeEvents>(
  'committee',
  initial,
  keepingStanding<Committee, CommitteeEvents>(initial, {
    ...rectifications('Committee'),
    CommitteeEstablished: (state, as) => ({ ...state, phase: 'established', as }),
    MembershipStarted: (state, { country, from }) => ({ ...state, members: started(state.members, country, from) }),
    MembershipEnded: (state, { country, to }) => ({
      ...state,
      members: ended(state.members, (each) => each.country === country, { country, ...OPEN, to }),
    }),
    ChairmanElected: (state, _, told) => ({ ...state, elections: state.elections.with(told) }),
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

/** Who sees its records: its members, and whoever keeps them. */
export const membersOf = ({ members, told }: Committee): readonly string[] => [
  ...new Set([...(told.first ? [told.first.by] : []), ...members.filter(isOpen).map(({ country }) => country)]),
];

/** Where its end is known already, that term has its beginning now. */
function started(members: readonly Membership[], country: string, from: When): readonly Membership[] {
  const last = members.findLastIndex((each) => each.country === country);
  const { from: known, to } = members[last] ?? OPEN;
  if (known !== null || to === null || certainlyLater(from, to)) return [...members, { country, ...OPEN, from }];
  return members.with(last, { ...members[last]!, from });
}

/** The country's latest term; undefined: it never had one. */
export const lastTermOf = ({ members }: Committee, country: string): Membership | undefined =>
  members.findLast((each) => each.country === country);

/** True when the country's term has no end yet. */
export function isMember(committee: Committee, country: string): boolean {
  const term = lastTermOf(committee, country);
  return term !== undefined && isOpen(term);
}

/** True when the log holds another election of this person that is not certainly later than this one. */
export function heldChairBefore({ elections }: Committee, { event, data: { person, electedOn } }: Election): boolean {
  return elections.some(
    (each) => each.event !== event && each.data.person === person && !certainlyLater(each.data.electedOn, electedOn),
  );
}

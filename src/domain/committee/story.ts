// The story of a committee: what was said, as it stands, for decisions and readers.
import { Growing } from '../../eventsourcing/log/growing.js';
import { story } from '../../eventsourcing/log/story.js';
import { keepingAll, type Told } from '../told.js';
import { ended, isOpen, OPEN, type Term } from '../values/time/term.js';
import { ofBody } from '../values/who/scope.js';
import { certainlyLater } from '../values/time/when.js';
import type { CommitteeEvents } from './events.js';

export interface Membership extends Term {
  readonly country: string;
}

export type Election = Told<CommitteeEvents, 'ChairmanElected'>;
export type Attestation = Told<CommitteeEvents, 'OfficeHolderAttested'>;

interface CommitteeRecord {
  /** Everything, in the order of the log. */
  readonly told: Growing<Told<CommitteeEvents>>;
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

export const committeeStory = story<Committee, CommitteeEvents>(
  'committee',
  { phase: 'unknown', told: Growing.of(), members: [], elections: Growing.of(), attestations: Growing.of() },
  keepingAll({
    CommitteeEstablished: (state, as) => ({ ...state, phase: 'established', as }),
    MembershipStarted: (state, { country, from }) => ({
      ...state,
      members: [...state.members, { country, ...OPEN, from }],
    }),
    MembershipEnded: (state, { country, to }) => ({
      ...state,
      members: ended(state.members, (each) => each.country === country, { country, ...OPEN, to }),
    }),
    ChairmanElected: (state, _, told) => ({ ...state, elections: state.elections.with(told) }),
    OfficeHolderAttested: (state, _, told) => ({ ...state, attestations: state.attestations.with(told) }),
  }),
  ({ id }) => ofBody(id),
);

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

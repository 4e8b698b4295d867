// The story of a committee: what was said, as it stands, for decisions and readers.
import { story } from '../../eventsourcing/log/story.js';
import { certainlyLater, type When } from '../values/time/when.js';
import type { CommitteeEvents } from './events.js';

/** A member's latest term; without `to` it is open. */
export interface Membership {
  readonly from?: When;
  readonly to?: When;
}

interface Known {
  readonly members: ReadonlyMap<string, Membership>;
  /** Everybody whose election as chairman the log holds, in the order of the log. */
  readonly elections: readonly CommitteeEvents['ChairmanElected'][];
  readonly attestations: readonly CommitteeEvents['OfficeHolderAttested'][];
}

export type Committee = Known &
  (
    | { readonly phase: 'unknown' }
    | { readonly phase: 'established'; readonly as: CommitteeEvents['CommitteeEstablished'] }
  );

const initial: Committee = { phase: 'unknown', members: new Map(), elections: [], attestations: [] };

export const committeeStory = story<Committee, CommitteeEvents>('committee', initial, {
  CommitteeEstablished: (state, as) => ({ ...state, phase: 'established', as }),
  MembershipStarted: (state, { country, from }) => ({
    ...state,
    members: new Map(state.members).set(country, { from }),
  }),
  MembershipEnded: (state, { country, to }) => ({
    ...state,
    members: new Map(state.members).set(country, { ...state.members.get(country), to }),
  }),
  ChairmanElected: (state, elected) => ({ ...state, elections: [...state.elections, elected] }),
  OfficeHolderAttested: (state, attested) => ({ ...state, attestations: [...state.attestations, attested] }),
});

/** True when the country's term has no end yet. */
export function isMember({ members }: Committee, country: string): boolean {
  const term = members.get(country);
  return term !== undefined && term.to === undefined;
}

/** True when the log holds an election of this person that is not certainly later than `by`. */
export function heldChairBefore({ elections }: Committee, person: string, by: When): boolean {
  return elections.some((each) => each.person === person && !certainlyLater(each.electedOn, by));
}

// A contributor: what the streams of one aggregate book, said line by line and by nothing but their story and a few facts.
import type { Thing, Story } from '../../src/eventsourcing/log/story.js';
import type { Booking } from './booking.js';
import type { Facts } from './facts.js';
import type { Candidate } from './standing.js';

/** What a stream's bookings depend on beside itself; null: on nothing of that kind. */
export interface Dependence {
  /** Id of the operation that it counts for. */
  readonly operation: string | null;
  /** What statements have in common of which one may supersede the other. */
  readonly cluster: string | null;
}

/** Pure and synchronous: what is booked follows from what was said, and is worked out anew whenever it is asked for. */
export interface Contributor<State> {
  readonly of: Story<State, never>;
  /** Names of the lines that are booked, each by itself. */
  lines(story: State): readonly string[];
  /** The lines that differ after one more event, or may; `all` where whatever is booked may. */
  touches(before: State, after: State): readonly string[] | 'all';
  dependsOn(story: State): Dependence;
  /** Where one stream may supersede another: what decides between them; undefined: nothing was said that could. */
  rival?(of: Thing<State>): Candidate | undefined;
  /** Whether it names goods that no list knew: what they are booked as depends on what their names mean. */
  namesGoods?(story: State): boolean;
  /** What is booked for a line; nothing for one that does not count. */
  bookings(line: string, of: Thing<State>, facts: Facts): readonly Booking[];
}

/** A contributor whose story is not known here. */
export type AnyContributor = Contributor<unknown>;

export function contributor<State>(definition: Contributor<State>): AnyContributor {
  return definition as unknown as AnyContributor;
}

// The deadlines of a thing: what was to be said or done by whom and until when, what set that, and what came of it. Each aggregate
// declares its own beside its requests; what came after its deadline, or has not come, is found in all of them.
import type { DomainEvent } from '../eventsourcing/log/event.js';
import type { Story } from '../eventsourcing/log/story.js';
import type { Bilingual } from '../forms/language.js';
import type { Operation } from './operation/story.js';
import type { By } from './told.js';
import { DAY, MINUTE } from './values/time/calendar.js';
import { certainlyLater, civilSpan, minuteOf, type When } from './values/time/when.js';

type Event = Pick<By, 'event' | 'by' | 'recordedAt'> & DomainEvent;

/** What one administration was to do until then. */
export interface Awaited {
  /** An administration. */
  readonly of: string;
  readonly until: When;
  /** The event that set the deadline. */
  readonly set: Event;
  /** What came; `at`: when it was done, where that, and not when it was recorded, decides whether it was in time. */
  readonly came?: { readonly told: Pick<By, 'event' | 'recordedAt'>; readonly at?: When } | undefined;
  /** Since when nobody waits for it any more, though it did not come. */
  readonly over?: When | undefined;
}

interface Deadline<State, Other> {
  /** What is awaited, as a noun with what belongs to it. */
  readonly awaits: Bilingual;
  readonly of: (it: State, other: Other | undefined) => readonly Awaited[];
}

export interface Deadlines<State, Other = unknown> {
  /** Another thing, which set the deadline. */
  readonly other?: {
    readonly story: Story<Other, never>;
    readonly id: (it: State) => string | undefined;
    /** Not before the last moment at which anything came that is held against it: ms UTC. */
    readonly lastCame: (it: State) => number | null;
    /** Whoever told anything that may be held against it. */
    readonly toldBy: (it: State) => readonly string[];
  };
  /** The operation whose unit alone, beside whoever is late, is told so. Without it, whoever sees the thing is. */
  readonly toldTo?: (it: State, other: Other | undefined) => Operation | undefined;
  readonly of: Readonly<Record<string, Deadline<State, Other>>>;
}

/** The same of an aggregate that looks at another thing. */
export const deadlinesBeside = <State, Other>(deadlines: Deadlines<State, Other>): Deadlines<State> =>
  deadlines as unknown as Deadlines<State>;

/** What came late or did not come, under the name of its deadline. */
export interface Late extends Awaited {
  readonly name: string;
  /** Begun since the deadline: 1 on the day after it. */
  readonly days: number;
}

/** `now`: ms UTC; undefined: whatever may be late at any time. */
export function lateIn<State, Other>(
  { of }: Deadlines<State, Other>,
  it: State,
  { other, now }: { readonly other?: Other | undefined; readonly now?: number | undefined },
): readonly Late[] {
  return Object.entries(of).flatMap(([name, deadline]) =>
    deadline.of(it, other).flatMap((each) => {
      const then = cameAt(each) ?? each.over ?? (now === undefined ? NEVER : minuteOf(now));
      return certainlyLater(then, each.until) ? [{ ...each, name, days: daysBetween(each.until, then) }] : [];
    }),
  );
}

const NEVER: When = { from: '9999-12-31', to: '9999-12-31', precision: 'day' };

export const cameAt = ({ came }: Pick<Awaited, 'came'>): When | undefined =>
  came && (came.at ?? minuteOf(came.told.recordedAt));

/** Two minutes are compared as instants, a date by the local clock, as `certainlyLater` does. */
function daysBetween(until: When, then: When): number {
  const [due, came] = [civilSpan(until), civilSpan(then)];
  const shift = due.offset === null || came.offset === null ? 0 : (came.offset - due.offset) * MINUTE;
  return Math.floor((came.from! - shift - due.to!) / DAY) + 1;
}

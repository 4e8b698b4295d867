// The one way of booking: what was booked before is reversed, what shall be booked now is added, where they differ.
import type { Attribution } from '../../src/domain/values/who/attribution.js';
import { canonicalJson } from '../../src/eventsourcing/log/canonical.js';
import type { Measure } from '../../src/domain/values/amounts/units.js';
import type { Dimensions } from './dimensions.js';

/** The part that a coordination unit takes back for its operation’s sum. */
export const UNIT_PART = 'unit';

/** What a booking is or is not: counted as often as it stands, so that a reversal takes back what was booked. */
export const MARKS = [
  'infinite',
  'strict_lower',
  'strict_upper',
  'unweighed',
  'approximate',
  /** Gross weights, which bound the net from above. */
  'gross',
  'late',
  'bonus',
  'contested',
  /** More than anybody seizes at once. */
  'implausible',
  /** Rests on what was keyed in for the state that it is credited to, which has not said yet that it is its word. */
  'unconfirmed',
  /** Outside the time in which its operation ran. */
  'out_of_window',
] as const;
export type Mark = (typeof MARKS)[number];

/** By what figures are summed, never one with another; amounts of money not even with those in another currency. */
export type Measured = Measure | 'COUNT' | 'MONEY';

/** What a contribution says, apart from when it was booked. Amounts in µg, µl, pieces, packages, units of COUNT or minor units of a currency. */
export interface Booking extends Dimensions, Readonly<Record<Mark, number>> {
  /** Civil time, ms; `occurred_to` exclusive; null: not known. */
  readonly occurred_from: number | null;
  readonly occurred_to: number | null;
  /** Minutes by which the civil time was ahead of UTC; null where only dates are known. */
  readonly utc_offset: number | null;
  readonly precision: string;
  readonly asserted_from: number | null;
  readonly asserted_to: number | null;
  readonly evidence: 'ITEMISED' | 'DECLARED';
  readonly attribution: Attribution;
  readonly involved: readonly string[];
  /** As the rulebook has it, for comparison between states; `class` is as its reporter's law has it. */
  readonly rulebook_class: string | null;
  readonly measure: Measured;
  /** For COUNT: what is counted; for MONEY: what the amount is of. */
  readonly what: string | null;
  readonly lower: bigint;
  readonly upper: bigint | null;
  /** Full width of the rounding; half of it is the ±. */
  readonly rounded_to: bigint;
  /**
   * `whole` answers questions that do not look at goods, `detail` those that do, `both` either; `unit` those about operations, as a
   * difference of its own.
   */
  readonly level: 'whole' | 'detail' | 'both' | 'unit';
  /** 1 where it may hold goods that it does not name: it is then shown beside what a filter on goods finds. */
  readonly unspecified: number;
  /** `headline`, `rest`, `part-1` …, `count-1` … of the statement; `contents` of packages; `UNIT_PART`. */
  readonly part: string | null;
  readonly line: string | null;
  readonly stream: string;
  /** The event that said it. */
  readonly event: string;
  /** What the right to see it hangs on: its stream's. */
  readonly scope: string;
}

export interface Entry {
  readonly sign: 1 | -1;
  readonly booking: Booking;
  /** Half of a pair that differs in its scope alone: nothing became known by it. */
  readonly moved: boolean;
}

/** The entries that turn what is booked into what shall be booked: reversals first, in the order of the lists. */
export function rebook(before: readonly Booking[], after: readonly Booking[]): readonly Entry[] {
  const entries: Entry[] = [];
  const [kept, wanted] = [nearIn(before), nearIn(after)];
  const add = (sign: Entry['sign'], booking: Booking, others: readonly Booking[]): void => {
    if (others.some((other) => isSame(booking, other))) return;
    entries.push({ sign, booking, moved: others.some((other) => isMoved(booking, other)) });
  };
  for (const booking of before) add(-1, booking, wanted(booking));
  for (const booking of after) add(1, booking, kept(booking));
  return entries;
}

/** So few are looked through. */
const FEW = 4;

/** Tells the bookings that may be the same as one: said by the same event, of the same line, in the same part. */
function nearIn(bookings: readonly Booking[]): (one: Booking) => readonly Booking[] {
  if (bookings.length <= FEW) return () => bookings;
  const placeOf = ({ event, line, part }: Booking): string => `${event} ${line} ${part}`;
  const byPlace = Map.groupBy(bookings, placeOf);
  return (one) => byPlace.get(placeOf(one)) ?? [];
}

const isMoved = (one: Booking, other: Booking): boolean => one.scope !== other.scope && isSame(one, other, 'scope');

/** Field by field: the text of both would cost more than all the rest of booking. */
function isSame(one: Booking, other: Booking, but?: keyof Booking): boolean {
  if (one === other) return true;
  for (const name in one) {
    if (name === but) continue;
    const [a, b] = [one[name as keyof Booking], other[name as keyof Booking]];
    if (a !== b && !(typeof a === 'object' && a !== null && isSameText(a, b))) return false;
  }
  return true;
}

/** Mostly written alike; where not, the canonical texts decide. */
const isSameText = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other) || canonicalJson(one) === canonicalJson(other);

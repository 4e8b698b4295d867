// The likeness of two seizure lines: how much speaks for their being one seizure, in percent, and what.
import { MINUTE } from '../../values/time/calendar.js';
import type { LikenessReason } from '../events.js';
import type { Bounds, Mark } from './mark.js';

export interface Likeness {
  /** Percent. */
  readonly score: number;
  readonly reasons: readonly LikenessReason[];
}

/** Of one kind of goods in one circle they are anyway. */
const GOODS = 20;

/** Enough to ask two services; one service is asked about its own reports only where almost everything is alike. */
const ENOUGH = { ofTwo: 65, ofOne: 90 };

const isTold = (one: string | null, other: string | null): boolean => one !== null && one === other;

/** The most that each of these can say. */
const MOST_OF = { identifier: 40, time: 35, quantity: 25, place: 20, border: 10 };

type Points = (one: Mark, other: Mark) => number;

const inBorder: Points = (one, other) => (isTold(one.way, other.way) ? MOST_OF.border : 0);
const inPlace: Points = (one, other) => (isTold(one.place, other.place) ? MOST_OF.place : 0);
const inIdentifier: Points = ({ identifiers }, other) =>
  identifiers.some((each) => other.identifiers.includes(each)) ? MOST_OF.identifier : 0;

/** What of both may be alike, with how much that says. */
const SIGNS: readonly (readonly [LikenessReason, Points])[] = [
  ['SAME_GOODS', () => GOODS],
  ['SAME_TIME', inTime],
  ['SAME_QUANTITY', inQuantity],
  ['SAME_PLACE', inPlace],
  ['SAME_BORDER', inBorder],
  ['SAME_IDENTIFIER', inIdentifier],
];

const enoughFor = (one: Mark, owner: string): number => (one.owner === owner ? ENOUGH.ofOne : ENOUGH.ofTwo);

/** The most that can speak for any line's being the same as this one, by what is told of it. */
function mostOf({ identifiers, place, way }: Mark): number {
  let most = GOODS + MOST_OF.time + MOST_OF.quantity;
  if (identifiers.length > 0) most += MOST_OF.identifier;
  if (place !== null) most += MOST_OF.place;
  if (way !== null) most += MOST_OF.border;
  return most;
}

/** Whether a line of one owner can be like it, and one of others: where nothing is told that could be the same, none is. */
export function mayBeLike(one: Mark): { readonly ofOne: boolean; readonly ofTwo: boolean } {
  const most = mostOf(one);
  return { ofOne: most >= ENOUGH.ofOne, ofTwo: most >= ENOUGH.ofTwo };
}

/** Undefined: too little speaks for it. A line is held against each of its day: what is not alike costs next to nothing. */
export function likenessOf(one: Mark, other: Mark): Likeness | undefined {
  if (one.incident === other.incident || one.measure !== other.measure) return undefined;
  const enough = enoughFor(one, other.owner);
  const texts = GOODS + inIdentifier(one, other) + inPlace(one, other) + inBorder(one, other);
  if (texts + MOST_OF.time + MOST_OF.quantity < enough) return undefined;
  const timed = texts + inTime(one, other);
  if (timed + MOST_OF.quantity < enough) return undefined;
  const all = timed + inQuantity(one, other);
  if (all < enough) return undefined;
  const reasons = SIGNS.flatMap(([reason, points]) => (points(one, other) > 0 ? [reason] : []));
  return { score: Math.min(100, all), reasons: reasons.sort() };
}

const HOUR = 60 * MINUTE;

/** By how much both may be apart: nothing speaks for it where that is half a day. */
function inTime(one: Mark, other: Mark): number {
  const apart = Math.max(one.from, other.from) - Math.min(one.to, other.to);
  if (apart <= 3 * HOUR && one.to - one.from <= HOUR && other.to - other.from <= HOUR) return MOST_OF.time;
  return apart <= 12 * HOUR ? 25 : 0;
}

const isExact = ({ lower, upper }: Bounds): boolean => lower === upper;

/** Within a tenth of one another, or at least not impossible. */
function inQuantity({ amount: one }: Mark, { amount: other }: Mark): number {
  if (!one || !other) return 0;
  if (isExact(one) && isExact(other)) return areNear(one, other) ? MOST_OF.quantity : 0;
  return one.lower <= other.upper && other.lower <= one.upper ? 10 : 0;
}

/** Doubles differ from what they stand for by less than this share, sums of three of them too. */
const ROUNDING = 1e-12;

/** Of exact amounts: by their doubles, and exactly where those are too near to the bound to tell. */
function areNear(one: Bounds, other: Bounds): boolean {
  const most = Math.max(one.about, other.about);
  const beyond = Math.abs(one.about - other.about) * 10 - most;
  if (Math.abs(beyond) > most * ROUNDING) return beyond < 0;
  const [less, more] = one.upper < other.upper ? [one.upper, other.upper] : [other.upper, one.upper];
  return (more - less) * 10n <= more;
}

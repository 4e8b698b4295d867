// The likeness of two seizure lines: how much speaks for their being one seizure, in percent, and what.
import { isOwn } from '../../audience/audience.js';
import { digestOf } from '../../../eventsourcing/log/canonical.js';
import { folded } from '../../../forms/spellings.js';
import { written } from '../../authority/speaker.js';
import { countedLine, foundAt, type Incident } from '../../incident/story/incident.js';
import { type Counted, goodsOf, isGone, quantityOf } from '../../incident/story/line.js';
import type { IncidentEvents, Route } from '../../incident/events.js';
import { ownerOf } from '../../incident/story/scope.js';
import { amountOf } from '../../values/amounts/quantity.js';
import { DAY, MINUTE } from '../../values/time/calendar.js';
import { civilSpan, type When } from '../../values/time/when.js';
import type { LikenessReason } from '../events.js';

/** What is held against other lines of a seizure line. */
export interface Mark {
  readonly incident: string;
  readonly line: string;
  /** Whose it is: `KG`, or `KG/CUSTOMS`. */
  readonly owner: string;
  readonly measure: string;
  /** Decimal texts; null: no bound is known, of what nobody has weighed neither. */
  readonly lower: string | null;
  readonly upper: string | null;
  /** Ms, as near to UTC as is known; `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly place: string | null;
  readonly way: string | null;
  /** Digests: numbers of vehicles and papers are written nowhere again. */
  readonly identifiers: readonly string[];
}

interface Bounds {
  readonly lower: bigint;
  readonly upper: bigint;
  /** `upper` as a double. */
  readonly about: number;
  readonly isExact: boolean;
}

/** A mark whose amount is read, to be held against many others. */
export interface Held extends Mark {
  /** Undefined: no bound is known. */
  readonly amount: Bounds | undefined;
}

export const held = (mark: Mark): Held => ({ ...mark, amount: boundsIn(mark) });

/** Lines are compared that could be the same at all: told in one circle, of one kind of goods, on days side by side. */
export interface Marked {
  readonly among: string;
  /** Since 1970. */
  readonly day: number;
  readonly mark: Mark;
}

/** What lasted longer, as a list of a month does, is no single seizure. ms */
const LONGEST = 2 * DAY;

/** Undefined: it does not count, is restricted, or too little is known of it. */
export function markedIn(story: Incident, incident: string, lineId: string): Marked | undefined {
  const line = countedLine(story, lineId);
  const owner = ownerOf(story);
  const time = line && timeIn(line.first.data.seizedAt ?? foundAt(story.report?.data));
  if (!owner || !time || !isCompared(story, line)) return undefined;
  const { day, ...when } = time;
  const circle = story.operation === null ? `state ${owner.country}` : `operation ${story.operation}`;
  const about = { incident, line: lineId, owner: written(owner), ...whereIn(story.report) };
  return { among: `${circle} ${goodsIn(line)}`, day, mark: { ...about, ...amountIn(line), ...when } };
}

const isCompared = (story: Incident, line: Counted): boolean =>
  !isGone(line) && story.phase !== 'withdrawn' && !isOwn(story.audience);

function timeIn(when: When | undefined): (Pick<Mark, 'from' | 'to'> & Pick<Marked, 'day'>) | undefined {
  if (!when) return undefined;
  const { from, to, offset } = civilSpan(when);
  if (from === null || to === null || to - from > LONGEST) return undefined;
  const zone = (offset ?? 0) * MINUTE;
  return { day: Math.floor(from / DAY), from: from - zone, to: to - zone };
}

/** What it is, and the name as it was written where no list has it; of what is no substance, as it was told. */
function goodsIn(line: Counted): string {
  const { substance, written: name } = goodsOf(line);
  const { type, data } = line.first;
  const other =
    substance ?? [type, 'taxedGoods' in data ? data.taxedGoods : '', 'itemKind' in data ? data.itemKind : ''].join(' ');
  return name === undefined ? other : `${other} ${folded(name)}`;
}

function amountIn(line: Counted): Pick<Mark, 'measure' | 'lower' | 'upper'> {
  const { measure, lower, upper, unweighed } = amountOf(quantityOf(line));
  const text = (amount: bigint | null): string | null => (amount === null || unweighed ? null : String(amount));
  return { measure, lower: text(lower), upper: text(upper) };
}

function whereIn(report: Incident['report']): Pick<Mark, 'place' | 'way' | 'identifiers'> {
  const {
    post,
    place,
    route,
    direction,
    identifiers = [],
  }: Partial<IncidentEvents['IncidentReported']> = report?.data ?? {};
  const at = post ?? place;
  return {
    place: at === undefined ? null : folded(at),
    way: wayIn(route, direction),
    identifiers: identifiers.map(({ kind, value }) => digestOf([kind, folded(value)])),
  };
}

function wayIn({ departure, destination }: Route = {}, direction = ''): string | null {
  return departure === undefined || destination === undefined ? null : `${departure} ${destination} ${direction}`;
}

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

type Points = (one: Held, other: Held) => number;

const inBorder: Points = (one, other) => (isTold(one.way, other.way) ? 10 : 0);
const inPlace: Points = (one, other) => (isTold(one.place, other.place) ? 20 : 0);
const inIdentifier: Points = ({ identifiers }, other) =>
  identifiers.some((each) => other.identifiers.includes(each)) ? 40 : 0;

/** What of both may be alike, with how much that says. */
const SIGNS: readonly (readonly [LikenessReason, Points])[] = [
  ['SAME_GOODS', () => GOODS],
  ['SAME_TIME', inTime],
  ['SAME_QUANTITY', inQuantity],
  ['SAME_PLACE', inPlace],
  ['SAME_BORDER', inBorder],
  ['SAME_IDENTIFIER', inIdentifier],
];

/** The most that these can say. */
const MOST_OF = { time: 35, quantity: 25 };

/** Undefined: too little speaks for it. A line is held against each of its day: what is not alike costs next to nothing. */
export function likenessOf(one: Held, other: Held): Likeness | undefined {
  if (one.incident === other.incident || one.measure !== other.measure) return undefined;
  const enough = one.owner === other.owner ? ENOUGH.ofOne : ENOUGH.ofTwo;
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
function inTime(one: Held, other: Held): number {
  const apart = Math.max(one.from, other.from) - Math.min(one.to, other.to);
  if (apart <= 3 * HOUR && one.to - one.from <= HOUR && other.to - other.from <= HOUR) return MOST_OF.time;
  return apart <= 12 * HOUR ? 25 : 0;
}

/** Within a tenth of one another, or at least not impossible. */
function inQuantity({ amount: one }: Held, { amount: other }: Held): number {
  if (!one || !other) return 0;
  if (one.isExact && other.isExact) return areNear(one, other) ? MOST_OF.quantity : 0;
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

function boundsIn({ lower, upper }: Mark): Bounds | undefined {
  if (lower === null || upper === null) return undefined;
  const most = BigInt(upper);
  return { lower: BigInt(lower), upper: most, about: Number(most), isExact: lower === upper };
}

// A row of what is late: who, until when, what set that, what came of it and when, and how many days behind.
import { cameAt, type Late } from '../../src/domain/deadlines.js';
import { civilSpan, type When } from '../../src/domain/values/time/when.js';
import { byText } from '../figures/sums/by-text.js';

export interface LateRow {
  readonly collection: string;
  readonly id: string;
  /** Which of its kind's deadlines the collection declares. */
  readonly deadline: string;
  /** An administration. */
  readonly country: string;
  readonly until: When;
  /** What set the deadline. */
  readonly event: string;
  readonly type: string;
  /** What came; null: nothing has. */
  readonly answeredBy: string | null;
  readonly answeredAt: When | null;
  /** Since when nobody waits for it any more, though it did not come. */
  readonly over: When | null;
  /** Begun since the deadline: until it came, or nobody waited any more, or until now. */
  readonly days: number;
}

const TIME = 'from to precision tz'.split(' ');

export const LATE_COLUMNS: readonly string[] = [
  ...'collection id deadline country'.split(' '),
  ...TIME.map((part) => `until.${part}`),
  ...'event type answeredBy'.split(' '),
  ...['answeredAt', 'over'].flatMap((name) => TIME.map((part) => `${name}.${part}`)),
  ...'days text'.split(' '),
];

export function rowOf(late: Late, about: Pick<LateRow, 'collection' | 'id'>): LateRow {
  const { name: deadline, of: country, until, set, came, over, days } = late;
  return {
    ...about,
    deadline,
    country,
    until,
    event: set.event,
    type: set.type,
    answeredBy: came?.told.event ?? null,
    answeredAt: cameAt(late) ?? null,
    over: came ? null : (over ?? null),
    days,
  };
}

/** A number of ms is written with so many digits, so that the order as text is theirs. */
const DIGITS = 16;

/** What was due last comes first; `place` tells where each stands. */
export interface Placed {
  readonly row: LateRow;
  readonly place: string;
}

export const placed = (row: LateRow): Placed => {
  // A place that ended in nothing would be another one once a client has it: what is written is read without blanks at its ends.
  const about = [row.id, row.country, row.deadline, row.answeredBy ?? '-'];
  return { row, place: [placeOf(civilSpan(row.until).to!, row.collection), ...about].join(' ') };
};

/** Before all that was due then (ms, on the civil axis) in things of that register. */
export const placeOf = (due: number, collection: string): string =>
  `${String(Number.MAX_SAFE_INTEGER - due).padStart(DIGITS, '0')} ${collection}`;

/** Where an answer goes on behind that place; undefined: it is none. */
export function goingOnBehind(
  place: string,
): { readonly due: number; readonly collection: string; readonly id: string } | undefined {
  const [behind = '', collection = '', id = ''] = place.split(' ');
  return /^\d{16}$/.test(behind) ? { due: Number.MAX_SAFE_INTEGER - Number(behind), collection, id } : undefined;
}

export const inOrder = (rows: readonly Placed[]): readonly Placed[] =>
  rows.toSorted((one, other) => byText(one.place, other.place));

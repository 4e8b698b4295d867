// The three axes of a time series as columns of the ledger: when it happened, when it was said, when the log knew it.
import { sql } from 'kysely';
import { DAY, MINUTE } from '../../../src/domain/values/time/calendar.js';
import { type Condition, instantOf } from './happened-within.js';
import { EVER } from '../table.js';
import type { Grouping, OfFamily } from './sums.js';
import type { Sums } from './summed.js';
import { clockOf } from '../../../src/domain/values/time/zone-clock.js';
import { oneOf } from '../../../src/forms/vocabulary.js';

export const axes = oneOf({
  happened: { en: 'when it happened', ru: 'когда произошло', also: ['произошло'] },
  asserted: { en: 'when it was said', ru: 'когда сообщено', also: ['сообщено'] },
  known: { en: 'when it became known', ru: 'когда стало известно', also: ['известно'] },
});
export type Axis = (typeof axes)['codes'][number];

const HOUR = 60 * MINUTE;
/** Zones have differed from UTC by whole quarters of an hour since 1972: no bucket of theirs begins inside one. */
const QUARTER_HOUR = 15 * MINUTE;

/** What buckets are made of: hours, whole months, or else days. */
export interface Buckets {
  readonly isOfHours: boolean;
  readonly isOfMonths: boolean;
}

interface Columns {
  /** Ms; `to` exclusive; null: not known. */
  readonly from: Condition;
  readonly to: Condition;
  /** Whether they are instants (ms UTC) rather than dates of a local clock: by the entry, or by its kind. */
  readonly isInstant: { readonly ofEntry: Condition } | { readonly ofKind: OfFamily };
}

/** Without a zone, what happened counts by its own local clock, what a device or the log noted by UTC. */
const COLUMNS: Readonly<Record<Axis, (tz: string | undefined) => Columns>> = {
  happened: (tz) => ({
    from: tz === undefined ? sql`occurred_from` : instantOf('occurred_from'),
    to: tz === undefined ? sql`occurred_to` : instantOf('occurred_to'),
    isInstant: { ofEntry: tz === undefined ? sql`0` : sql`case when utc_offset is null then 0 else 1 end` },
  }),
  asserted: () => ({
    from: sql`asserted_from`,
    to: sql`asserted_to`,
    isInstant: { ofKind: { family: 'kind', of: ({ evidence }) => (evidence === 'ITEMISED' ? 1 : 0) } },
  }),
  known: () => ({ from: sql`recorded_at`, to: sql`recorded_at + 1`, isInstant: { ofEntry: sql`1` } }),
};

/** Sums of the contributions whose first and last unit of time are the same. */
export interface Timed extends Sums {
  readonly g_first: number | null;
  readonly g_last: number | null;
  readonly g_instant: number;
  /** Instead of them, where a grouping has places. */
  readonly g_place?: string;
}

export interface TimeLine {
  /** What the sums are grouped by. */
  readonly grouping: Pick<Grouping, 'times' | 'also' | 'fineness'>;
  /** The local times (ms as if of UTC) at which the first and the last unit begin. */
  readonly ends: (times: Pick<Timed, 'g_first' | 'g_last' | 'g_instant'>) => {
    readonly first: number | null;
    readonly last: number | null;
  };
}

/** The axis in units so small that every bucket is made of whole ones. */
export function timeLine(axis: Axis, { isOfHours, isOfMonths }: Buckets, tz?: string): TimeLine {
  const whole = isOfHours ? HOUR : DAY;
  const unit = tz === undefined ? whole : QUARTER_HOUR;
  const isByDays = axis === 'happened' && unit === DAY;
  const grouping = isByDays ? byDays(isOfMonths) : byEntries(COLUMNS[axis](tz), unit);
  const zoned = remembered(tz === undefined ? (instant) => instant : clockOf(tz));
  const local = (at: number | null, isTime: boolean): number | null => {
    if (at === null) return null;
    return isTime ? zoned(at * unit) : at * unit;
  };
  const ends: TimeLine['ends'] = ({ g_first, g_last, g_instant }) => {
    const isTime = g_instant === 1;
    return { first: local(g_first, isTime), last: local(g_last, isTime) };
  };
  return { grouping, ends };
}

/** Days are what the ledger's grains know; months, where buckets are made of whole ones. */
function byDays(isOfMonths: boolean): TimeLine['grouping'] {
  const times = {
    g_first: sql`nullif(first_day, ${sql.lit(-EVER)})`,
    g_last: sql`nullif(last_day, ${sql.lit(EVER)})`,
    g_instant: sql`0`,
  };
  return { times, fineness: isOfMonths ? 'month' : 'day' };
}

function byEntries({ from, to, isInstant }: Columns, unit: number): TimeLine['grouping'] {
  const times = { g_first: floored(from, unit), g_last: floored(sql`(${to} - 1)`, unit) };
  if ('ofEntry' in isInstant) return { times: { ...times, g_instant: isInstant.ofEntry }, fineness: 'entry' };
  return { times, also: { g_instant: isInstant.ofKind }, fineness: 'entry' };
}

/** Division that rounds down before 1970 too, where SQL's rounds towards zero. */
function floored(time: Condition, unit: number): Condition {
  const by = sql.lit(unit);
  return sql`((${time}) - (((${time}) % ${by}) + ${by}) % ${by}) / ${by}`;
}

function remembered(of: (instant: number) => number): (instant: number) => number {
  const known = new Map<number, number>();
  return (instant) => {
    const local = known.get(instant) ?? of(instant);
    known.set(instant, local);
    return local;
  };
}

// The contributions that lie in a period: surely, or possibly; by their own local dates, or by the clock of one zone.
import { type RawBuilder, sql } from 'kysely';
import { DAY, MINUTE } from '../../../src/domain/values/time/calendar.js';
import { civilSpan, type When } from '../../../src/domain/values/time/when.js';
import { FAMILIES } from '../families.js';
import type { Happened } from '../../registers/rows/period.js';
import { clockOf } from '../../../src/domain/values/time/zone-clock.js';
import { firstInstantOf } from './zone.js';

export type Condition = RawBuilder<unknown>;

type InZone = Happened & { tz?: string };
type Edge = 'occurred_from' | 'occurred_to';
type Operator = '<' | '<=' | '>' | '>=';

/** When an entry began or ended: an instant (ms UTC) where it is known to the minute, else its own local date. */
export const instantOf = (edge: Edge): Condition =>
  sql`case when utc_offset is null then ${sql.ref(edge)} else ${sql.ref(edge)} - utc_offset * ${sql.lit(MINUTE)} end`;

/** A point on a local clock, ms, and its offset from UTC in minutes where a time of day was given. */
interface Bound {
  readonly civil: number;
  readonly offset: number | null;
}

interface PeriodForm {
  readonly from: Bound | undefined;
  readonly to: Bound | undefined;
}

function boundOf(when: When | undefined, edge: 'from' | 'to'): Bound | undefined {
  const { [edge]: civil = null, offset = null } = when ? civilSpan(when) : {};
  return civil === null ? undefined : { civil, offset };
}

const asked = ({ happenedFrom, happenedTo }: Happened): PeriodForm => ({
  from: boundOf(happenedFrom, 'from'),
  to: boundOf(happenedTo, 'to'),
});

/** How finely time has to be known to tell what lies in a period; `entry`: to the minute, and by whose clock. */
export type Fineness = 'none' | 'month' | 'day' | 'entry';

export function finenessOf(form: InZone): Fineness {
  const bounds = Object.values(asked(form)).filter((each): each is Bound => each !== undefined);
  if (bounds.length === 0) return 'none';
  if (form.tz !== undefined || bounds.some(({ civil }) => civil % DAY !== 0)) return 'entry';
  return bounds.every(({ civil }) => new Date(civil).getUTCDate() === 1) ? 'month' : 'day';
}

/** Compares an entry's time with a bound of the period; in a zone, what is known to the minute as an instant. */
function compared(edge: Edge, operator: Operator, { civil, offset }: Bound, tz: string | undefined): Condition {
  const than = sql.raw(operator);
  if (tz === undefined) return sql`${sql.ref(edge)} ${than} ${civil}`;
  const instant = offset === null ? firstInstantOf(civil, tz) : civil - offset * MINUTE;
  const date = offset === null ? civil : clockOf(tz)(instant);
  return sql`${instantOf(edge)} ${than} case when utc_offset is null then ${date} else ${instant} end`;
}

/** The same by days: the period consists of whole ones, and so does the time. */
function byDays(edge: Edge, operator: Operator, { civil }: Bound): Condition {
  const day = civil / DAY;
  if (edge === 'occurred_from') return sql`first_day ${sql.raw(operator)} ${day}`;
  // What ends before a day begins has its last day before it.
  return operator === '<=' ? sql`last_day < ${day}` : sql`last_day >= ${day}`;
}

type Comparing = (edge: Edge, operator: Operator, bound: Bound) => Condition;

const comparing = ({ tz }: InZone, isByDays: boolean): Comparing =>
  isByDays ? byDays : (edge, operator, bound) => compared(edge, operator, bound, tz);

/** Inside the period for certain: the whole time in which it can have happened. */
export function surely(form: InZone, isByDays = false): Condition {
  const { from, to } = asked(form);
  const is = comparing(form, isByDays);
  const bounds = [...(from ? [is('occurred_from', '>=', from)] : []), ...(to ? [is('occurred_to', '<=', to)] : [])];
  return bounds.length === 0 ? sql`1 = 1` : sql`(${sql.join(bounds, sql` and `)})`;
}

const itemised = sql`+kind in (select id from ${sql.table(FAMILIES.kind.name)} where evidence = 'ITEMISED')`;

/** A declared figure answers for its whole period or not at all; an itemised one where it may have happened in it. */
export function within(form: InZone, isByDays = false): readonly Condition[] {
  if (finenessOf(form) === 'none') return [];
  const possible = touching(form, isByDays);
  // By days, a bound that is not known lies beyond all days: what lies in the period surely, touches it too.
  if (isByDays) return [...possible, sql`(${surely(form, true)} or ${itemised})`];
  return [sql`(${surely(form)} or (${sql.join([itemised, ...possible], sql` and `)}))`];
}

/** What may have happened in the period. */
function touching(form: InZone, isByDays: boolean): readonly Condition[] {
  const { from, to } = asked(form);
  const is = comparing(form, isByDays);
  const orUnknown = (edge: Edge, isTrue: Condition): Condition =>
    isByDays ? isTrue : sql`(${sql.ref(edge)} is null or ${isTrue})`;
  return [
    ...(to ? [orUnknown('occurred_from', is('occurred_from', '<', to))] : []),
    ...(from ? [orUnknown('occurred_to', is('occurred_to', '>', from))] : []),
  ];
}

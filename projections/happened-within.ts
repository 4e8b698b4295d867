// Which contributions lie in a period: surely, or possibly; by their own local dates, or by the clock of one zone.
import { type RawBuilder, sql } from 'kysely';
import { MINUTE } from '../src/domain/values/calendar.js';
import { civilSpan, type When } from '../src/domain/values/when.js';
import type { Happened } from './period.js';
import { clockOf, firstInstantOf } from './zone.js';

export type Condition = RawBuilder<unknown>;

type InZone = Happened & { tz?: string };
type Edge = 'occurred_from' | 'occurred_to';

/** When an entry began or ended: an instant (ms UTC) where it is known to the minute, else its own local date. */
export const instantOf = (edge: Edge): Condition =>
  sql`case when utc_offset is null then ${sql.ref(edge)} else ${sql.ref(edge)} - utc_offset * ${sql.lit(MINUTE)} end`;

/** Compares with a bound of the period; in a zone, what is known to the minute is compared as an instant. */
function compared(
  edge: Edge,
  operator: '<' | '<=' | '>' | '>=',
  { bound, tz }: { bound: Bound; tz?: string },
): Condition {
  const { civil, offset } = bound;
  const than = sql.raw(operator);
  if (tz === undefined) return sql`${sql.ref(edge)} ${than} ${civil}`;
  const instant = offset === null ? firstInstantOf(civil, tz) : civil - offset * MINUTE;
  const date = offset === null ? civil : clockOf(tz)(instant);
  return sql`${instantOf(edge)} ${than} case when utc_offset is null then ${date} else ${instant} end`;
}

/** A point on a local clock, ms, and its offset from UTC in minutes where a time of day was given. */
interface Bound {
  readonly civil: number;
  readonly offset: number | null;
}

interface Asked {
  readonly from?: { readonly bound: Bound; readonly tz?: string };
  readonly to?: { readonly bound: Bound; readonly tz?: string };
}

function asked({ happenedFrom, happenedTo, tz }: InZone): Asked {
  const edge = (when: When | undefined, name: 'from' | 'to'): Asked[typeof name] => {
    const { [name]: civil = null, offset = null } = when ? civilSpan(when) : {};
    return civil === null ? undefined : { bound: { civil, offset }, ...(tz === undefined ? {} : { tz }) };
  };
  const [from, to] = [edge(happenedFrom, 'from'), edge(happenedTo, 'to')];
  return { ...(from && { from }), ...(to && { to }) };
}

/** Inside the period for certain: the whole time in which it can have happened. */
export function surely(form: InZone): Condition {
  const { from, to } = asked(form);
  const bounds = [
    ...(from ? [compared('occurred_from', '>=', from)] : []),
    ...(to ? [compared('occurred_to', '<=', to)] : []),
  ];
  return bounds.length === 0 ? sql`1 = 1` : sql`(${sql.join(bounds, sql` and `)})`;
}

/** A declared figure answers for its whole period or not at all; an itemised one where it may have happened in it. */
export function within(form: InZone): readonly Condition[] {
  const { from, to } = asked(form);
  if (!from && !to) return [];
  const possible = [
    sql`evidence = 'ITEMISED'`,
    ...(to ? [sql`(occurred_from is null or ${compared('occurred_from', '<', to)})`] : []),
    ...(from ? [sql`(occurred_to is null or ${compared('occurred_to', '>', from)})`] : []),
  ];
  return [sql`(${surely(form)} or (${sql.join(possible, sql` and `)}))`];
}

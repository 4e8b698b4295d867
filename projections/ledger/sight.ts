// The part of the ledger that a reader sees: everything, only what is in some scopes, or everything but what is in others.
// Rights are today's: what has moved from one scope to another is seen by who sees its scope of today, at any place in the log.
import { type RawBuilder, sql } from 'kysely';
import type { Sight } from '../../src/eventsourcing/asking/sight.js';
import { JOINT } from '../../src/domain/values/who/scope.js';
import { FAMILIES } from './families.js';
import type { At } from '../../src/eventsourcing/asking/ask.js';
import { isAmong, isSeen, type Limited } from './seen.js';
import { type Left, moved, movedEntries, movedPairs } from './streams.js';
import { ledger } from './table.js';

type Condition = RawBuilder<unknown>;

/** What was booked in one of those scopes, whatever has become of it since. */
export const bookedIn = (scopes: readonly string[]): Condition =>
  sql`scope in (select id from ${sql.table(FAMILIES.scope.name)} where ${isAmong(sql.ref('scope'), scopes)})`;

/** What was booked for whoever sees several streams, each of them. */
export const isBookedForAll: Condition = sql`scope in (select id from ${sql.table(FAMILIES.scope.name)}
  where scope like ${`%${JOINT}%`})`;

/** The entries that were booked in the scopes that are seen: what only moves among them. */
export const entriesBooked = ({ scopes }: Limited): Condition =>
  sql`(select * from ${sql.table(ledger.name)} where ${bookedIn(scopes)}) as ${sql.table(ledger.name)}`;

/** The scopes that streams had at a place, where they have another one today. */
export type ScopesThen = ReadonlyMap<string, string>;

export async function scopesThen({ query, upTo }: Pick<At, 'query' | 'upTo'>): Promise<ScopesThen> {
  const { rows } = await sql<{ stream: string; left: string }>`
    select stream, ${sql.ref('left')} from ${sql.table(moved.name)}`.execute(query);
  const then = rows.flatMap(({ stream, left }) => {
    const until = (JSON.parse(left) as readonly Left[]).find(({ at }) => upTo !== null && BigInt(at) > upTo);
    return until ? [[stream, until.was] as const] : [];
  });
  return new Map(then);
}

/** The entries that a reader sees, as they stand in the ledger: a table to select from. */
export function entriesSeen(sight: Sight, then: ScopesThen = new Map()): Condition {
  const table = sql.table(ledger.name);
  if (sight.kind === 'everything') return table;
  const today = sql`coalesce(today.scope, booked.scope)`;
  const cases = [...then].map(([stream, scope]) => sql`when entry.stream = ${stream} then ${scope}`);
  const scope = cases.length === 0 ? today : sql`case ${sql.join(cases, sql` `)} else ${today} end`;
  return sql`(select entry.* from ${table} as entry
    join ${sql.table(FAMILIES.scope.name)} as booked on booked.id = entry.scope
    left join ${sql.table(moved.name)} as today on today.stream = entry.stream
    where ${isSeen(sight, scope)}) as ${table}`;
}

/**
 * Of entries up to that place that were booked in one scope and belong to another today: those that came into these scopes,
 * and, with the opposite sign, those that left them. Added to what was booked in these scopes, they are what is in them now.
 */
export function entriesMoved(scopes: readonly string[], upTo: bigint): Condition {
  const [was, now] = ['was', 'now'].map((each) => isAmong(sql.ref(`pair.${each}`), scopes)) as [Condition, Condition];
  const own = Object.keys(ledger.columns).filter((each) => each !== 'sign');
  return sql`(select ${sql.join(own.map((each) => sql.ref(`entry.${each}`)))},
      case when ${now} then entry.sign else -entry.sign end as sign
    from ${sql.table(movedPairs.name)} as pair
    cross join ${sql.table(movedEntries.name)} as entry
    where pair.first <= ${upTo} and pair.last > ${upTo}
      and (case when ${was} then 1 else 0 end) <> (case when ${now} then 1 else 0 end)
      and entry.was = pair.was and entry.now = pair.now and entry.moved_at > ${upTo}
      and entry.position <= ${upTo}) as moved`;
}

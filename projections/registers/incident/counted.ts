// How many incidents of an operation each country has reported that still stand, at any place in the log.
import { sql } from 'kysely';
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import { incidentKeys } from './register.js';
import type { Period } from '../rows/period.js';
import { touching } from '../rows/versioned.js';

export async function incidentsByCountry(
  operation: string,
  at: At,
  period: Period,
): Promise<ReadonlyMap<string, number>> {
  if (at.upTo === null) return new Map();
  const name = sql.table(incidentKeys.name);
  const latest = sql`(select max(later.position) from ${name} as later
    where later.id = ${name}.id and later.position <= ${at.upTo})`;
  const asked = [
    sql`operation = ${operation}`,
    sql`country is not null`,
    sql`withdrawn = 0`,
    sql`position = ${latest}`,
  ];
  const { rows } = await sql<{ country: string; n: bigint }>`
    select country, count(*) as n from ${name} where ${sql.join([...asked, ...touching(period)], sql` and `)}
    group by country`.execute(at.query);
  return new Map(rows.map(({ country, n }) => [country, Number(n)]));
}

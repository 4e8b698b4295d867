// The streams that contributions depend on which are booked for whoever sees several: of what counts once, its incidents.
import { sql } from 'kysely';
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import { takenBack } from './table.js';

/** What is taken back has names of its own. */
const isOfSeveral = (stream: string): boolean => stream.startsWith('duplicate');

/** By name, of those that depend on several. */
export async function partsIn(
  streams: readonly string[],
  { query }: Pick<At, 'query'>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = [...new Set(streams.filter(isOfSeveral))];
  if (names.length === 0) return new Map();
  const { rows } = await sql<{ name: string; incidents: string }>`
    select name, incidents from ${sql.table(takenBack.name)} where name in (${sql.join(names)})`.execute(query);
  return new Map(rows.map(({ name, incidents }) => [name, JSON.parse(incidents) as readonly string[]]));
}

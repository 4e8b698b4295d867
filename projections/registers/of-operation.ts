// Things that count for an operation, or ever did, by the names of their streams.
import { sql } from 'kysely';
import { placed } from '../../src/eventsourcing/asking/ask.js';
import type { Asking } from '../../src/eventsourcing/asking/asking.js';
import type { Reader } from '../../src/eventsourcing/asking/sight.js';
import { positionOf } from '../../src/eventsourcing/log/position.js';
import type { AnyRegister } from './register.js';

/** Of all registers whose things are found by an operation. Throws `NotAnswered` while they have not come as far as `head`. */
export function streamsOfOperations(asking: Asking, registers: readonly AnyRegister[]) {
  const found = registers.flatMap(({ of, table, filters, projection }) => {
    const by = filters.find(({ name }) => name === 'operation');
    return by ? [{ category: of.category, table: table.name, column: by.column, projection }] : [];
  });
  const what = { reads: found.map(({ projection }) => projection) };
  return async (
    operation: string,
    { head, reader }: { readonly head: bigint; readonly reader: Reader },
  ): Promise<readonly string[]> => {
    const atLeast = positionOf(asking.log, head);
    const { upTo, query } = await placed(asking, what, { reader, atLeast, lang: 'en', say: (key) => key });
    if (upTo === null) return [];
    const all = found.map(async ({ category, table, column }) => {
      const { rows } = await sql<{ id: string }>`
        select distinct id from ${sql.table(table)} where ${sql.ref(column)} = ${operation} and position <= ${upTo}`.execute(
        query,
      );
      return rows.map(({ id }) => `${category}-${id}`);
    });
    return (await Promise.all(all)).flat();
  };
}

// The writes of a process that has lost its turn, before it has noticed: none, by two numbers of which either is enough.
import { expect, it } from '@jest/globals';
import { Overtaken } from '../../../../src/eventsourcing/projecting/group.js';
import type { ReadDb } from '../../../../src/eventsourcing/read-models/read-model.js';
import { describePostgres } from '../../../support/postgres/describe.js';
import { placeSums, sums } from '../../../eventsourcing/reading.js';

describePostgres('A process that projects and is overtaken', (server) => {
  let schemas = 0;

  /** What comes of a transaction of one who leads, behind that statement of another process. */
  async function written(behind: (schema: string) => string): Promise<unknown> {
    const schema = `fencing_${process.pid}_${++schemas}`;
    const db = await server.open(schema);
    await placeSums(db);
    const late = new AbortController();
    let outcome: unknown;
    await db.lead(async () => {
      await server.run(behind(schema));
      outcome = await advanced(db).catch((problem: unknown) => problem);
      late.abort();
    }, late.signal);
    const numbers = (await db.generations()).map(({ number }) => number);
    const rows = await db.query.selectFrom(sums.name).selectAll().execute();
    expect([numbers, rows.length]).toEqual(outcome === 'written' ? [[5n], 1] : [[null], 0]);
    await db.close();
    return outcome;
  }

  async function advanced(db: ReadDb): Promise<string> {
    await db.transaction(async (writing) => {
      const [generation] = await writing.generations();
      writing.rows(generation!).put(sums, { id: 'a', sum: 1n, last: 5n });
      await writing.advance([generation!], { from: null, to: 5n, stands: null });
    });
    return 'written';
  }

  it('writes while it has its turn', async () => {
    expect(await written(() => 'SELECT 1')).toBe('written');
  });

  it('is refused by the number of the lease, when it begins', async () => {
    expect(await written((schema) => `UPDATE ${schema}.lease SET token = token + 1`)).toBeInstanceOf(Overtaken);
  });

  it('is refused by the number beside its place in the log, when it moves on', async () => {
    expect(await written((schema) => `UPDATE ${schema}.generations SET token = token + 1`)).toBeInstanceOf(Overtaken);
  });
});

// Live rows are what the log says, or the row that is not is named.
import { executingOver } from '../../../src/eventsourcing/writing/executing.js';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import SqliteDatabase from 'better-sqlite3';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreFault } from '../../../src/eventsourcing/log/event-store.js';
import { catchUp } from '../../../src/eventsourcing/projecting/projector.js';
import { verify } from '../../../src/eventsourcing/projecting/verify.js';
import { send, upcast } from '../counter.js';
import { bench, type Bench, sums } from '../reading.js';

let on: Bench;

/** What an operator must never do: changes the file by hand. */
function byHand(sql: string): void {
  const db = new SqliteDatabase(join(on.log.folder, 'read.db'));
  db.exec(sql);
  db.close();
}

export function verifyCases(): void {
  beforeEach(async () => {
    on = bench();
    for (let i = 0; i < 6; i++) {
      const machine = executingOver({ store: on.store, upcast, now: Date.now });
      await send(machine, 'add', { n: i + 1 }, { id: i % 2 ? 'one' : 'two', key: `k${i}` });
    }
  });
  afterEach(() => on.dispose());

  describe('Verifying the read models', () => {
    it('finds live rows equal to rebuilt ones, up to where the live ones have come', async () => {
      const live = await on.db();
      await catchUp(on.projecting(live), 4n);
      const verdict = await verify(on.projecting(live), await on.db('scratch.db'));
      expect(verdict).toMatchObject({ at: 4n, equal: true });
      expect(verdict.tables).toEqual([
        { table: sums.name, rows: 2, digest: verdict.tables[0]!.digest, equal: true, differing: [] },
      ]);
    });
    it.each([
      ['altered', `UPDATE sums_v1 SET sum = sum + 1 WHERE id = 'counter-one'`, ['counter-one']],
      ['deleted', `DELETE FROM sums_v1 WHERE id = 'counter-two'`, ['counter-two']],
      ['invented', `INSERT INTO sums_v1 VALUES ('counter-x', 1, 1)`, ['counter-x']],
    ])('names a row that was %s by hand', async (_, sql, differing) => {
      const live = await on.db();
      await catchUp(on.projecting(live));
      byHand(sql);
      const verdict = await verify(on.projecting(live), await on.db('scratch.db'));
      expect(verdict).toMatchObject({ equal: false, tables: [{ equal: false, differing }] });
    });
    it('finds an empty log equal', async () => {
      const empty = bench();
      const live = await empty.db();
      await catchUp(empty.projecting(live));
      const verdict = await verify(empty.projecting(live), await empty.db('scratch.db'));
      expect(verdict).toMatchObject({ at: null, equal: true });
      await empty.dispose();
    });
  });

  describe('A read database’s file', () => {
    async function faultOf(): Promise<StoreFault> {
      const problem: unknown = await on.db('other.db').then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(problem).toBeInstanceOf(StoreFault);
      return problem as StoreFault;
    }
    it('that is damaged is refused with the way to make it anew', async () => {
      const db = await on.db('other.db');
      await db.close();
      const file = join(on.log.folder, 'other.db');
      const broken = new SqliteDatabase(file);
      broken.exec('DROP TABLE generations');
      broken.close();
      expect(await faultOf()).toMatchObject({
        code: 'READ_MODELS_CORRUPT',
        message: expect.stringContaining('cordon rebuild'),
      });
    });
    it('that a newer Cordon wrote is refused, and not changed', async () => {
      await (await on.db('other.db')).close();
      const newer = new SqliteDatabase(join(on.log.folder, 'other.db'));
      newer.pragma('user_version = 99');
      newer.close();
      expect(await faultOf()).toMatchObject({
        code: 'NEWER_VERSION',
        message: expect.stringContaining('newer Cordon'),
      });
    });
    it('that is the log, or no database at all, is refused', async () => {
      writeFileSync(
        join(on.log.folder, 'other.db'),
        'this is a letter, not a database, and it is long enough to be read as one'.repeat(20),
      );
      expect((await faultOf()).code).toBe('NOT_OURS');
      await expect(on.db('events.db')).rejects.toMatchObject({ code: 'NOT_OURS' });
    });
  });
}

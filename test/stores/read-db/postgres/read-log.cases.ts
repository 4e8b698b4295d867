// The read log on PostgreSQL: what every read log promises, and that nobody alters it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StoreFault } from '../../../../src/eventsourcing/log/event-store.js';
import type { Session, Statement } from '../../../../src/stores/read-db/postgres/session.js';
import { openReadLogOn, READ_LOG_SCHEMA } from '../../../../src/stores/read-db/postgres/read-log.js';
import { PostgresInMemory } from '../../../support/postgres/memory.js';
import { read, readLogContract } from '../../read-log/read-log.contract.js';

let postgres: PostgresInMemory;

export function readLogCases(): void {
  beforeAll(async () => {
    postgres = await PostgresInMemory.start();
  }, 30_000);
  afterAll(() => postgres.stop());
  const open = (log = 'a') => openReadLogOn(postgres.sessions(READ_LOG_SCHEMA), { log });

  describe('A read log on PostgreSQL', () => {
    readLogContract(() => open());

    it('tells of what could not be kept while the server was away, and goes on when it is there again', async () => {
      const sessions = postgres.sessions(READ_LOG_SCHEMA);
      let isAway = false;
      const run = async (session: Session, statement: Statement) => {
        if (isAway) throw new StoreFault('UNAVAILABLE', 'the server is away');
        return session.run(statement);
      };
      const shaky = async (): Promise<Session> => {
        const session = await sessions.open('keep');
        return { isOpen: false, run: (statement) => run(session, statement), close: () => session.close() };
      };
      const log = await openReadLogOn({ ...sessions, open: shaky }, { log: 'shaky' });
      await log.kept(read('a-1', { rows: 1 }));
      isAway = true;
      await expect(log.kept(read('a-1', { rows: 2 }))).rejects.toMatchObject({ name: 'StoreFault' });
      expect(log.lost).toBe(1);
      isAway = false;
      await log.kept(read('a-1', { rows: 3 }));
      const { rows } = await log.of('a-1', { since: null, after: null, limit: 10 });
      expect(rows.map((each) => each.rows)).toEqual([1, 3]);
      await log.close();
    });

    it('is altered by nobody, and tells nothing of another log’s', async () => {
      const log = await open();
      await log.kept(read('operation-1', { at: Date.parse('2026-06-02T00:00:00Z') }));
      const session = await postgres.sessions(READ_LOG_SCHEMA).open('keep');
      for (const text of [
        `DELETE FROM ${READ_LOG_SCHEMA}.reads_2026_06`,
        `UPDATE ${READ_LOG_SCHEMA}.reads_2026_06 SET at = 0`,
      ])
        await expect(session.run({ text })).rejects.toThrow(/only ever added to/);
      const other = await open('b');
      const wanted = { since: null, after: null, limit: 10 };
      expect([(await log.of('operation-1', wanted)).rows.length, (await other.of('operation-1', wanted)).rows]).toEqual(
        [1, []],
      );
    });
  });
}

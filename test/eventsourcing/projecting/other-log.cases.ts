// The log that read models were made from, told from every other: an older, an emptied, a forked and a foreign one are refused.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import SqliteDatabase from 'better-sqlite3';
import type { EventStore } from '../../../src/eventsourcing/log/event-store.js';
import { openLog } from '../../../src/eventsourcing/log/founding.js';
import { guarded } from '../../../src/eventsourcing/projecting/guarded.js';
import { catchUp } from '../../../src/eventsourcing/projecting/projector.js';
import { logIn } from '../../../src/eventsourcing/projecting/witness.js';
import { beginAnew } from '../../../src/eventsourcing/read-models/generations.js';
import { openSqliteEventStore } from '../../../src/stores/sqlite/event-store.js';
import type { SqliteReadDb } from '../../../src/stores/read-db/sqlite/read-db.js';
import { newEvent, newEvents } from '../../support/facts/stored-events.js';
import { bench, type Bench, summing } from '../reading.js';

export function otherLogCases(): void {
  const RIGHT = '00000000000000aa';
  let on: Bench;
  let db: SqliteReadDb;
  const opened: EventStore[] = [];

  beforeEach(async () => {
    on = bench();
    await openLog(on.store, RIGHT);
    await on.store.append('counter-one', newEvents(3), -1);
    // What the WAL holds is in the file then.
    const older = new SqliteDatabase(on.log.file);
    older.pragma('wal_checkpoint(TRUNCATE)');
    older.close();
    copyFileSync(on.log.file, join(on.log.folder, 'older.db'));
    await on.store.append('counter-one', THREE_MORE, 2);
    db = await on.db();
    await catchUp({ ...on.projecting(db), witness: on.store });
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((store) => store.close()));
    await on.dispose();
  });

  const THREE_MORE = newEvents(3, 3);

  function logAt(name: string, now: () => number = Date.now): EventStore {
    const store = openSqliteEventStore(join(on.log.folder, name), { now });
    opened.push(store);
    return store;
  }

  function bound(of: EventStore, name: string | symbol): unknown {
    const value: unknown = Reflect.get(of, name);
    return typeof value === 'function' ? (value.bind(of) as unknown) : value;
  }

  async function refusalOf(store: EventStore): Promise<string | undefined> {
    const guard = await guarded(store, db);
    guard.release();
    return guard.refusal?.message;
  }

  const OTHERS: readonly (readonly [string, (open: typeof logAt) => Promise<EventStore>, RegExp])[] = [
    ['an older one', async (open) => open('older.db'), /has no event 7: it was emptied, or an older log was put back/],
    ['an empty one', async (open) => open('empty.db'), /has no event 7/],
    [
      'another one, however long',
      async (open) => {
        const store = open('foreign.db');
        await openLog(store, '00000000000000bb');
        await store.append('counter-one', newEvents(20), -1);
        return store;
      },
      /event 7 is another: it is the log 00000000000000bb, not 00000000000000aa/,
    ],
    [
      'an older one that went on otherwise',
      async (open) => {
        const store = open('older.db');
        await store.append('counter-two', newEvents(9), -1);
        return store;
      },
      /event 7 is another: its history was changed, or it went on from an older copy/,
    ],
    [
      'an older one to which the very same events were sent again',
      async (open) => {
        const store = open('older.db', () => Date.now() + 5_000);
        await store.append('counter-one', THREE_MORE, 2);
        return store;
      },
      /event 7 is another/,
    ],
  ];

  describe('Read models', () => {
    it('know their log, also when it has gone on', async () => {
      expect(logIn(await db.generations())).toBe(RIGHT);
      await on.store.append('counter-two', newEvents(1), -1);
      expect(await refusalOf(on.store)).toBeUndefined();
    });

    it.each(OTHERS)('refuse %s at the start, and it is given nothing and asked for nothing', async (_, made, why) => {
      const guard = await guarded(await made(logAt), db);
      guard.release();
      expect(guard.refusal).toMatchObject({ code: 'OTHER_LOG', message: expect.stringMatching(why) });
      expect(await guard.store.append('counter-x', [newEvent()], -1)).toMatchObject({
        outcome: 'unavailable',
        reason: expect.stringMatching(why),
      });
      const read = async (): Promise<void> => {
        for await (const page of guard.store.readStream('counter-one')) if (page.length > 0) return;
      };
      await expect(read()).rejects.toMatchObject({ code: 'OTHER_LOG' });
    });

    it('refuse one that was emptied between two looks, before anything is acknowledged from it', async () => {
      // A server that came back empty: whoever writes meets it before it is looked at again.
      let behind: EventStore = on.store;
      const server = new Proxy(on.store, { get: (_, name) => bound(behind, name) });
      const guard = await guarded(server, db);
      expect(await guard.store.append('counter-x', newEvents(1), -1)).toMatchObject({ outcome: 'appended' });
      behind = logAt('emptied.db');
      expect(await guard.store.append('counter-y', newEvents(1), -1)).toMatchObject({
        outcome: 'unavailable',
        reason: expect.stringMatching(/it was emptied/),
      });
      guard.release();
    });

    it('refuse it with the next transaction, and take nothing of it', async () => {
      const store = logAt('older.db');
      await store.append('counter-two', newEvents(9), -1);
      const before = await db.generations();
      await expect(catchUp({ ...on.projecting(db), store, witness: store })).rejects.toMatchObject({
        code: 'OTHER_LOG',
      });
      expect(await db.generations()).toEqual(before);
    });

    it('are made anew from it where an operator says so', async () => {
      const store = logAt('older.db');
      await beginAnew(db, [summing()]);
      await catchUp({ ...on.projecting(db), store, witness: store });
      expect(await refusalOf(store)).toBeUndefined();
      expect(await refusalOf(on.store)).toBeUndefined(); // up to there it is the same log
    });

    it('of a version that kept nothing of its log take the one that is there', async () => {
      await db.transaction(async (writing) => {
        const live = (await writing.generations()).filter(({ state }) => state === 'LIVE');
        const [from] = live.map(({ number }) => number);
        await writing.advance(live, { from: from!, to: from!, stands: null });
      });
      expect(await refusalOf(on.store)).toBeUndefined();
    });
  });
}

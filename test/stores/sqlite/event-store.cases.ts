// The SQLite store beyond the contract: it groups commits, keeps its clock, waits for others, survives a full disk.
import { statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { StoredEvent } from '../../../src/eventsourcing/log/event.js';
import { SqliteEventStore } from '../../../src/stores/sqlite/event-store.js';
import { openConnections } from '../../../src/stores/sqlite-file/open.js';
import { LOG } from '../../../src/stores/sqlite/schema.js';
import { LogWriter } from '../../../src/stores/sqlite/log-writer.js';
import { type EncodedAppend, encodedAppend } from '../../../src/eventsourcing/log/encoding.js';
import { newEvent, newEvents } from '../../support/facts/stored-events.js';
import { temporaryLog, type TemporaryLog } from '../../support/logs/temporary-log.js';

let log: TemporaryLog;

async function all(store: SqliteEventStore): Promise<readonly StoredEvent[]> {
  const events: StoredEvent[] = [];
  for await (const page of store.readAll(null)) events.push(...page);
  return events;
}

export function eventStoreCases(): void {
  beforeEach(() => {
    log = temporaryLog();
  });
  afterEach(() => log.dispose());

  describe('the SQLite store', () => {
    it('writes a hundred concurrent appends in far fewer pages than a hundred in a row', async () => {
      const store = log.open();
      const walSize = (): number => statSync(`${log.file}-wal`).size;
      const start = walSize();
      await Promise.all(Array.from({ length: 100 }, (_, i) => store.append(`together-${i}`, newEvents(1), -1)));
      const together = walSize() - start;
      for (let i = 0; i < 100; i += 1) await store.append(`alone-${i}`, newEvents(1), -1);
      expect(walSize() - start - together).toBeGreaterThan(together * 5);
    });

    it('lets a later append see an earlier one of the same transaction', async () => {
      const store = log.open();
      const outcomes = await Promise.all([0, 1, 2].map((n) => store.append('a-1', newEvents(2), n * 2 - 1)));
      expect(outcomes).toMatchObject([{ revision: 1 }, { revision: 3 }, { revision: 5 }]);
    });

    it('takes an id that stands elsewhere in the log as a conflict, and spoils no neighbour with it', async () => {
      const store = log.open();
      const used = newEvent();
      await store.append('a-1', [used], -1);
      const outcomes = await Promise.all([
        store.append('b-1', newEvents(2), -1),
        store.append('c-1', [newEvent(), used], -1),
        store.append('d-1', [used], -1),
        store.append('b-1', newEvents(1), 1),
        store.append('a-1', [used], 0),
      ]);
      expect(outcomes.map(({ outcome }) => outcome)).toEqual([
        'appended',
        'conflict',
        'conflict',
        'appended',
        'conflict',
      ]);
      expect((await all(store)).map((event) => event.stream)).toEqual(['a-1', 'b-1', 'b-1', 'b-1']);
    });

    it('never records an event before its predecessor, though the clock goes back or the process changes', async () => {
      const clock = [5_000, 4_000, 6_000];
      const store = log.open(() => clock.shift()!);
      for (const n of [-1, 0, 1]) await store.append('a-1', newEvents(1), n);
      await store.close();
      const next = log.open(() => 10);
      await next.append('a-1', newEvents(1), 2);
      expect((await all(next)).map((event) => event.recordedAt)).toEqual([5_000, 5_000, 6_000, 6_000]);
    });

    it('has no head and no events before the first one', async () => {
      const store = log.open();
      expect(await store.head()).toBeNull();
      expect(await all(store)).toEqual([]);
      await store.append('a-1', newEvents(2), -1);
      expect(await store.head()).toBe(2n);
    });

    it('follows from behind the largest number without a fault', async () => {
      const away = new AbortController();
      for await (const page of log.open().follow(2n ** 70n, away.signal)) {
        expect(page).toEqual({ events: [], caughtUp: true });
        away.abort();
      }
    });

    it('wakes its followers at once when it commits itself, not when the log is looked up next', async () => {
      const store = log.open();
      const away = new AbortController();
      const delays: number[] = [];
      let acknowledged: number | undefined;
      const append = async (revision: number): Promise<void> => {
        acknowledged = undefined;
        await store.append('a-1', newEvents(1), revision);
        acknowledged = performance.now();
      };
      for await (const page of store.follow(null, away.signal)) {
        if (page.events.length > 0) delays.push(performance.now() - (acknowledged ?? Infinity));
        if (delays.length === 60) away.abort();
        else setTimeout(() => void append(delays.length - 1), 1);
      }
      // By looking up alone, every 25 ms, half of them would come after more than 12 ms.
      expect(delays.sort((a, b) => a - b)[30]).toBeLessThan(8);
    });

    it('reads the log up to where it ended when it was asked', async () => {
      const store = log.open();
      await store.append('a-1', newEvents(600), -1);
      let read = 0;
      for await (const page of store.readAll(null)) {
        read += page.length;
        await store.append(`b-${read}`, newEvents(5), -1);
      }
      expect(read).toBe(600);
    });

    it('keeps no timer once nobody follows and it is closed', async () => {
      const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
      const before = timers();
      const store = log.open();
      const away = new AbortController();
      const following = (async () => {
        for await (const page of store.follow(null, away.signal)) expect(page.caughtUp).toBe(true);
      })();
      await sleep(40);
      expect(timers()).toBeGreaterThan(before);
      away.abort();
      await following;
      expect(timers()).toBeLessThanOrEqual(before);
    });
  });

  describe('the SQLite store beside another program', () => {
    it('reads while another transaction is open, and waits for it to tell the head', async () => {
      const store = log.open();
      await store.append('a-1', newEvents(1), -1);
      const other = new SqliteDatabase(log.file);
      const writer = new LogWriter(other, () => 9_999_999_999_999);
      writer.begin();
      writer.append(encodedAppend('b-1', newEvents(1), -1) as EncodedAppend);
      let head: bigint | null | undefined;
      const asked = store.head().then((answer) => (head = answer));
      await sleep(60);
      expect(head).toBeUndefined();
      expect(await all(store)).toHaveLength(1);
      writer.commit();
      other.close();
      expect(await asked).toBe(2n);
      expect(await store.append('a-1', newEvents(1), 0)).toMatchObject({ outcome: 'appended', number: 3n });
      expect((await all(store)).at(-1)!.recordedAt).toBe(9_999_999_999_999);
    });

    it('answers that it is unavailable when the lock stays, without ever holding up the program', async () => {
      const store = log.open();
      const other = new SqliteDatabase(log.file);
      other.exec('BEGIN IMMEDIATE');
      let longest = 0;
      const began = performance.now();
      let last = began;
      const watch = setInterval(() => {
        longest = Math.max(longest, performance.now() - last);
        last = performance.now();
      }, 5);
      const outcome = await store.append('a-1', newEvents(1), -1);
      clearInterval(watch);
      const waited = last - began;
      other.exec('ROLLBACK');
      other.close();
      expect(outcome).toMatchObject({ outcome: 'unavailable', reason: expect.stringContaining(log.file) });
      // One who waits inside SQLite holds the program up for all of it; a machine that stalls, for a part.
      expect(longest).toBeLessThan(waited / 3);
      expect(await store.append('a-1', newEvents(1), -1)).toMatchObject({ outcome: 'appended' });
    });
  });

  describe('the SQLite store on a full disk', () => {
    it('writes nothing of the transaction, says so, and goes on when there is room again', async () => {
      const connections = openConnections(log.file, LOG);
      const store = new SqliteEventStore(log.file, connections, { now: Date.now });
      await store.append('a-1', newEvents(1), -1);
      const pages = Number(connections.writer.pragma('page_count', { simple: true }));
      connections.writer.pragma(`max_page_count = ${pages + 2}`);
      const appends = Array.from({ length: 20 }, (_, i) => store.append(`b-${i}`, newEvents(10), -1));
      const outcomes = await Promise.all(appends);
      expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['unavailable']));
      expect(outcomes[0]).toMatchObject({ reason: expect.stringMatching(/no room.*Free some space/) });
      expect(await all(store)).toHaveLength(1);
      connections.writer.pragma('max_page_count = 1000000');
      expect(await store.append('b-1', newEvents(10), -1)).toMatchObject({ outcome: 'appended', revision: 9 });
      await store.close();
    });
  });
}

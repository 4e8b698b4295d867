// One follower for all who watch the log's end: what it keeps has no gap and no repeat, or it says that it cannot tell.
import { afterEach, describe, expect, it } from '@jest/globals';
import type { EventStore } from '../../../src/eventsourcing/log/event-store.js';
import type { StoredEvent } from '../../../src/eventsourcing/log/event.js';
import { observed } from '../../../src/eventsourcing/log/observed.js';
import { Tail } from '../../../src/eventsourcing/log/tail.js';
import { type TemporaryLog, temporaryLog } from '../../support/logs/temporary-log.js';

const logs: TemporaryLog[] = [];

function open(): EventStore {
  const log = temporaryLog();
  logs.push(log);
  return log.open();
}

let next = 0;

/** Records events in one append, each in the same new stream. */
async function record(store: EventStore, count = 1): Promise<void> {
  const events = Array.from({ length: count }, () => ({
    id: crypto.randomUUID(),
    type: 'NoteTaken',
    schemaVersion: 1,
    data: {},
    metadata: {},
  }));
  await store.append(`note-${(next += 1)}`, events as never, -1);
}

const numbers = (events: readonly StoredEvent[] | undefined) => events?.map(({ number }) => Number(number));

async function until(holds: () => boolean): Promise<void> {
  for (const deadline = Date.now() + 5_000; !holds();) {
    if (Date.now() > deadline) throw new Error('It did not come to pass.');
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

export function tailCases(): void {
  afterEach(async () => {
    await Promise.all(logs.splice(0).map((log) => log.dispose()));
  });

  describe('The tail of the log', () => {
    it('stands at the end when it is ready, and keeps what comes from there on', async () => {
      const store = open();
      await record(store, 3);
      const tail = new Tail(store);
      const { ready, leave } = tail.watch(() => undefined);
      await ready;
      expect([tail.head, numbers(tail.since(3n)), tail.since(2n)]).toEqual([3n, [], undefined]);
      await record(store, 2);
      await until(() => tail.head === 5n);
      expect(numbers(tail.since(3n))).toEqual([4, 5]);
      expect(numbers(tail.since(4n))).toEqual([5]);
      expect(numbers(tail.since(3n, 1))).toEqual([4]);
      expect(numbers(tail.since(9n))).toEqual([]);
      leave();
    });

    it('wakes everyone who watches for each page, and nobody who has left', async () => {
      const store = open();
      const tail = new Tail(store);
      const woken = [0, 0];
      const first = tail.watch(() => (woken[0]! += 1));
      const second = tail.watch(() => (woken[1]! += 1));
      await Promise.all([first.ready, second.ready]);
      await record(store);
      await until(() => woken[0] === 1 && woken[1] === 1);
      first.leave();
      await record(store);
      await until(() => woken[1] === 2);
      expect(woken[0]).toBe(1);
      second.leave();
    });

    it('keeps only the newest, and says so for what it has let go', async () => {
      const store = open();
      const tail = new Tail(store, { keep: 10 });
      const { ready, leave } = tail.watch(() => undefined);
      await ready;
      for (let i = 0; i < 15; i++) await record(store, 3);
      await until(() => tail.head === 45n);
      for (let after = 0n; after <= 45n; after++) {
        const events = tail.since(after);
        if (events)
          expect(numbers(events)).toEqual(Array.from({ length: 45 - Number(after) }, (_, i) => Number(after) + i + 1));
        if (after >= 35n) expect(events).toBeDefined();
      }
      expect(tail.since(0n)).toBeUndefined();
      leave();
    });

    it('follows only while somebody watches, and begins anew at the end', async () => {
      const store = open();
      let followers = 0;
      const counting: EventStore = {
        ...observed(store, () => undefined),
        follow: async function* (after, signal) {
          followers += 1;
          try {
            yield* store.follow(after, signal);
          } finally {
            followers -= 1;
          }
        },
      };
      const tail = new Tail(counting);
      expect(followers).toBe(0);
      const watching = [tail.watch(() => undefined)];
      watching.push(tail.watch(() => followers));
      await watching[0]!.ready;
      await until(() => followers === 1);
      watching.forEach(({ leave }) => leave());
      await until(() => followers === 0);
      expect(tail.since(0n)).toBeUndefined();
      await record(store, 4);
      const again = tail.watch(() => undefined);
      await again.ready;
      expect([tail.head, tail.since(3n)]).toEqual([4n, undefined]);
      again.leave();
    });

    it('goes on after a fault of the log without gap or repeat', async () => {
      const store = open();
      const faults: unknown[] = [];
      let isBroken = true;
      const breaking: EventStore = {
        ...observed(store, () => undefined),
        follow: async function* (after, signal) {
          for await (const page of store.follow(after, signal)) {
            yield page;
            if (isBroken && page.events.length > 0) throw new Error('the disk is gone');
          }
        },
      };
      const tail = new Tail(breaking, { onFault: (fault) => faults.push(fault) });
      const { ready, leave } = tail.watch(() => undefined);
      await ready;
      await record(store);
      await until(() => faults.length === 1);
      isBroken = false;
      await record(store, 2);
      await until(() => tail.head === 3n);
      expect(numbers(tail.since(0n))).toEqual([1, 2, 3]);
      leave();
    });
  });

  describe('An observed store', () => {
    it('tells the outcome, the events and the time of each append, and answers as the store does', async () => {
      const told: [string, number, boolean][] = [];
      const store = observed(open(), (outcome, events, seconds) => told.push([outcome, events, seconds > 0]));
      const event = { id: crypto.randomUUID(), type: 'NoteTaken', schemaVersion: 1, data: {}, metadata: {} } as never;
      expect(await store.append('note-a', [event], -1)).toMatchObject({ outcome: 'appended', revision: 0 });
      expect(
        await store.append('note-a', [{ ...(event as object), id: crypto.randomUUID() } as never], 7),
      ).toMatchObject({ outcome: 'conflict' });
      await expect(store.append('note-a', [], -1)).rejects.toThrow(RangeError);
      expect(told).toEqual([
        ['appended', 1, true],
        ['conflict', 1, true],
        ['failed', 0, true],
      ]);
    });
  });
}

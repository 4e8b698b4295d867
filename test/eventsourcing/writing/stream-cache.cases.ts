// The memory of a stream holds what the log holds of it, whoever writes; and it saves reading what is known already.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EventStore } from '../../../src/eventsourcing/log/event-store.js';
import { type Executing, executingOver } from '../../../src/eventsourcing/writing/executing.js';
import { StreamCache } from '../../../src/eventsourcing/writing/stream-cache.js';
import { newEvent } from '../../support/facts/stored-events.js';
import { temporaryLog, type TemporaryLog } from '../../support/logs/temporary-log.js';
import { counterStory, LIMIT, send, upcast } from '../counter.js';

let log: TemporaryLog;

/** A program of its own: its store, its cache, and how often it has read a stream. */
function program(change: (store: EventStore) => Partial<EventStore> = () => ({})): Executing & { reads(): number } {
  const store = log.open();
  const changed = change(store);
  let reads = 0;
  const watched = new Proxy<EventStore>(store, {
    get: (of, name) => {
      if (name === 'readStream') reads += 1;
      const value: unknown = name in changed ? Reflect.get(changed, name) : Reflect.get(of, name);
      return typeof value === 'function' ? value.bind(of) : value;
    },
  });
  return { ...executingOver({ store: watched, upcast, now: Date.now }), reads: () => reads };
}

/** The same program, as it would remember the stream if it had just begun. */
const anew = ({ store }: Executing): Executing => executingOver({ store, upcast, now: Date.now });

async function expectNothingMissing(machine: Executing): Promise<void> {
  const remembered = await machine.cache.read(counterStory as never, 'one');
  expect(remembered).toEqual(await anew(machine).cache.read(counterStory as never, 'one'));
}

export function streamCacheCases(): void {
  beforeEach(() => {
    log = temporaryLog();
  });
  afterEach(() => log.dispose());

  describe('A stream that is remembered', () => {
    it('is not read where it begins here, and carried on by what is appended to it', async () => {
      const machine = program();
      for (let i = 0; i < 5; i++) await send(machine, 'add', { n: 1, times: 2 }, { key: `k${i}` });
      await send(machine, 'note', { text: 'x' }, { key: 'note' });
      expect(machine.reads()).toBe(0);
      await expectNothingMissing(machine);
    });

    it('is read once where others have begun it', async () => {
      const [one, other] = [program(), program()];
      await send(other, 'add', { n: LIMIT - 1 }, { key: 'a' });
      await expect(send(one, 'add', { n: 2 }, { key: 'b' })).rejects.toMatchObject({ values: { sum: LIMIT - 1 } });
      await send(one, 'add', { n: 1 }, { key: 'c' });
      expect(one.reads()).toBe(1);
      await expectNothingMissing(one);
    });

    it('holds what other programs have appended in the meantime, for itself and for those who refer to it', async () => {
      const [one, other] = [program(), program()];
      await send(one, 'add', { n: 1 }, { key: 'a' });
      await send(other, 'add', { n: LIMIT - 1 }, { key: 'b' });
      await expect(send(one, 'add', { n: 1 }, { key: 'c' })).rejects.toMatchObject({ values: { sum: LIMIT } });
      await send(one, 'add', { n: 1, after: 'three' }, { id: 'two', attested: true, key: 'd' });
      await send(other, 'add', { n: 1 }, { id: 'three' });
      expect((await send(one, 'add', { n: 1, after: 'three' }, { id: 'two', key: 'e' })).events[0]!.flags).toEqual([]);
      await expectNothingMissing(one);
    });

    it('is not carried on by an append that the log had already got from elsewhere, with other data', async () => {
      const other = program();
      let isFirst = true;
      const late = program((store) => ({
        append: async (...append) => {
          if (isFirst) await send(other, 'add', { n: LIMIT });
          isFirst = false;
          return store.append(...append);
        },
      }));
      await send(late, 'add', { n: 1 }); // the same id as the other's command: the log keeps the first
      await expect(send(late, 'add', { n: 1 }, { key: 'b' })).rejects.toMatchObject({ values: { sum: LIMIT } });
      await expectNothingMissing(late);
    });

    it('says once what a command wrote, when two read at once what another program has appended', async () => {
      const [one, other] = [program(), program()];
      await send(other, 'add', { n: 1 }, { key: 'a' });
      await expectNothingMissing(one);
      await send(other, 'add', { n: 1, times: 2 }, { key: 'b' });
      await Promise.all([1, 2].map(() => one.cache.read(counterStory as never, 'one')));
      await expectNothingMissing(one);
    });

    it('goes on from what is known of it however long it is', async () => {
      const machine = program();
      await send(machine, 'add', { n: 1, times: 900 });
      for (const key of ['b', 'c', 'd']) await send(machine, 'add', { n: 1 }, { key });
      expect(machine.reads()).toBe(0);
      await expectNothingMissing(machine);
    });

    it('is read anew each time when it alone is longer than what may be remembered of all', async () => {
      const machine = program();
      const cache = new StreamCache(machine.store, upcast, { streams: 10, events: 5, bytes: 1e9 });
      for (const key of ['a', 'b', 'c', 'd']) await send({ ...machine, cache }, 'add', { n: 1, times: 2 }, { key });
      expect([machine.reads(), cache.size]).toEqual([1, { streams: 0, events: 0, bytes: 0 }]);
    });

    it.each([
      ['streams', { streams: 3, events: 100, bytes: 1e9 }, { streams: 3, events: 6, bytes: 6_000 }],
      ['events', { streams: 100, events: 7, bytes: 1e9 }, { streams: 3, events: 6, bytes: 6_000 }],
      ['bytes', { streams: 100, events: 100, bytes: 7_500 }, { streams: 3, events: 6, bytes: 6_000 }],
    ])('is forgotten when there are too many %s that were used later', async (_, bounds, size) => {
      const read: string[] = [];
      const store = {
        async *readStream(stream: string) {
          read.push(stream);
          const event = { ...newEvent(), type: 'Noted', stream, number: 1n, recordedAt: 0, bytes: 1_000 };
          yield [0, 1].map((revision) => ({ ...event, revision }));
        },
        endsAt: (_: string, revision: number) => revision >= 0,
      } as unknown as EventStore;
      const cache = new StreamCache(store, upcast, bounds);
      for (const id of ['a', 'b', 'c', 'a', 'd', 'a', 'c', 'b']) await cache.read(counterStory as never, id);
      expect(read.map((stream) => stream.replace('counter-', ''))).toEqual(['a', 'b', 'c', 'd', 'b']);
      expect(cache.size).toEqual(size);
    });

    it('is forgotten with all but an eighth of those that began here, and stays when it has been read since', async () => {
      const machine = program();
      const cache = new StreamCache(machine.store, upcast, { streams: 16, events: 100, bytes: 1e9 });
      for (const id of ['a', 'b', 'c', 'd']) await send({ ...machine, cache }, 'add', { n: 1 }, { id });
      expect([machine.reads(), cache.size.streams]).toEqual([0, 2]);
      await send({ ...machine, cache }, 'add', { n: 1 }, { id: 'a', key: 'again' });
      for (const id of ['e', 'f', 'g']) await send({ ...machine, cache }, 'add', { n: 1 }, { id });
      await send({ ...machine, cache }, 'add', { n: 1 }, { id: 'a', key: 'and again' });
      expect([machine.reads(), cache.size.streams]).toEqual([1, 3]);
    });

    it('is remembered in no more memory for being asked about again, carried on, or read by two at once', async () => {
      const machine = program();
      for (const key of ['a', 'b', 'c']) await send(machine, 'add', { n: 1 }, { key });
      await send(program(), 'add', { n: 1 }, { key: 'd' });
      await Promise.all([1, 2].map(() => machine.cache.read(counterStory as never, 'one')));
      expect(machine.cache.size).toMatchObject({ streams: 1, events: 4 });
    });

    it('is read again each time where the store cannot tell at once where it ends', async () => {
      const machine = program(() => ({ endsAt: undefined }));
      for (let i = 0; i < 3; i++) await send(machine, 'add', { n: 1 }, { key: `k${i}` });
      expect(machine.reads()).toBe(3);
      await expectNothingMissing(machine);
    });

    it('is read again when the store cannot tell because it is closed: who asks is told that', async () => {
      const machine = program();
      await send(machine, 'add', { n: 1 });
      await machine.store.close();
      await expect(send(machine, 'add', { n: 1 }, { key: 'b' })).rejects.toMatchObject({ name: 'StoreFault' });
    });
  });

  describe('A store that can tell where a stream ends', () => {
    it('tells it of what everyone has appended, and of streams that there are not', async () => {
      const [one, other] = [log.open(), program()];
      expect([one.endsAt('counter-one', -1), one.endsAt('counter-one', 0)]).toEqual([true, false]);
      await send(other, 'add', { n: 1, times: 2 });
      expect([-1, 0, 1, 2].filter((revision) => one.endsAt('counter-one', revision))).toEqual([1]);
    });
  });
}

// Rows and checkpoint change together or not at all, whoever projects, however the log is cut into pages.
import { executingOver } from '../../../src/eventsourcing/writing/executing.js';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import type { EventStore } from '../../../src/eventsourcing/log/event-store.js';
import type { StoredEvent } from '../../../src/eventsourcing/log/event.js';
import { Displaced, liveNumber } from '../../../src/eventsourcing/read-models/generations.js';
import { RunningProjector } from '../../../src/eventsourcing/projecting/running.js';
import { catchUp, follow } from '../../../src/eventsourcing/projecting/projector.js';
import { send, upcast } from '../counter.js';
import { bench, type Bench, rowsOf, summing } from '../reading.js';

let on: Bench;

const machine = () => executingOver({ store: on.store, upcast, now: Date.now });
let keys = 0;
const add = (n: number, id = 'one') => send(machine(), 'add', { n }, { id, key: `k${++keys}` });
const note = (text: string, id = 'one') => send(machine(), 'note', { text }, { id, key: `k${++keys}` });
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 500 && !(await holds()); i++) await pause(10);
  expect(await holds()).toBe(true);
}

/** A fake store that gives the same events in pages of these sizes, and each page twice where asked. */
function paged(events: readonly StoredEvent[], sizes: readonly number[], twice = false): EventStore {
  async function* readAll(after: bigint | null): AsyncGenerator<readonly StoredEvent[]> {
    let rest = events.filter(({ number }) => after === null || number > after);
    for (let i = 0; rest.length > 0; i++) {
      const size = sizes[i % sizes.length]!;
      yield rest.slice(0, size);
      if (twice) yield rest.slice(0, size);
      rest = rest.slice(size);
      await pause(0);
    }
  }
  return { readAll } as unknown as EventStore;
}

export function projectorCases(): void {
  beforeEach(() => {
    on = bench();
  });
  afterEach(() => on.dispose());

  describe('Catching up', () => {
    it('brings rows and checkpoint to the end of the log, and no further than asked', async () => {
      const db = await on.db();
      await add(1);
      const second = await add(2);
      await add(4, 'two');
      expect(await catchUp(on.projecting(db), second.number)).toBe(second.number);
      expect(await rowsOf(db)).toEqual([{ id: 'counter-one', sum: 3n, last: 2n }]);
      expect(await catchUp(on.projecting(db))).toBe(3n);
      expect(await liveNumber(db, [summing()])).toBe(3n);
      expect(await rowsOf(db)).toHaveLength(2);
    });
    it('gives equal rows for every way in which the log is cut into pages', async () => {
      for (let i = 0; i < 12; i++) await add(i + 1, i % 2 ? 'one' : 'two');
      const events: StoredEvent[] = [];
      for await (const page of on.store.readAll(null)) events.push(...page);
      const db = await on.db();
      await catchUp(on.projecting(db));
      const expected = await rowsOf(db);
      let run = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 }),
          fc.boolean(),
          async (sizes, twice) => {
            const other = await on.db(`run-${++run}.db`);
            await catchUp({ ...on.projecting(other), store: paged(events, sizes, twice) });
            expect(await rowsOf(other)).toEqual(expected);
            expect(await liveNumber(other, [summing()])).toBe(12n);
            await other.close();
          },
        ),
        { numRuns: 12 },
      );
    });
  });

  describe('A handler that fails', () => {
    it.each(['fail', 'bad row'])('leaves nothing of its page where it must stop (%s)', async (text) => {
      const db = await on.db();
      await add(1);
      await note(text);
      await expect(catchUp(on.projecting(db))).rejects.toThrow();
      const numbers = (await db.generations()).map(({ number }) => number);
      expect([await rowsOf(db), numbers, await db.parked()]).toEqual([[], [null, null], []]);
    });
    it.each([
      ['fail', 'The handler failed'],
      ['bad row', 'does not fit'],
    ])('parks its event without a trace in the rows, and the rest goes on (%s)', async (text, reason) => {
      const projections = [summing('park')];
      const db = await on.db('read.db', projections);
      await add(1);
      await note(text);
      await add(2);
      await catchUp(on.projecting(db, projections));
      expect(await rowsOf(db)).toEqual([{ id: 'counter-one', sum: 3n, last: 3n }]);
      expect(await db.parked()).toEqual([
        { projection: 'sums', state: 'LIVE', number: 2n, reason: expect.stringContaining(reason) },
      ]);
    });
  });

  describe('Two projectors on one read database', () => {
    it('stay correct: whoever comes second starts again from the checkpoint', async () => {
      const [db, other] = [await on.db(), await on.db()];
      const stop = new AbortController();
      await catchUp(on.projecting(db));
      const running = [db, other, db].map((each) => follow(on.projecting(each), stop.signal));
      await Promise.all(Array.from({ length: 40 }, (_, i) => add(1, `c${i % 4}`)));
      await until(async () => (await liveNumber(db, [summing()])) === 40n);
      stop.abort();
      await Promise.all(running);
      expect((await rowsOf(other)).map(({ sum }) => sum)).toEqual([10n, 10n, 10n, 10n]);
    });
    it('of another shape do not mix: the older one is told that it was displaced', async () => {
      const db = await on.db();
      await add(1);
      const newer = await on.db('read.db', [summing('stop', 2)]);
      await expect(catchUp(on.projecting(db))).rejects.toBeInstanceOf(Displaced);
      expect(await liveNumber(newer, [summing('stop', 2)])).toBeUndefined();
    });
  });

  describe('Under load', () => {
    it('what arrives while a small transaction is gathered for shares the next one', async () => {
      const db = await on.db();
      await catchUp(on.projecting(db));
      const stop = new AbortController();
      const sizes: number[] = [];
      const gathering = Promise.withResolvers<void>();
      const running = follow(
        { ...on.projecting(db), gather: () => gathering.promise, onCommitted: ({ events }) => void sizes.push(events) },
        stop.signal,
      );
      await add(1);
      await until(() => sizes.length === 1);
      for (let i = 0; i < 10; i++) await add(1);
      await pause(30); // long enough for a poll of the log's end
      expect(sizes).toEqual([1]);
      gathering.resolve();
      await until(() => sizes.length === 2);
      expect(sizes).toEqual([1, 10]);
      stop.abort();
      await running;
    });
    it('far fewer transactions than events are made, however they come', async () => {
      const db = await on.db();
      const running = new RunningProjector(on.projecting(db), () => undefined);
      let transactions = 0;
      running.watch(() => void (transactions += 1));
      running.start();
      for (let i = 0; i < 100; i++) await add(1, `c${i}`);
      expect(await running.reached(100n, 10_000)).toBe(true);
      expect(transactions).toBeLessThan(80);
      await running.stop();
    });
  });

  describe('The running projector', () => {
    it('tells who waits that it has come so far, or that it has not in time', async () => {
      const db = await on.db();
      const running = new RunningProjector(on.projecting(db), () => undefined);
      running.start();
      const waiting = running.reached(1n, 5000);
      await add(1);
      expect(await waiting).toBe(true);
      expect(await running.reached(1n, 0)).toBe(true);
      expect(await running.reached(2n, 30)).toBe(false);
      const never = running.reached(2n, 60_000);
      await running.stop();
      expect(await never).toBe(false);
      expect(await running.reached(2n, 60_000)).toBe(false);
    });
    it('starts again after a fault, and forgets it', async () => {
      const db = await on.db();
      const faults: string[] = [];
      let broken = true;
      const flaky = new Proxy(on.store, {
        get: (of, name) => {
          if (name === 'follow' && broken)
            return () => {
              throw new Error('the disk is away');
            };
          const value: unknown = Reflect.get(of, name);
          return typeof value === 'function' ? value.bind(of) : value;
        },
      });
      const running = new RunningProjector(
        { ...on.projecting(db), store: flaky },
        ({ message }) => void faults.push(message),
      );
      running.start();
      await add(1);
      await until(() => faults.length > 0);
      broken = false;
      expect(await running.reached(1n, 5000)).toBe(true);
      expect([faults[0], running.fault, running.at]).toEqual(['the disk is away', undefined, 1n]);
      await running.stop();
    });
    it('ends while it rests, without waiting for the rest to be over', async () => {
      const db = await on.db();
      await note('fail');
      const faults: Error[] = [];
      const running = new RunningProjector(on.projecting(db), (fault) => void faults.push(fault));
      running.start();
      // Behind its fourth fault it rests for two seconds.
      await until(() => faults.length === 4);
      const begun = performance.now();
      await running.stop();
      expect(performance.now() - begun).toBeLessThan(1_500);
    });
    it('rests, and lets the program live, when the store was closed before it', async () => {
      const db = await on.db();
      const running = new RunningProjector(on.projecting(db), () => undefined);
      running.start();
      await add(1);
      await running.reached(1n, 5000);
      await on.store.close();
      await pause(50); // never comes back when the projector spins
      await running.stop();
      expect(running.at).toBe(1n);
    });
  });
}

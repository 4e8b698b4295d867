// Read models are built anew beside the live ones and take their place whole; whatever ends a build, the next goes on.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import SqliteDatabase from 'better-sqlite3';
import fc from 'fast-check';
import { join } from 'node:path';
import { type AnyQuestion, ask, question } from '../../../src/eventsourcing/asking/ask.js';
import type { EventStore } from '../../../src/eventsourcing/log/event-store.js';
import {
  beginRebuild,
  Displaced,
  liveNumber,
  prepare,
  rebuildingOf,
} from '../../../src/eventsourcing/read-models/generations.js';
import { executingOver } from '../../../src/eventsourcing/writing/executing.js';
import { firstAfter, logClock } from '../../../src/eventsourcing/read-models/log-clock.js';
import { build, catchUp, follow } from '../../../src/eventsourcing/projecting/projector.js';
import { RunningProjector } from '../../../src/eventsourcing/projecting/running.js';
import type { NotAnswered } from '../../../src/eventsourcing/asking/not-answered.js';
import { projection, type Projection, type ReadDb, table } from '../../../src/eventsourcing/read-models/read-model.js';
import { demandLive } from '../../../src/eventsourcing/asking/rebuilding.js';
import { verify } from '../../../src/eventsourcing/projecting/verify.js';
import { problemWords } from '../../../src/words/problem-words.js';
import { type CounterEvents, send, upcast } from '../counter.js';
import { bench, type Bench, rowsOf, summing } from '../reading.js';
import { sightOfAnyone } from '../../../src/eventsourcing/asking/sight.js';
import { READER } from '../../support/facts/reader.js';

interface CountRow {
  id: string;
  n: number;
}

const counts = table<CountRow>({ name: 'counts', columns: { id: 'text', n: 'int' }, key: ['id'] }, 1);

/** A second read model, which stays as it is while the first one changes. */
const counting = projection<CounterEvents, object>({
  name: 'counts',
  version: 1,
  tables: [counts],
  onFailure: 'stop',
  on: {
    Added: async ({ stream }, rows) => {
      const before = await rows.get(counts, { id: stream });
      rows.put(counts, { id: stream, n: (before?.n ?? 0) + 1 });
    },
  },
});

/** The sums of another version, in tables of their own. */
function sumsOf(version: number, sign: bigint = 1n): Projection {
  const own = table<{ id: string; sum: bigint }>(
    { name: 'sums', columns: { id: 'text', sum: 'big' }, key: ['id'], indexes: [['sum']] },
    version,
  );
  return projection<CounterEvents, object>({
    name: 'sums',
    version,
    tables: [own],
    onFailure: 'stop',
    on: {
      Added: async ({ data, stream }, rows) => {
        const before = await rows.get(own, { id: stream });
        rows.put(own, { id: stream, sum: (before?.sum ?? 0n) + sign * BigInt(data.n) });
      },
    },
  });
}

const OLD = [summing(), counting];
const NEW = [sumsOf(2, -1n), counting];
/** Enough for several batches of a few events. */
const EVENTS = 30;

let on: Bench;

let keys = 0;
const machine = () => executingOver({ store: on.store, upcast, now: Date.now });
const add = (n: number, id: string) => send(machine(), 'add', { n }, { id, key: `g${++keys}` });

/** The same log in small pages; the power fails before the page that `fails` names. */
function inPages(size: number, fails = Number.POSITIVE_INFINITY): EventStore {
  const readAll = async function* (after: bigint | null) {
    let page = 0;
    for await (const events of on.store.readAll(after)) {
      for (let i = 0; i < events.length; i += size) {
        if (page++ === fails) throw new Error('The power failed');
        yield events.slice(i, i + size);
      }
    }
  };
  return Object.assign(Object.create(on.store) as EventStore, {
    readAll,
    follow: on.store.follow.bind(on.store),
    head: on.store.head.bind(on.store),
  });
}

const on2 = (db: ReadDb, projections: readonly Projection[], store: EventStore = on.store) => ({
  ...on.projecting(db, projections),
  store,
  batch: 1,
});

const states = async (db: ReadDb) =>
  (await db.generations()).map(({ projection: name, version, state }) => `${name}@${version} ${state}`).sort();

async function namesIn(file: string): Promise<readonly string[]> {
  const db = new SqliteDatabase(join(on.log.folder, file), { readonly: true });
  const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();
  db.close();
  return (names as string[]).filter((name) => !/^(sqlite_|generations|parked)/.test(name));
}

function dumped(db: ReadDb, projections: readonly Projection[] = NEW): Promise<unknown> {
  return db.snapshot(async (snapshot) => {
    const all: unknown[] = [];
    for (const { tables } of projections)
      for (const each of tables) for await (const row of snapshot.dump(each)) all.push(row);
    return all;
  });
}

export function generationsCases(): void {
  beforeEach(async () => {
    on = bench();
    for (let i = 0; i < EVENTS; i++) await add(i + 1, i % 2 ? 'one' : 'two');
  });
  afterEach(() => on.dispose());

  describe('A program with a changed read model', () => {
    it('builds that one alone, beside the others, which stay live and go on', async () => {
      const db = await on.db('read.db', OLD);
      await catchUp(on.projecting(db, OLD));
      const before = await db.generations();
      await prepare(db, NEW);
      expect(await states(db)).toEqual(['counts@1 LIVE', 'log_clock@2 LIVE', 'sums@1 LIVE', 'sums@2 BUILDING']);
      await build(on2(db, NEW, inPages(7)));
      expect(await states(db)).toEqual(['counts@1 LIVE', 'log_clock@2 LIVE', 'sums@2 LIVE']);
      const kept = (await db.generations()).filter(({ projection: name }) => name !== 'sums');
      expect(kept).toEqual(before.filter(({ projection: name }) => name !== 'sums'));
      expect(await namesIn('read.db')).toEqual(['counts_v1', 'log_clock_v2', 'log_origins_v1', 'sums_v2']);
    });
    it('keeps it current with the others from then on', async () => {
      const db = await on.db('read.db', OLD);
      await catchUp(on.projecting(db, OLD));
      await prepare(db, NEW);
      const running = new RunningProjector(on2(db, NEW, inPages(5)), () => undefined);
      running.start();
      for (let i = 0; i < 200 && !(await states(db)).includes('sums@2 LIVE'); i++) {
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      const { number } = await add(1, 'after');
      expect(await running.reached(number!, 5000)).toBe(true);
      await running.stop();
      expect(new Set((await db.generations()).map((each) => each.number))).toEqual(new Set([number]));
    });
    it('puts it in place not behind what it replaces, though events come while it is built', async () => {
      const db = await on.db('read.db', OLD);
      await catchUp(on.projecting(db, OLD));
      await beginRebuild(db, [summing()]);
      const store = inPages(4);
      let told = 0;
      const onBuilt = async (): Promise<void> => {
        if (told++ === 3) await add(100, 'late');
      };
      const stop = new AbortController();
      const following = follow(on.projecting(db, OLD), stop.signal);
      const done = build({ ...on2(db, OLD, store), onBuilt: () => void onBuilt() });
      await done;
      await catchUp(on.projecting(db, OLD));
      stop.abort();
      await following;
      expect((await rowsOf(db)).map(({ id, sum }) => [id, sum])).toContainEqual(['counter-late', 100n]);
      expect(await verify(on.projecting(db, OLD), await on.db('scratch.db', OLD))).toMatchObject({ equal: true });
    });
    it('takes the last events inside the transaction that swaps, when the live ones have gone on', async () => {
      const db = await on.db('read.db', OLD);
      await catchUp(on.projecting(db, OLD));
      await beginRebuild(db, [summing()]);
      // The log that the builder reads ends early at first: what is live is ahead of it then.
      let isShort = true;
      const short = Object.assign(Object.create(on.store) as EventStore, {
        async *readAll(after: bigint | null) {
          for await (const events of on.store.readAll(after)) yield isShort ? events.slice(0, 10) : events;
          isShort = false;
        },
      });
      await build(on2(db, OLD, short));
      expect(new Set((await db.generations()).map(({ number }) => number))).toEqual(new Set([BigInt(EVENTS)]));
      expect(await verify(on.projecting(db, OLD), await on.db('scratch.db', OLD))).toMatchObject({ equal: true });
    });
    it('drops what it does not know, and what an earlier attempt of another version left unfinished', async () => {
      const db = await on.db('read.db', OLD);
      await catchUp(on.projecting(db, OLD));
      await prepare(db, [sumsOf(3)]);
      expect(await states(db)).toEqual(['log_clock@2 LIVE', 'sums@1 LIVE', 'sums@3 BUILDING']);
      await prepare(db, [sumsOf(2)]);
      expect(await states(db)).toEqual(['log_clock@2 LIVE', 'sums@1 LIVE', 'sums@2 BUILDING']);
      expect(await namesIn('read.db')).toEqual(['log_clock_v2', 'log_origins_v1', 'sums_v1', 'sums_v2__building']);
    });
    it('tells the older program that it was displaced, not before its tables are gone', async () => {
      const [old, db] = [await on.db('read.db', OLD), await on.db('read.db', OLD)];
      await catchUp(on.projecting(old, OLD));
      await prepare(db, NEW);
      await add(1, 'three');
      expect(await catchUp(on.projecting(old, OLD))).toBe(BigInt(EVENTS + 1));
      await build(on.projecting(db, NEW));
      await add(1, 'three');
      await expect(catchUp(on.projecting(old, OLD))).rejects.toBeInstanceOf(Displaced);
    });
  });

  describe('A build that is cut off', () => {
    it('goes on where it was, at whatever page, and gives the rows of one that was not', async () => {
      const whole = await on.db('whole.db', NEW);
      await catchUp(on.projecting(whole, NEW));
      const expected = await dumped(whole);
      let run = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.nat({ max: 4 }), { maxLength: 5 }),
          fc.integer({ min: 1, max: 9 }),
          async (cuts, size) => {
            const file = `cut-${++run}.db`;
            let before = -1n;
            for (const fails of cuts) {
              const db = await on.db(file, NEW); // a process of its own: nothing but the file is left of the one before
              await build(on2(db, NEW, inPages(size, fails))).catch(() => undefined);
              const at = (await db.generations())[0]!.number ?? 0n;
              expect(at).toBe(before < 0n || fails > 0 ? at : before);
              expect(at >= before).toBe(true);
              before = at;
              await db.close();
            }
            const db = await on.db(file, NEW);
            const seen: bigint[] = [];
            await build({ ...on2(db, NEW, inPages(size)), onBuilt: (done) => void seen.push(done ?? 0n) });
            expect(seen.every((done) => done > before)).toBe(true);
            expect(await dumped(db)).toEqual(expected);
            await db.close();
          },
        ),
        { numRuns: 15 },
      );
    });
    it('answers nothing until it is whole, and never from half a table', async () => {
      const db = await on.db('read.db', NEW);
      await build(on2(db, NEW, inPages(5, 2))).catch(() => undefined);
      expect(await namesIn('read.db')).toEqual([
        'counts_v1__building',
        'log_clock_v2__building',
        'log_origins_v1__building',
        'sums_v2__building',
      ]);
      expect(await liveNumber(db, NEW)).toBeUndefined();
      expect(rebuildingOf(await db.generations(), NEW)).toEqual(
        ['log_clock', 'sums', 'counts'].map((name) => ({ projection: name, answers: false, done: 10n })),
      );
    });
  });

  describe('Rebuilding what is live', () => {
    it('keeps the live rows complete and current meanwhile, and equal afterwards', async () => {
      const db = await on.db('read.db', OLD);
      await catchUp(on.projecting(db, OLD));
      const before = await dumped(db, OLD);
      await beginRebuild(db, [logClock, ...OLD]);
      const during: unknown[] = [];
      const seen = async (): Promise<void> => void during.push(await dumped(db, OLD));
      const waiting: Promise<void>[] = [];
      await build({ ...on2(db, OLD, inPages(6)), onBuilt: () => void waiting.push(seen()) });
      await Promise.all(waiting);
      expect(during.length).toBeGreaterThan(3);
      for (const each of during) expect(each).toEqual(before);
      expect(await dumped(db, OLD)).toEqual(before);
    });
    it('repairs rows, clock and checkpoint, whatever was wrong with them', async () => {
      const db = await on.db('read.db', OLD);
      await catchUp(on.projecting(db, OLD));
      const [rows, first] = [await dumped(db, OLD), await firstAfter(db, 0)];
      const hand = new SqliteDatabase(db.file);
      hand.exec('UPDATE sums_v1 SET sum = 0; DELETE FROM log_clock_v2; UPDATE generations SET number = 3');
      hand.exec('DROP TABLE counts_v1');
      hand.close();
      await beginRebuild(db, [logClock, ...OLD]);
      await build(on.projecting(db, OLD));
      expect([await dumped(db, OLD), await firstAfter(db, 0)]).toEqual([rows, first]);
      expect(await liveNumber(db, OLD)).toBe(BigInt(EVENTS));
    });
    it('by two processes at once writes every row once', async () => {
      const [one, other] = [await on.db('read.db', OLD), await on.db('read.db', OLD)];
      await catchUp(on.projecting(one, OLD));
      const before = await dumped(one, OLD);
      await beginRebuild(one, OLD);
      await beginRebuild(other, OLD); // goes on with the same
      expect((await one.generations()).filter(({ state }) => state === 'BUILDING')).toHaveLength(2);
      await Promise.all([one, other].map((db) => build(on2(db, OLD, inPages(3)))));
      expect(await dumped(one, OLD)).toEqual(before);
      expect(await states(one)).toEqual(['counts@1 LIVE', 'log_clock@2 LIVE', 'sums@1 LIVE']);
    });
    it('is noticed by the projector that runs, which goes on with what was put in place', async () => {
      const [served, rebuilt] = [await on.db('read.db', OLD), await on.db('read.db', OLD)];
      const running = new RunningProjector(on.projecting(served, OLD), () => undefined);
      running.start();
      expect(await running.reached(BigInt(EVENTS), 5000)).toBe(true);
      for (let i = 0; i < 3; i++) {
        await beginRebuild(rebuilt, OLD);
        await build(on2(rebuilt, OLD, inPages(8)));
        const { number } = await add(1, 'after');
        expect(await running.reached(number!, 5000)).toBe(true);
      }
      await running.stop();
      expect((await rowsOf(served)).find(({ id }) => id === 'counter-after')?.sum).toBe(3n);
    });
    it('of nothing rests no longer than the database is away', async () => {
      const db = await on.db('read.db', OLD);
      await catchUp(on.projecting(db, OLD));
      let isAway = true;
      const generations = (): ReturnType<ReadDb['generations']> =>
        isAway ? Promise.reject(new Error('away')) : db.generations();
      const parts = ['lead', 'changes', 'transaction'] as const;
      const through = Object.fromEntries(parts.map((name) => [name, db[name].bind(db)])) as unknown as ReadDb;
      const well: true[] = [];
      const projecting = { ...on.projecting({ ...through, generations }, OLD), onWell: () => void well.push(true) };
      const running = new RunningProjector(projecting, () => undefined);
      running.start();
      for (let i = 0; i < 100 && !running.buildFault; i++) await new Promise((resolve) => setTimeout(resolve, 10));
      expect(running.buildFault?.message).toBe('away');
      isAway = false;
      for (let i = 0; i < 200 && well.length === 0; i++) await new Promise((resolve) => setTimeout(resolve, 10));
      expect([running.fault, running.buildFault, well]).toEqual([undefined, undefined, [true]]);
      await running.stop();
    });
    it('that fails leaves what is live alone, which goes on', async () => {
      const db = await on.db('read.db', OLD);
      await catchUp(on.projecting(db, OLD));
      await send(machine(), 'note', { text: 'fine' }, { id: 'one', key: `g${++keys}` });
      const failing: Projection = {
        ...sumsOf(2),
        on: { ...sumsOf(2).on, Noted: () => Promise.reject(new Error('no')) },
      };
      const faults: string[] = [];
      await prepare(db, [failing, counting]);
      const running = new RunningProjector(on.projecting(db, [failing, counting]), (fault) =>
        faults.push(fault.message),
      );
      running.start();
      const { number } = await add(1, 'after');
      expect(await running.reached(number!, 5000)).toBe(true);
      for (let i = 0; i < 100 && faults.length === 0; i++) await new Promise((resolve) => setTimeout(resolve, 10));
      expect([faults[0], running.buildFault?.message, running.fault]).toEqual(['no', 'no', undefined]);
      await running.stop();
      expect(await states(db)).toContain('sums@2 BUILDING');
    });
  });

  describe('A question', () => {
    const asks = (reads: readonly Projection[]): AnyQuestion =>
      question<object, { n: number }>({
        path: 'n',
        reads,
        rules: 'n@1',
        form: Object,
        ask: async (_, at) => ({ rows: [{ n: Number(at.upTo) }] }),
      });
    const LOG = 'a'.repeat(16);
    const answer = (db: ReadDb, reads: readonly Projection[], asked: { knownAt?: string; wait?: number } = {}) =>
      ask(
        {
          store: on.store,
          db,
          upcast,
          log: LOG,
          now: Date.now,
          sightOf: sightOfAnyone,
          reached: () => Promise.resolve(true),
        },
        asks(reads),
        {},
        { reader: READER, lang: 'en', say: (key) => key, ...asked },
      );

    it('whose read model is being built is told how far that is; all others are answered', async () => {
      const db = await on.db('read.db', OLD);
      await catchUp(on.projecting(db, OLD));
      await prepare(db, NEW);
      await build(on2(db, NEW, inPages(6, 2))).catch(() => undefined);
      await expect(answer(db, [NEW[0]!])).rejects.toMatchObject({
        code: 'REBUILDING',
        values: { projection: 'sums', done: 12, of: EVENTS, percent: 40 },
      });
      await expect(answer(db, NEW, { knownAt: `@${LOG}.1` })).rejects.toMatchObject({ code: 'REBUILDING' });
      const placed = { head: () => on.store.head(), numbersCount: false };
      const told = await demandLive({ store: placed, db } as never, [NEW[0]!]).catch((why: unknown) => why);
      const { values } = told as NotAnswered;
      expect(values).toEqual({ projection: 'sums', counted: 'no', percent: 40 });
      expect(problemWords('REBUILDING', values, 'en').title).toMatch(/is being built: 40 %$/);
      expect((await answer(db, [counting])).position).toBe(`${LOG}.${EVENTS}`);
      expect((await answer(db, [])).position).toBe(`${LOG}.${EVENTS}`);
      await build(on.projecting(db, NEW));
      expect((await answer(db, NEW)).position).toBe(`${LOG}.${EVENTS}`);
    });
    it('is answered once that is in place, where whoever asks has said that they would wait', async () => {
      const db = await on.db('read.db', NEW);
      const patient = answer(db, NEW, { wait: 20_000 });
      await expect(answer(db, NEW)).rejects.toMatchObject({ code: 'REBUILDING' });
      await build(on.projecting(db, NEW));
      expect((await patient).position).toBe(`${LOG}.${EVENTS}`);
      await expect(answer(db, [summing()], { wait: 150 })).rejects.toMatchObject({ code: 'REBUILDING' });
    });
    it('about the log itself is answered up to its end while nothing is in place', async () => {
      const db = await on.db('read.db', NEW);
      expect((await answer(db, [])).rows).toEqual([{ n: EVENTS }]);
    });
    it('of a program whose tables are gone is told so, not that something broke', async () => {
      const db = await on.db('read.db', OLD);
      await catchUp(on.projecting(db, OLD));
      await prepare(db, NEW);
      await build(on.projecting(db, NEW));
      await expect(answer(db, [summing()])).rejects.toMatchObject({ code: 'REBUILDING' });
    });
  });
}

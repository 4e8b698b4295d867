// The live projector keeps its promises in whatever thread it runs: in this one as tests run it, and in one of its own as
// the built program does.
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import SqliteDatabase from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Config, readConfig, readFile } from '../../../src/config/config.js';
import { liveNumber, prepare } from '../../../src/eventsourcing/read-models/generations.js';
import { openLog } from '../../../src/eventsourcing/log/founding.js';
import { type LiveProjector, RunningProjector } from '../../../src/eventsourcing/projecting/running.js';
import { build, catchUp, type Committed } from '../../../src/eventsourcing/projecting/projector.js';
import { verify } from '../../../src/eventsourcing/projecting/verify.js';
import { openScratch, openStores, type Stores } from '../../../src/composition/open-stores.js';
import { ThreadedProjector } from '../../../src/composition/projector-thread/threaded-projector.js';
import { cordon } from '../../support/processes/running-cordon.js';
import { operations } from '../../../projections/registers/operations.js';
import { enveloped } from '../../support/facts/fact.js';

/** The thread's module as it ships. */
const THREAD = new URL('../../../dist/src/composition/projector-thread/thread.js', import.meta.url);
beforeAll(async () => {
  // The launcher builds what is older than its sources.
  expect((await cordon(['--version'], {})).code).toBe(0);
});

const DAY = { from: '2025-03-01', to: '2025-03-01', precision: 'day' };

type OnFault = (fault: Error) => void;
const ways: readonly (readonly [string, (config: Config, stores: Stores, onFault: OnFault) => LiveProjector])[] = [
  ['in the thread that appends', (_, { projecting }, onFault) => new RunningProjector(projecting, onFault)],
  [
    'in a thread of its own',
    (config, _, onFault) => new ThreadedProjector({ module: THREAD, config, from: 1n, onFault }),
  ],
];

describe.each(ways)('The live projector %s', (_, make) => {
  let config: Config;
  let stores: Stores;
  let projector: LiveProjector;
  let faults: string[];
  let folder: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cordon-projector-'));
    config = readConfig({ CORDON_DATA: folder });
    stores = await openStores(config, { onAppended: () => projector?.wake() });
    await openLog(stores.store, '00000000000000aa');
    await prepare(stores.db, stores.projecting.projections);
    await build(stores.projecting);
    faults = [];
    projector = make(config, stores, ({ message }) => void faults.push(message));
    projector.start();
  });
  afterEach(async () => {
    await projector.stop();
    await stores.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function until(holds: () => boolean): Promise<void> {
    for (let i = 0; i < 1000 && !holds(); i++) await pause(10);
    expect(holds()).toBe(true);
  }
  /** Gives the number that the event got. */
  async function decide(id: string): Promise<bigint> {
    const stream = `operation-${id}`;
    const data = { organisers: ['CHLEU'], targets: ['NARCOTIC'], decidedOn: DAY };
    const outcome = await stores.store.append(stream, [enveloped({ stream, type: 'OperationDecided', data }, 0)], -1);
    return outcome.outcome === 'appended' ? outcome.number : -1n;
  }

  it('brings what is appended into the read models and answers who waits for it', async () => {
    const waiting = projector.reached(2n, 20_000);
    expect(await decide('one')).toBe(2n);
    expect(await waiting).toBe(true);
    const rows = await stores.db.query
      .selectFrom(operations.projection.tables[0]!.name as never)
      .selectAll()
      .execute();
    expect(rows).toHaveLength(1);
    expect([projector.at, await projector.reached(2n, 0), await projector.reached(3n, 30)]).toEqual([2n, true, false]);
  });

  it('tells of each transaction: its events, how long it took, how far it came', async () => {
    const told: Committed[] = [];
    projector.watch((each) => void told.push(each));
    await Promise.all(Array.from({ length: 20 }, (_, i) => decide(`op-${i}`)));
    expect(await projector.reached(21n, 20_000)).toBe(true);
    await until(() => told.at(-1)?.at === 21n);
    expect(told.reduce((sum, { events }) => sum + events, 0)).toBe(20);
    expect(told.every(({ ms, recordedAt }) => ms > 0 && Math.abs(Date.now() - recordedAt) < 60_000)).toBe(true);
  });

  it('rests with its reason where rows cannot be written, and goes on by itself when they can', async () => {
    expect(await projector.reached(1n, 10_000)).toBe(true);
    const db = new SqliteDatabase(readFile(config));
    db.exec('ALTER TABLE log_clock_v2 RENAME TO hidden');
    await decide('one');
    await until(() => projector.fault !== undefined);
    expect(projector.fault?.message).toContain('no such table');
    expect(faults.length).toBeGreaterThan(0);
    db.exec('ALTER TABLE hidden RENAME TO log_clock_v2');
    db.close();
    expect(await projector.reached(2n, 20_000)).toBe(true);
    await until(() => projector.fault === undefined);
  });

  it('leaves rows that equal a rebuild when it is stopped in the middle of many', async () => {
    await Promise.all(Array.from({ length: 300 }, (_, i) => decide(`op-${i}`)));
    await projector.reached(100n, 20_000);
    const began = performance.now();
    await projector.stop();
    expect(performance.now() - began).toBeLessThan(8_000);
    expect(await liveNumber(stores.db, stores.projecting.projections)).toBe(projector.at);
    await catchUp(stores.projecting);
    const scratch = await openScratch();
    const { equal, at } = await verify(stores.projecting, scratch.db);
    await scratch.dispose();
    expect([equal, at]).toEqual([true, 301n]);
  });
});

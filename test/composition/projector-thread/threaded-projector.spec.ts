// The thread as the main one deals with it: what it tells and how often, and what happens when it dies or hangs.
import { afterEach, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { readConfig } from '../../../src/config/config.js';
import { StoreFault } from '../../../src/eventsourcing/log/event-store.js';
import { packed, unpacked } from '../../../src/composition/projector-thread/messages.js';
import { ThreadedProjector } from '../../../src/composition/projector-thread/threaded-projector.js';
import { itSlow } from '../../support/slow.js';

const MODULE = new URL('../../support/processes/projector-thread-child.ts', import.meta.url);
const running: ThreadedProjector[] = [];
afterEach(() => Promise.all(running.splice(0).map((each) => each.stop())));

function started(script: string): { projector: ThreadedProjector; faults: string[]; met: Error[]; well: number[] } {
  const [faults, met, well]: [string[], Error[], number[]] = [[], [], []];
  const onFault = (fault: Error): void => {
    met.push(fault);
    faults.push(fault.message);
  };
  const onWell = (): void => void well.push(met.length);
  const config = { ...readConfig({}), data: script };
  const projector = new ThreadedProjector({ module: MODULE, config, from: 1n, onFault, onWell });
  running.push(projector);
  projector.start();
  return { projector, faults, met, well };
}

async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 1000 && !holds(); i++) await pause(10);
  expect(holds()).toBe(true);
}

describe('A projector in a thread of its own', () => {
  it('holds from the start what the read models hold, and nothing before', () => {
    const { projector } = started('counts calls');
    expect(projector.at).toBe(1n);
    const config = readConfig({});
    expect(new ThreadedProjector({ module: MODULE, config, from: 1n, onFault: () => undefined }).at).toBeNull();
  });

  it('is called once for any number of appends until it listens', async () => {
    const { projector } = started('counts calls');
    for (let i = 0; i < 1000; i++) projector.wake();
    expect(await projector.reached(101n, 10_000)).toBe(true);
    expect(projector.at).toBe(101n);
  });

  it('that dies is started again, and who waits is answered by the next one', async () => {
    const { projector, faults, met, well } = started('dies once');
    const waiting = projector.reached(5n, 20_000);
    await until(() => projector.fault !== undefined);
    expect(faults).toEqual(["The projector's thread has ended: a bug in a handler"]);
    expect(await waiting).toBe(true);
    expect([projector.fault, projector.at, faults.length]).toEqual([undefined, 5n, 1]);
    expect([well, (met[0]!.cause as Error).stack]).toEqual([[1], expect.stringContaining('projector-thread-child')]);
  });

  it('that cannot open its stores is a fault of the store, in the store’s words', async () => {
    const { projector, met, well } = started('finds its stores away once');
    expect(await projector.reached(5n, 20_000)).toBe(true);
    expect(met).toEqual([new StoreFault('UNAVAILABLE', 'no server listens there')]);
    expect([met[0] instanceof StoreFault, well]).toEqual([true, [1]]);
  });

  it('tells whose turn it is to project, and what its event store goes through', async () => {
    const told: unknown[] = [];
    const config = { ...readConfig({}), data: 'has a bad way' };
    const projector = new ThreadedProjector({
      module: MODULE,
      config,
      from: 1n,
      onFault: () => told.push('fault'),
      onLead: (leads) => told.push(leads),
      onStoreEvent: ({ kind }) => told.push(kind),
    });
    running.push(projector);
    expect(projector.leads).toBe(false);
    projector.start();
    expect(await projector.reached(5n, 20_000)).toBe(true);
    await until(() => projector.leads);
    expect(told).toEqual([true, 'retry']);
    await projector.stop();
    expect([projector.leads, told.at(-1)]).toEqual([false, false]);
  });

  it('tells why it rests, and that it goes on', async () => {
    const { projector, faults, met, well } = started('rests');
    expect(await projector.reached(5n, 300)).toBe(false);
    await until(() => projector.fault !== undefined);
    expect([projector.fault?.message, faults]).toEqual(['the disk is away', ['the disk is away']]);
    expect(await projector.reached(8n, 10_000)).toBe(true);
    await until(() => projector.fault === undefined);
    expect([projector.buildFault, met.every((each) => each instanceof StoreFault)]).toEqual([undefined, true]);
    expect(well).toEqual([met.length]);
  });

  it('gives up who waits when it stops, and answers nobody afterwards', async () => {
    const { projector } = started('rests');
    const waiting = projector.reached(5n, 60_000);
    await projector.stop();
    expect(await waiting).toBe(false);
    expect([await projector.reached(5n, 60_000), await projector.reached(1n, 0)]).toEqual([false, true]);
  });

  itSlow(
    'that needs more memory than it may dies alone',
    async () => {
      const { projector, faults } = started('devours its memory');
      const waiting = projector.reached(5n, 120_000);
      while (faults.length === 0) await pause(50);
      await projector.stop();
      expect(await waiting).toBe(false);
      expect(faults[0]).toMatch(/memory limit/);
    },
    90_000,
  );

  itSlow(
    'that hangs is ended within ten seconds',
    async () => {
      const { projector } = started('hangs');
      expect(await projector.reached(5n, 1000)).toBe(false);
      const began = performance.now();
      await projector.stop();
      expect(performance.now() - began).toBeLessThan(10_000);
    },
    30_000,
  );
});

describe('Settings', () => {
  it('reach a thread whole, with their secrets', () => {
    const config = readConfig({ CORDON_READ_DB: 'postgres://cordon@db/cordon', CORDON_READ_DB_PASSWORD: 'quiet' });
    const there = unpacked(structuredClone(packed(config)));
    expect(there).toEqual(config);
    expect(there.readDbPassword?.reveal()).toBe('quiet');
  });
});

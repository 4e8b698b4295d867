// Readiness: what it takes to send questions to this process, and the reason where it is not ready.
import { describe, expect, it } from '@jest/globals';
import { StoreFault } from '../src/eventsourcing/event-store.js';
import { healthOf } from '../src/health.js';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const LOG = '00000000000000aa';

interface Case {
  readonly head?: bigint | null;
  readonly at?: bigint | null;
  /** When the event behind `at` was recorded. */
  readonly recordedAt?: number;
  readonly fault?: Error;
  readonly buildFault?: Error;
  readonly broken?: 'log' | 'read models';
}

function looked({ head = 8n, at = 8n, recordedAt = NOW, fault, buildFault, broken }: Case) {
  const unavailable = () => Promise.reject(new StoreFault('READ_ONLY', 'log.sqlite: it cannot be written.'));
  const store = {
    head: broken === 'log' ? unavailable : () => Promise.resolve(head),
    async *readAll(after: bigint) {
      yield [{ number: after + 1n, recordedAt }];
    },
  };
  const db = {
    parked: broken === 'read models' ? unavailable : () => Promise.resolve([{}, {}]),
    generations: () =>
      Promise.resolve([{ id: 1, projection: 'log_clock', version: 2, state: 'LIVE' as const, number: at }]),
  };
  const projector = { at, fault, buildFault };
  const watched = { store, db, log: LOG, now: () => NOW, projector, projecting: { projections: [] } };
  return healthOf(watched as never)();
}

describe('A server is ready', () => {
  it('when its read models are at the end of the log', async () => {
    expect(await looked({})).toEqual({ ready: true, lag: 0, parked: 2, rebuilding: [], position: `${LOG}.8` });
    expect(await looked({ head: null, at: 8n })).toMatchObject({ ready: true, lag: 0 });
  });

  it('while they lack what was recorded a moment ago', async () => {
    const health = await looked({ at: 5n, recordedAt: NOW - 1500 });
    expect(health).toMatchObject({ ready: true, lag: 3, lagSeconds: 1.5, position: `${LOG}.5` });
    expect(health.reason).toBeUndefined();
  });

  it('while something is built beside them that rests', async () => {
    const health = await looked({ buildFault: new Error('the disk is full') });
    expect(health).toMatchObject({ ready: true, reason: 'the disk is full' });
  });
});

describe('A server is not ready, and says why,', () => {
  it.each([
    ['before anything is in place', { at: null }, undefined, null],
    ['while the projector rests', { fault: new Error('no such table') }, 'no such table', 0],
    ['a minute behind', { at: 5n, recordedAt: NOW - 61_000 }, 'The read models are 61 s behind the log.', 3],
    ['while its log cannot be written', { broken: 'log' }, 'log.sqlite: it cannot be written.', null],
    ['while its read models cannot be read', { broken: 'read models' }, 'log.sqlite: it cannot be written.', null],
  ] as const)('%s', async (_, about, reason, lag) => {
    const health = await looked(about);
    expect([health.ready, health.reason, health.lag]).toEqual([false, reason, lag]);
  });
});

// The log of requests that a store did not answer: two lines for an outage, however many are refused in it.
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Diagnostics } from '../../src/composition/backend.js';
import { StoreFault } from '../../src/eventsourcing/log/event-store.js';
import { tellRefusals } from '../../src/operating/refusals-log.js';

const LOG_AWAY = new StoreFault('UNAVAILABLE', 'CORDON_EVENT_STORE: reading does not get on.');
const DB_AWAY = new StoreFault('UNAVAILABLE', 'CORDON_READ_DB (postgres://db): no server listens there.');

let end: () => void;
beforeEach(() => void jest.useFakeTimers());
afterEach(() => {
  end();
  jest.useRealTimers();
});

function told() {
  const lines: [string, object][] = [];
  const stores = { log: true, db: true, looks: 0 };
  const look = (isThere: boolean): Promise<never> => {
    stores.looks += 1;
    return (isThere ? Promise.resolve() : Promise.reject(LOG_AWAY)) as Promise<never>;
  };
  const diagnostics = new Diagnostics();
  const backend = { diagnostics, store: { head: () => look(stores.log) }, db: { generations: () => look(stores.db) } };
  const say = (level: string) => (about: object) => void lines.push([level, about]);
  end = tellRefusals(backend as never, { error: say('error'), warn: say('warn') }, Date.now);
  const refuse = (fault: StoreFault, id = 'c-1') => diagnostics.emit('refused', fault, id);
  return { lines, stores, refuse };
}

describe('A store that is away', () => {
  it('is told when it refuses the first request, by its message and that request, and when it answers again', async () => {
    const { lines, stores, refuse } = told();
    stores.db = false;
    for (let second = 0; second < 60; second++) {
      refuse(DB_AWAY, `c-${second}`);
      await jest.advanceTimersByTimeAsync(1_000);
    }
    expect(lines).toEqual([['error', { fault: DB_AWAY.message, correlationId: 'c-0' }]]);
    stores.db = true;
    await jest.advanceTimersByTimeAsync(5_000);
    expect(lines.slice(1)).toEqual([['warn', { seconds: 61, refused: 60 }]]);
  });

  it('is not over while somebody is refused though it answers when it is looked at', async () => {
    const { lines, refuse } = told();
    for (let i = 0; i < 10; i++) {
      refuse(LOG_AWAY);
      await jest.advanceTimersByTimeAsync(2_000);
    }
    expect(lines).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(lines).toMatchObject([
      ['error', {}],
      ['warn', { refused: 10 }],
    ]);
  });

  it('is no other store’s affair', async () => {
    const { lines, stores, refuse } = told();
    [stores.log, stores.db] = [false, false];
    refuse(DB_AWAY);
    refuse(LOG_AWAY);
    stores.log = true;
    await jest.advanceTimersByTimeAsync(20_000);
    expect(lines.map(([level]) => level)).toEqual(['error', 'error', 'warn']);
  });

  it('is told anew the next time, and looked at only while it is away', async () => {
    const { lines, stores, refuse } = told();
    refuse(LOG_AWAY);
    await jest.advanceTimersByTimeAsync(10_000);
    const { looks } = stores;
    await jest.advanceTimersByTimeAsync(60_000);
    expect([stores.looks, lines.length]).toEqual([looks, 2]);
    refuse(LOG_AWAY);
    expect(lines).toHaveLength(3);
  });

  it('is left alone when the program ends', async () => {
    const { lines, stores, refuse } = told();
    stores.log = false;
    refuse(LOG_AWAY);
    end();
    await jest.advanceTimersByTimeAsync(20_000);
    expect([stores.looks, lines.length]).toEqual([0, 1]);
  });
});

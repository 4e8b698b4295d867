// The log of requests that are refused and may be taken later: two lines for each kind, however many are refused.
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Diagnostics } from '../../src/composition/diagnostics.js';
import { StoreFault } from '../../src/eventsourcing/log/event-store.js';
import type { Refused } from '../../src/http/problems/reporting.js';
import { EDGE_STATUS } from '../../src/http/problems/statuses.js';
import { KINDS } from '../../src/operating/refusal-kinds.js';
import { tellRefusals } from '../../src/operating/refusals-log.js';

const LOG_AWAY = new StoreFault('UNAVAILABLE', 'CORDON_EVENT_STORE: reading does not get on.');
const DB_AWAY = new StoreFault('UNAVAILABLE', 'CORDON_READ_DB (postgres://db): no server listens there.');
const ANOTHER_LOG = new StoreFault('OTHER_LOG', 'The log is another one.');

let end: () => void;
beforeEach(() => void jest.useFakeTimers());
afterEach(() => {
  end();
  jest.useRealTimers();
});

function told() {
  const lines: [string, object][] = [];
  const stores = { log: true, db: true, room: true, right: true, looks: 0 };
  const look = (isThere: boolean): Promise<never> => {
    stores.looks += 1;
    return (isThere ? Promise.resolve() : Promise.reject(LOG_AWAY)) as Promise<never>;
  };
  const diagnostics = new Diagnostics();
  const store = { head: () => look(stores.log), demandWritable: () => look(stores.room) };
  const db = { generations: () => look(stores.db) };
  const refusal = (): StoreFault | undefined => (stores.right ? undefined : ANOTHER_LOG);
  const backend = { diagnostics, store, db, refusal };
  const say = (level: string) => (about: object) => void lines.push([level, about]);
  end = tellRefusals(backend as never, { error: say('error'), warn: say('warn') }, Date.now);
  const refused = (about: Partial<Refused>): unknown =>
    diagnostics.emit('refused', { code: 'STORE_FAULT', correlationId: 'c-1', ...about });
  const refuse = (fault: StoreFault, correlationId = 'c-1') => refused({ fault, correlationId });
  return { lines, stores, refused, refuse };
}

describe('A store that is away', () => {
  it('is told when it refuses the first request, by its message and that request, and when it answers again', async () => {
    const { lines, stores, refuse } = told();
    stores.db = false;
    for (let second = 0; second < 60; second++) {
      refuse(DB_AWAY, `c-${second}`);
      await jest.advanceTimersByTimeAsync(1_000);
    }
    expect(lines).toEqual([['error', { code: 'STORE_FAULT', fault: DB_AWAY.message, correlationId: 'c-0' }]]);
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

describe('A disk without room', () => {
  it('is told by what the log has met, and over when the log takes events again, though it can be read all the while', async () => {
    const { lines, stores, refused } = told();
    stores.room = false;
    refused({ code: 'UNAVAILABLE', fault: 'log.sqlite: there is no room left' });
    await jest.advanceTimersByTimeAsync(60_000);
    expect(lines).toEqual([
      ['error', { code: 'UNAVAILABLE', correlationId: 'c-1', fault: 'log.sqlite: there is no room left' }],
    ]);
    stores.room = true;
    await jest.advanceTimersByTimeAsync(2_000);
    expect(lines[1]).toMatchObject(['warn', { refused: 1 }]);
  });
});

describe('A log that is not the right one', () => {
  it('is told once, for as long as it is refused', async () => {
    const { lines, stores, refused } = told();
    stores.right = false;
    refused({ code: 'LOG_REFUSED', fault: ANOTHER_LOG });
    await jest.advanceTimersByTimeAsync(60_000);
    refused({ code: 'LOG_REFUSED', fault: ANOTHER_LOG });
    expect(lines).toMatchObject([['error', { code: 'LOG_REFUSED', fault: ANOTHER_LOG.message }]]);
  });
});

describe('A bound that is met', () => {
  it('is no error: a warning names the first who met it, and another tells how many did when nobody does any more', async () => {
    const { lines, refused } = told();
    for (let second = 0; second < 30; second += 3) {
      refused({ code: 'RATE_EXCEEDED', administration: 'KG', correlationId: `c-${second}` });
      await jest.advanceTimersByTimeAsync(3_000);
    }
    await jest.advanceTimersByTimeAsync(10_000);
    expect(lines).toEqual([
      ['warn', { code: 'RATE_EXCEEDED', administration: 'KG', correlationId: 'c-0' }],
      ['warn', { seconds: 28, refused: 10 }],
    ]);
  });

  it('is told beside another one', () => {
    const { lines, refused } = told();
    refused({ code: 'FEED_FULL' });
    refused({ code: 'INTAKE_FULL' });
    refused({ code: 'FEED_FULL' });
    expect(lines.map(([, about]) => about)).toMatchObject([{ code: 'FEED_FULL' }, { code: 'INTAKE_FULL' }]);
  });
});

describe('Each refusal that may be taken later', () => {
  it.each(Object.entries(KINDS).flatMap(([code, kind]) => (kind ? [[code, kind] as const] : [])))(
    '(%s) is told when it begins and when it is over',
    async (code, { level }) => {
      const { lines, refused } = told();
      refused({ code: code as Refused['code'] });
      await jest.advanceTimersByTimeAsync(70_000);
      const begun = EDGE_STATUS[code as Refused['code']] === 429 ? 'warn' : (level ?? 'error');
      expect(lines.map(([at]) => at)).toEqual([begun, 'warn']);
    },
  );
});

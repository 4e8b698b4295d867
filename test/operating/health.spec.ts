// Readiness: what it takes to send commands and questions to this process, and the reason where it is not ready.
import { beforeEach, describe, expect, it } from '@jest/globals';
import { StoreFault } from '../../src/eventsourcing/log/event-store.js';
import { healthOf } from '../../src/operating/health.js';
import { LongestUnreached, unstepped } from '../../src/operating/lag.js';
import { Writability } from '../../src/operating/writability.js';

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
  readonly silent?: 'log' | 'read models';
  readonly trouble?: string;
  /** The numbers of the events behind `at`, as one page gives them; else one. */
  readonly page?: readonly bigint[];
  /** The log's numbers count its events. */
  readonly numbersCount?: boolean;
  /** Where the log's clock stands. */
  readonly clock?: number;
  /** How far a read model is that is being built. */
  readonly building?: bigint;
}

/** Long for a look, short for a test, ms. */
const PATIENCE = 50;

const never = () => new Promise<never>(() => undefined);
const unavailable = () => Promise.reject(new StoreFault('READ_ONLY', 'log.sqlite: it cannot be written.'));

function health(about: Case) {
  const { head = 8n, at = 8n, fault, buildFault, broken, silent, trouble } = about;
  const met: string[] = [];
  const store = {
    numbersCount: about.numbersCount ?? true,
    head: broken === 'log' ? unavailable : silent === 'log' ? never : () => Promise.resolve(head),
    async *readAll(after: bigint) {
      yield [];
      yield (about.page ?? [after + 1n]).map((number) => ({ number, recordedAt: about.recordedAt ?? NOW }));
    },
  };
  const db = {
    parked: broken === 'read models' ? unavailable : silent ? never : () => Promise.resolve([{}, {}]),
    generations: () => Promise.resolve(generationsOf(at, about.building)),
  };
  const projector = { at, fault, buildFault };
  const clock = () => Promise.resolve(about.clock);
  const watched = { store, db, clock, log: LOG, now: () => NOW, projector, projecting: { projections: [] } };
  const onFault = (at: string): void => void met.push(at);
  return {
    look: healthOf(watched as never, {
      trouble: () => Promise.resolve(trouble),
      onFault,
      patience: PATIENCE,
      passed: () => 0,
    }),
    met,
  };
}

function generationsOf(at: bigint | null, building: bigint | undefined): readonly object[] {
  const clock = { projection: 'log_clock', version: 2 };
  const next = building === undefined ? [] : [{ ...clock, id: 2, state: 'BUILDING', number: building }];
  return [{ ...clock, id: 1, state: 'LIVE', number: at }, ...next];
}

const looked = (about: Case) => health(about).look();

describe('A server is ready', () => {
  it('when its read models are at the end of the log', async () => {
    expect(await looked({})).toEqual({ ready: true, lag: 0, parked: 2, rebuilding: [], position: `${LOG}.8` });
  });

  it('while they lack what was recorded a moment ago', async () => {
    const health = await looked({ at: 5n, recordedAt: NOW - 1500, page: [6n, 7n, 8n] });
    expect(health).toMatchObject({ ready: true, lag: 3, lagSeconds: 1.5, position: `${LOG}.5` });
    expect([health.reason, health.lagIsEstimate]).toEqual([undefined, undefined]);
  });

  it('while its log’s clock is ahead, and says so and by how much', async () => {
    const health = await looked({ clock: NOW + 86_400_000 });
    expect(health).toMatchObject({ ready: true, clockAhead: 86_400 });
    expect(health.reason).toMatch(/clock is 86400 s ahead of this machine's: .* by position/);
    expect(await looked({ clock: NOW + 50 })).not.toHaveProperty('reason');
  });

  it('while something is built beside them that rests', async () => {
    const health = await looked({ buildFault: new Error('the disk is full') });
    expect(health).toMatchObject({ ready: true, reason: 'the disk is full' });
  });
});

describe('A server is not ready, and says why,', () => {
  it.each([
    ['before anything is in place', { at: null }, /being built for the first time/, null],
    ['while the projector rests', { fault: new Error('no such table') }, /^no such table$/, 0],
    [
      'a minute behind',
      { at: 5n, recordedAt: NOW - 61_000 },
      /^CORDON_READ_DB: .* 61 s behind the log; 60 s are allowed/,
      3,
    ],
    ['while its log cannot be written', { broken: 'log' }, /^log.sqlite: it cannot be written.$/, null],
    ['while its read models cannot be read', { broken: 'read models' }, /^log.sqlite: it cannot be written.$/, 0],
    ['while its read models hold more than its log', { head: 7n, at: 8n }, /older log was put back.*cordon rebuild/, 0],
    ['while its log is gone', { head: null, at: 8n }, /older log was put back/, 0],
    ['while appends fail', { trouble: 'the disk is full' }, /^the disk is full$/, 0],
  ] as const)('%s', async (_, about, reason, lag) => {
    const health = await looked(about);
    expect([health.ready, health.lag]).toEqual([false, lag]);
    expect(health.reason).toMatch(reason);
  });

  it('and every reason where there are several', async () => {
    const { reason } = await looked({ fault: new Error('no such table'), trouble: 'the disk is full' });
    expect(reason).toBe('no such table the disk is full');
  });

  it.each([
    ['log', 'CORDON_EVENT_STORE', null],
    ['read models', 'CORDON_READ_DB', 0],
  ] as const)('within its patience where its %s never answers', async (silent, setting, lag) => {
    const { look, met } = health({ silent });
    const began = performance.now();
    const told = await look();
    expect(told).toMatchObject({ ready: false, lag, parked: null });
    expect(told.reason).toMatch(new RegExp(`${setting}: .* does not answer`));
    await look();
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(met).toContain(silent === 'log' ? 'readiness_log' : 'readiness_read_db');
  });
});

describe('How many events the read models lack', () => {
  const lacking = async (about: Case) => {
    const { lag, lagIsEstimate } = await looked(about);
    return [lag, lagIsEstimate];
  };

  it('is counted where one page holds them, whatever their numbers are', async () => {
    expect(await lacking({ at: 1_000n, head: 9_300n, page: [4_000n, 5_100n, 9_300n] })).toEqual([3, undefined]);
    expect(await lacking({ at: 1_000n, head: 5_100n, page: [4_000n, 5_100n, 9_300n] })).toEqual([2, undefined]);
  });

  it('is reckoned by the room that a page takes where they are more, and said to be', async () => {
    expect(await lacking({ at: 1_000n, head: 31_000n, page: [1_400n, 2_000n] })).toEqual([60, true]);
  });

  it('is the difference of the numbers where every number is an event', async () => {
    expect(await lacking({ at: 10n, head: 1_010n, page: [11n, 12n] })).toEqual([1_000, undefined]);
  });
});

describe('How far a read model is that is being built', () => {
  const told = async (about: Case) =>
    (await looked({ head: 8_000n, at: 8_000n, building: 3_000n, ...about })).rebuilding;
  const clock = { projection: 'log_clock', answers: true };

  it('is told in events and as a share of the log where its numbers count them', async () => {
    expect(await told({})).toEqual([{ ...clock, done: 3_000, of: 8_000, percent: 37 }]);
  });

  it('is told as a share alone where its numbers are places', async () => {
    expect(await told({ numbersCount: false })).toEqual([{ ...clock, percent: 37 }]);
  });
});

describe('How far behind the read models are', () => {
  it('is no more when the machine’s clock is stepped forward, and grows as time passes', () => {
    let [wall, passed] = [NOW, 500];
    const now = unstepped(
      () => wall,
      () => passed,
    );
    wall += 3_600_000;
    expect(now()).toBe(NOW);
    passed += 60_000;
    expect(now()).toBe(NOW + 60_000);
  });

  it('is known by when the log’s end was seen, where its clock says nothing', () => {
    let now = 0;
    const unreached = new LongestUnreached(() => now);
    expect(unreached.seconds(8n, 5n)).toBe(0);
    now = 70_000;
    expect(unreached.seconds(20n, 7n)).toBe(70);
    expect(unreached.seconds(20n, 8n)).toBe(0);
    now = 71_000;
    expect([unreached.seconds(30n, 9n), unreached.seconds(30n, 30n), unreached.seconds(null, 0n)]).toEqual([1, 0, 0]);
  });
});

describe('A log takes events', () => {
  let now: number;
  let tries: number;
  let fault: StoreFault | undefined;
  let writability: Writability;
  beforeEach(() => {
    [now, tries, fault] = [0, 0, undefined];
    const tried = () => {
      tries += 1;
      return fault ? Promise.reject(fault) : Promise.resolve();
    };
    writability = new Writability(tried, () => now);
  });

  it('until an append fails, and again with the first that is kept', async () => {
    expect(await writability.trouble()).toBeUndefined();
    writability.told('unavailable', 'there is no room left on its disk.');
    expect(await writability.trouble()).toMatch(/^CORDON_EVENT_STORE: .*no room left on its disk/);
    writability.told('conflict');
    expect(await writability.trouble()).toBeDefined();
    writability.told('appended');
    expect([await writability.trouble(), tries]).toEqual([undefined, 0]);
  });

  it.each(['unavailable', 'unknown', 'failed'] as const)(
    'not after one that was %s, however long, until a try gets through',
    async (how) => {
      writability.told(how, 'no leader');
      fault = new StoreFault('UNAVAILABLE', 'still no leader');
      now = 3_600_000;
      expect(await writability.trouble()).toMatch(/for 3600.0 s: still no leader/);
      fault = undefined;
      expect(await writability.trouble()).toBeDefined(); // asked again at once: a try speaks for a second
      now += 1_000;
      expect([await writability.trouble(), tries]).toEqual([undefined, 2]);
    },
  );

  it('not when a try fails, though nobody has sent a command', async () => {
    fault = new StoreFault('DISK_FULL', 'log.sqlite: there is no room left on its disk.');
    expect(await writability.trouble()).toBeUndefined();
    now = 30_000;
    expect(await writability.trouble()).toMatch(/no room left/);
  });
});

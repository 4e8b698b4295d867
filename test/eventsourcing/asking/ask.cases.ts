// A question is answered at one place in the log: the same question there has the same answer and digest next year.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ask, type AnyQuestion, question } from '../../../src/eventsourcing/asking/ask.js';
import type { Asked, Asking } from '../../../src/eventsourcing/asking/asking.js';
import { liveNumber } from '../../../src/eventsourcing/read-models/generations.js';
import { catchUp } from '../../../src/eventsourcing/projecting/projector.js';
import type { SqliteReadDb } from '../../../src/stores/read-db/sqlite/read-db.js';
import { newEvent } from '../../support/facts/stored-events.js';
import { temporaryLog, type TemporaryLog } from '../../support/logs/temporary-log.js';
import { counterStory, upcast } from '../counter.js';
import { bench, type Bench, summing } from '../reading.js';
import { sightOfAnyone } from '../../../src/eventsourcing/asking/sight.js';
import { READER } from '../../support/facts/reader.js';

const LOG = 'a'.repeat(16);
const AT = (second: number): number => Date.UTC(2026, 0, 1, 0, 0, second);
const iso = (ms: number): string => new Date(ms).toISOString();

let on: Bench;
let clock: TemporaryLog;
let db: SqliteReadDb;
let asking: Asking;
/** When the next event is recorded, and when it is asked. */
let now: number;

interface Row {
  readonly n: number;
  readonly now: number;
}

const howMany: AnyQuestion = question<object, Row>({
  path: 'events',
  reads: [],
  rules: 'events@1',
  form: Object,
  ask: async (_, at) => {
    const events = await at.stream(counterStory, 's');
    return events.length === 0 ? undefined : { rows: [{ n: events.length, now: at.now }], revision: events.length - 1 };
  },
  inWords: (row, say, lang) => ({ ...row, text: say(lang) }),
});

const projected = (upTo?: bigint | null) => catchUp({ ...on.projecting(db), store: asking.store }, upTo);
const asked = (told: Partial<Asked> = {}): Asked => ({
  reader: READER,
  lang: 'ru',
  say: (key) => `said in ${key}`,
  ...told,
});
const answer = (told: Partial<Asked> = {}) => ask(asking, howMany, {}, asked(told));
const brief = async (knownAt: string): Promise<unknown> => {
  const { position, rows } = await answer({ knownAt });
  return [position, (rows[0] as unknown as Row).n, (rows[0] as unknown as Row).now];
};

export function askCases(): void {
  beforeEach(async () => {
    on = bench();
    clock = temporaryLog();
    db = await on.db();
    const store = clock.open(() => now);
    const reached = async (number: bigint, ms: number): Promise<boolean> => {
      if (ms > 0) await catchUp({ ...on.projecting(db), store });
      return ((await liveNumber(db, [summing()])) ?? -1n) >= number;
    };
    asking = { store, db, upcast, log: LOG, now: () => now, reached, sightOf: sightOfAnyone };
    await projected(null); // in place, and empty
    // Numbers 1 2 3 at seconds 10 20 20, 4 at 30.
    for (const [i, second] of [10, 20, 20, 30].entries()) {
      now = AT(second);
      await store.append('counter-s', [{ ...newEvent({ n: 1 }), type: 'Added' }], i - 1);
    }
    now = AT(60);
  });
  afterEach(async () => {
    await on.dispose();
    await clock.dispose();
  });

  describe('Without a place', () => {
    it('the answer is what the read models hold now', async () => {
      await projected(2n);
      expect(await answer()).toMatchObject({
        position: `${LOG}.2`,
        knownAt: null,
        rules: 'events@1',
        revision: 1,
        next: null,
        rows: [{ n: 2, now }],
      });
    });
    it('there is nothing before the first event', async () => {
      await expect(answer()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
    it('it waits until it holds what the asker has written', async () => {
      expect(await answer({ atLeast: `${LOG}.3` })).toMatchObject({ position: `${LOG}.4` });
    });
    it('it says so when that takes too long', async () => {
      asking = { ...asking, reached: () => Promise.resolve(false) };
      await expect(answer({ atLeast: `${LOG}.3`, wait: 1500 })).rejects.toMatchObject({
        code: 'NOT_YET_PROJECTED',
        values: { seconds: 2 },
      });
    });
  });

  describe('At a position', () => {
    it('the answer is what the log held there, at that event’s time', async () => {
      expect(await brief(`@${LOG}.3`)).toEqual([`${LOG}.3`, 3, AT(20)]);
      expect(await brief(`@${LOG}.1`)).toEqual([`${LOG}.1`, 1, AT(10)]);
    });
    it('of another log is refused by name', async () => {
      const other = 'b'.repeat(16);
      await expect(answer({ knownAt: `@${other}.1` })).rejects.toMatchObject({
        code: 'POSITION_OF_ANOTHER_LOG',
        values: { given: other, log: LOG },
      });
    });
    it('beyond the end is refused, named by the parameter that says it', async () => {
      await projected();
      await expect(answer({ knownAt: `@${LOG}.5` })).rejects.toMatchObject({
        code: 'POSITION_BEYOND_END',
        parameter: 'knownAt',
      });
      await expect(answer({ atLeast: `${LOG}.5` })).rejects.toMatchObject({
        code: 'POSITION_BEYOND_END',
        parameter: 'atLeast',
      });
    });
  });

  describe('At an instant', () => {
    it.each([
      ['an event’s very moment: with it, and with what was recorded in the same millisecond', AT(20), 3],
      ['a moment before: without it', AT(20) - 1, 1],
      ['a moment after', AT(20) + 1, 3],
      ['the first event’s moment', AT(10), 1],
      ['after the last event', AT(45), 4],
    ])('that is %s', async (_, instant, n) => {
      expect(await brief(iso(instant))).toEqual([`${LOG}.${n}`, n, instant]);
      await projected();
      expect(await brief(iso(instant))).toEqual([`${LOG}.${n}`, n, instant]);
    });
    it('is the same instant by any offset', async () => {
      expect(await brief('2026-01-01T05:00:20+05:00')).toEqual([`${LOG}.3`, 3, AT(20)]);
    });
    it('before the first event there was nothing', async () => {
      await expect(answer({ knownAt: iso(AT(5)) })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
    it('does not change when more is recorded later', async () => {
      const first = await answer({ knownAt: iso(AT(45)) });
      now = AT(70);
      await asking.store.append('counter-s', [{ ...newEvent({ n: 1 }), type: 'Added' }], 3);
      await projected();
      expect(await answer({ knownAt: iso(AT(45)) })).toEqual(first);
    });
    it.each([AT(60), AT(61)])('that has not passed is refused (%d)', async (instant) => {
      await expect(answer({ knownAt: iso(instant) })).rejects.toMatchObject({ code: 'KNOWN_AT_FUTURE' });
    });
    it('while the log’s clock stands in the future is not answered, for what it has recorded since may be older', async () => {
      now = AT(70);
      await asking.store.append('counter-s', [{ ...newEvent({ n: 1 }), type: 'Added' }], 3);
      await projected();
      now = AT(60);
      await expect(answer({ knownAt: iso(AT(45)) })).rejects.toMatchObject({ code: 'LOG_CLOCK_STOOD' });
      expect(await brief(iso(AT(25)))).toEqual([`${LOG}.3`, 3, AT(25)]);
      expect(await brief(`@${LOG}.5`)).toEqual([`${LOG}.5`, 5, AT(70)]);
    });
    it('that the projector has not passed is not answered', async () => {
      asking = { ...asking, reached: () => Promise.resolve(false) };
      await expect(answer({ knownAt: iso(AT(45)) })).rejects.toMatchObject({ code: 'NOT_YET_PROJECTED' });
    });
    it.each([
      '2026-01-01',
      '2026-01-01T00:00:00',
      '2026-01-01 00:00:00Z',
      '2025-02-30T00:00:00Z',
      '2025-13-01T00:00:00Z',
      '2025-01-01T25:00:00Z',
      '2025-01-01T00:00:00+5',
      '01.01.2026',
      'yesterday',
      '',
      '@',
      '@4',
      `${LOG}.4`,
      `@${LOG}.04`,
    ])('that can be read in two ways or in none is refused: %j', async (knownAt) => {
      await expect(answer({ knownAt })).rejects.toMatchObject({ code: 'KNOWN_AT_UNREADABLE', parameter: 'knownAt' });
    });
  });

  describe('The digest of an answer', () => {
    it('is of its rows alone: the same in either language, whatever has been recorded since', async () => {
      const knownAt = `@${LOG}.2`;
      const [ru, en] = [await answer({ knownAt }), await answer({ knownAt, lang: 'en' })];
      expect([ru.rows, en.rows]).toMatchObject([[{ text: 'said in ru' }], [{ text: 'said in en' }]]);
      expect(en.digest).toBe(ru.digest);
      now = AT(90);
      await asking.store.append('counter-s', [{ ...newEvent({ n: 1 }), type: 'Added' }], 3);
      expect((await answer({ knownAt })).digest).toBe(ru.digest);
      expect((await answer({ knownAt: `@${LOG}.3` })).digest).not.toBe(ru.digest);
    });
  });
}

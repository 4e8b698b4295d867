// Totals in time: each contribution in the one bucket that holds its whole time, or in a span; nowhere twice, nothing lost.
import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { timeSeries } from '../../../projections/figures/time-series.js';
import { totals } from '../../../projections/figures/totals.js';
import { at, columns, COMMUNIQUE_2009, kg, unknownTime } from '../../support/facts/declared.js';
import { type Fact, type Projected, projected } from '../../support/read-models/projecting.js';
import { established, seized, withdrawnIncident } from '../../support/facts/seized.js';
import { asked, log, within } from './any-series.js';
import { naive, told } from './naive-series.js';
import { thorough } from '../../support/slow.js';

let world: Projected;

async function known(...facts: readonly Fact[]): Promise<readonly string[]> {
  world = await projected();
  return world.tell(...facts);
}

type Rows = readonly Readonly<Record<string, unknown>>[];
async function series(parameters: object): Promise<{ rows: Rows; spans: Rows }> {
  const { rows, spans = [] } = await world.answer(timeSeries, { ...parameters });
  return { rows: rows as Rows, spans: spans as Rows };
}
const buckets = async (parameters: object): Promise<unknown> =>
  columns((await series(parameters)).rows, 'bucket', 'text');
const spans = async (parameters: object): Promise<unknown> => columns((await series(parameters)).spans, 'span', 'text');

export function timeSeriesCases(): void {
  afterEach(() => world.dispose());

  describe('A statement about August and September 2009', () => {
    it('is a span by day, week and month, and lies in 2009 by year', async () => {
      await known(COMMUNIQUE_2009);
      const span = { from: '2009-08-01', to: '2009-09-30' };
      for (const bucket of ['hour', 'day', 'week', 'month']) {
        expect([bucket, await buckets({ bucket })]).toEqual([bucket, []]);
        expect(await spans({ bucket })).toEqual([
          [span, '105 smuggling attempts prevented'],
          [span, '> 162 kg'],
        ]);
      }
      expect(await spans({ bucket: 'year' })).toEqual([]);
      expect(await buckets({ bucket: 'year' })).toEqual([
        ['2009', '105 smuggling attempts prevented'],
        ['2009', '> 162 kg'],
      ]);
    });

    it('lies on the day on which it was asserted, and on the day on which the log knew it', async () => {
      world = await projected(() => Date.parse('2026-11-20T22:30:00Z'));
      await world.tell(COMMUNIQUE_2009);
      expect(columns((await series({ axis: 'asserted' })).rows, 'bucket')).toEqual([['2009-10-21'], ['2009-10-21']]);
      expect(columns((await series({ axis: 'known' })).rows, 'bucket')).toEqual([['2026-11-20'], ['2026-11-20']]);
      const there = await series({ axis: 'known', tz: 'Asia/Bishkek' });
      expect(columns(there.rows, 'bucket')).toEqual([['2026-11-21'], ['2026-11-21']]);
    });

    it('keeps each part of unknown quantity as a row of its own, by country too', async () => {
      await known(COMMUNIQUE_2009);
      for (const what of [timeSeries, totals]) {
        const rows = await world.rows(what, {
          by: ['country', 'substance'],
          ...(what === totals ? {} : { bucket: 'year' }),
        });
        expect(columns(rows, 'part').filter(([each]) => each === 'PART')).toHaveLength(6);
      }
    });
  });

  describe('The borders of a bucket', () => {
    const minute = (text: string) => ({ from: text, to: text, precision: 'minute' as const });

    it.each<[bucket: string, time: string, name: string]>([
      ['week', '2024-12-29', '2024-W52'],
      ['week', '2024-12-30', '2025-W01'],
      ['week', '2021-01-03', '2020-W53'],
      ['week', '2021-01-04', '2021-W01'],
      ['week', '1960-01-03', '1959-W53'],
      ['month', '2024-02-29', '2024-02'],
      ['year', '1969-12-31', '1969'],
      ['day', '1969-12-31', '1969-12-31'],
    ])('put a %s of %s into %s', async (bucket, time, name) => {
      await known(seized(1, { at: at(time) }));
      expect(await buckets({ bucket })).toEqual([[name, '5 kg']]);
    });

    it('are those of its own local date where no zone is asked for', async () => {
      await known(
        seized(1, { at: minute('2025-08-01T00:30+06:00') }),
        seized(2, { at: minute('2025-08-01T23:30-03:00') }),
      );
      expect(await buckets({})).toEqual([['2025-08-01', '10 kg']]);
      expect(await buckets({ bucket: 'hour' })).toEqual([
        ['2025-08-01T00', '5 kg'],
        ['2025-08-01T23', '5 kg'],
      ]);
      expect(await buckets({ tz: 'UTC' })).toEqual([
        ['2025-07-31', '5 kg'],
        ['2025-08-02', '5 kg'],
      ]);
    });

    it('lie where they do before 1970 too, by the hour', async () => {
      await known(seized(1, { at: minute('1969-05-05T12:20+03:00') }), seized(2, { at: at('1968-12-31') }));
      expect(await buckets({ bucket: 'hour' })).toEqual([['1969-05-05T12', '5 kg']]);
      expect(await buckets({ bucket: 'hour', tz: 'Europe/Moscow' })).toEqual([['1969-05-05T12', '5 kg']]);
      expect(await spans({ bucket: 'hour' })).toEqual([[{ from: '1968-12-31', to: '1968-12-31' }, '5 kg']]);
    });

    it('move a date that is known without a time of day into no zone', async () => {
      await known(seized(1, { at: at('2025-08-01') }));
      for (const tz of ['Asia/Almaty', 'America/Los_Angeles'])
        expect(await buckets({ tz })).toEqual([['2025-08-01', '5 kg']]);
      expect(await spans({ bucket: 'hour', tz: 'Asia/Almaty' })).toEqual([
        [{ from: '2025-08-01', to: '2025-08-01' }, '5 kg'],
      ]);
    });

    // On 1 March 2024 the clocks of Almaty went from midnight back to 23:00.
    it.each([
      ['2024-02-29T17:59Z', '2024-02-29T23'],
      ['2024-02-29T18:30Z', '2024-02-29T23'],
      ['2024-02-29T19:00Z', '2024-03-01T00'],
      ['2023-07-01T18:00Z', '2023-07-02T00'],
      ['2024-07-01T18:00Z', '2024-07-01T23'],
    ])('follow the clock of Almaty, changed in 2024: %s is %s', async (time, hour) => {
      await known(seized(1, { at: minute(time.replace('Z', '+00:00')) }));
      expect(await buckets({ bucket: 'hour', tz: 'Asia/Almaty' })).toEqual([[hour, '5 kg']]);
      expect(await buckets({ tz: 'Asia/Almaty' })).toEqual([[hour.slice(0, 10), '5 kg']]);
    });

    it.each([
      ['2025-03-30T00:59Z', '2025-03-30T01'],
      ['2025-03-30T01:00Z', '2025-03-30T03'],
      ['2025-10-26T00:30Z', '2025-10-26T02'],
      ['2025-10-26T01:30Z', '2025-10-26T02'],
      ['2025-10-26T23:00Z', '2025-10-27T00'],
    ])('follow summer time in Berlin: %s is %s', async (time, hour) => {
      await known(seized(1, { at: minute(time.replace('Z', '+00:00')) }));
      expect(await buckets({ bucket: 'hour', tz: 'Europe/Berlin' })).toEqual([[hour, '5 kg']]);
    });

    it('bound the asked period by the same clock', async () => {
      await known(
        seized(1, { at: minute('2024-02-29T18:30+00:00') }),
        seized(2, { at: minute('2024-02-29T19:00+00:00') }),
      );
      const march = { happenedFrom: '2024-03-01', tz: 'Asia/Almaty' };
      expect(await buckets(march)).toEqual([['2024-03-01', '5 kg']]);
      expect(columns(await world.rows(totals, march), 'text')).toEqual([['5 kg']]);
      const february = { happenedTo: '2024-02-29', tz: 'Asia/Almaty' };
      expect(await buckets(february)).toEqual([['2024-02-29', '5 kg']]);
      expect(await buckets({ happenedFrom: '2024-03-01' })).toEqual([]);
    });

    it('bound a period that begins on the day of a change', async () => {
      await known(
        seized(1, { at: minute('2025-10-25T21:59+00:00') }),
        seized(2, { at: minute('2025-10-25T22:00+00:00') }),
        seized(3, { at: minute('2025-10-26T23:00+00:00') }),
      );
      const day = { happenedFrom: '2025-10-26', happenedTo: '2025-10-26', tz: 'Europe/Berlin' };
      expect(await buckets({ ...day, bucket: 'hour' })).toEqual([['2025-10-26T00', '5 kg']]);
    });

    it('leave a time across them to the spans, and one of which a bound is unknown', async () => {
      const night = { from: '2025-08-01T23:50+05:00', to: '2025-08-02T00:10+05:00', precision: 'minute' as const };
      await known(
        seized(1, { at: night }),
        seized(2, { at: unknownTime() }),
        seized(3, { at: unknownTime({ to: '2025-08-05' }) }),
      );
      expect(await spans({})).toEqual([
        [{ from: null, to: null }, '5 kg'],
        [{ from: null, to: '2025-08-05' }, '5 kg'],
        [{ from: '2025-08-01', to: '2025-08-02' }, '5 kg'],
      ]);
      expect((await spans({ bucket: 'hour' })) as unknown[]).toContainEqual([
        { from: '2025-08-01T23', to: '2025-08-02T00' },
        '5 kg',
      ]);
      expect(await buckets({ bucket: 'week' })).toEqual([['2025-W31', '5 kg']]);
      expect(await buckets({ tz: 'UTC' })).toEqual([['2025-08-01', '5 kg']]);
    });
  });

  describe('By when it became known', () => {
    it('a correction is negative where it became known, and leaves the day before alone', async () => {
      let now = Date.parse('2025-08-01T10:00:00Z');
      world = await projected(() => now);
      await world.tell(seized(1, { at: at('2025-07-01') }), seized(2, { at: at('2025-07-01'), quantity: kg(null) }));
      now = Date.parse('2025-08-02T10:00:00Z');
      await world.tell(established(1, '3.2'));
      now = Date.parse('2025-08-03T10:00:00Z');
      await world.tell(established(2, '1.5'));
      now = Date.parse('2025-08-04T10:00:00Z');
      await world.tell(withdrawnIncident(1), seized(3, { at: at('2025-07-02'), quantity: kg('7', 'GT') }));
      now = Date.parse('2025-08-05T10:00:00Z');
      await world.tell(withdrawnIncident(3));
      const { rows } = await series({ axis: 'known' });
      expect(columns(rows, 'bucket', 'lower', 'upper', 'entries', 'unweighed', 'unbounded', 'text')).toEqual([
        ['2025-08-01', '5', null, 2, 1, 1, '≥ 5 kg + 1 unweighed'],
        ['2025-08-02', '-1.8', '-1.8', 0, 0, 0, '−1.8 kg'],
        ['2025-08-03', '1.5', null, 0, -1, -1, '1.5 kg − 1 unweighed'],
        ['2025-08-04', '3.8', null, 0, 0, 1, '3.8 kg + 1 without an upper bound'],
        ['2025-08-05', '-7', null, -1, 0, -1, '−(> 7 kg)'],
      ]);
    });

    it('has no row for what was taken back at once', async () => {
      await known(seized(1, { at: at('2025-07-01') }), withdrawnIncident(1));
      expect(await series({ axis: 'known' })).toEqual({ rows: [], spans: [] });
    });

    it('tells by country who was involved, when', async () => {
      await known(seized(1, { at: at('2025-07-01'), contributors: ['KG', 'TJ'] }));
      const rows = (await series({ by: ['country'] })).rows;
      expect(columns(rows, 'bucket', 'country', 'entries', 'involved')).toEqual([
        ['2025-07-01', 'KZ', 1, 0],
        ['2025-07-01', 'KG', 0, 1],
        ['2025-07-01', 'TJ', 0, 1],
      ]);
    });
  });

  describe('An answer', () => {
    it('has a digest of rows and spans', async () => {
      const [first = ''] = await known(seized(1, { at: at('2025-07-01') }), seized(2, { at: at('2025-07') }));
      const [one, both] = [await world.answer(timeSeries, {}, { knownAt: first }), await world.answer(timeSeries)];
      expect([one.rows.length, one.spans?.length, both.rows.length, both.spans?.length]).toEqual([1, 0, 1, 1]);
      expect(one.digest).not.toBe(both.digest);
    });
  });

  describe('Whatever the log and the question', () => {
    it('every contribution is where a naive count puts it, now and at any place in the log', async () => {
      await fc.assert(
        fc.asyncProperty(
          log,
          fc.array(asked, { minLength: 4, maxLength: 4 }),
          fc.nat(),
          async (facts, questions, pick) =>
            within(facts, async (of, positions) => {
              world = of;
              const knownAt = positions[pick % positions.length]!;
              for (const each of questions) {
                const { rows, spans = [] } = await world.answer(timeSeries, { ...each });
                expect([each, told([...rows, ...spans], each.by)]).toEqual([each, await naive(world, each)]);
                const then = await world.answer(timeSeries, { ...each }, { knownAt });
                const number = Number(knownAt.split('.')[1]);
                expect(told([...then.rows, ...(then.spans ?? [])], each.by)).toEqual(await naive(world, each, number));
              }
            }),
        ),
        { numRuns: thorough(15, 8) },
      );
    }, 60_000);

    it('rows and spans add up to the totals, with any period', async () => {
      const period = fc.constantFrom(
        {},
        { happenedFrom: '2024-12-30' },
        { happenedTo: '2024' },
        { happenedFrom: '2025', happenedTo: '2025' },
      );
      await fc.assert(
        fc.asyncProperty(log, asked, period, async (facts, each, bounds) =>
          within(facts, async (of) => {
            world = of;
            const { tz, by } = each;
            const same = { by, ...bounds, ...(tz === undefined ? {} : { tz }) };
            const { rows, spans = [] } = await world.answer(timeSeries, { ...each, ...bounds });
            const whole = await world.rows(totals, same);
            expect(told([...rows, ...spans], by, false)).toEqual(told(whole, by, false));
          }),
        ),
        { numRuns: thorough(20, 10) },
      );
    }, 60_000);
  });
}

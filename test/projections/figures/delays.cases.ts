// The triangle of reporting delays: its two sides are the series by what happened and by what became known.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { delays } from '../../../projections/figures/delays.js';
import { timeSeries } from '../../../projections/figures/time-series.js';
import { at, columns, COMMUNIQUE_2009 } from '../../support/facts/declared.js';
import { established, seized } from '../../support/facts/seized.js';
import { type Fact, type Projected, projected } from '../../support/read-models/projecting.js';
import { thorough } from '../../support/slow.js';
import { told } from './naive-series.js';
import { asked, log, within } from './any-series.js';

let world: Projected;

let now = 0;

async function tellAt(instant: string, ...facts: readonly Fact[]): Promise<void> {
  now = Date.parse(instant);
  await world.tell(...facts);
}

const CELL = ['happened', 'becameKnown', 'text'] as const;

export function delaysCases(): void {
  afterEach(() => world.dispose());

  describe('What happened in a month', () => {
    beforeEach(async () => {
      now = 0;
      world = await projected(() => now);
    });

    it('stands in the months in which it became known, a later weighing as the change that it made', async () => {
      await tellAt('2026-06-20T10:00:00Z', seized(1, { at: at('2026-06-10') }));
      await tellAt('2026-08-01T10:00:00Z', seized(2, { at: at('2026-06-11') }), seized(3, { at: at('2026-07-11') }));
      await tellAt('2026-09-01T10:00:00Z', established(1, '3'));
      expect(columns(await world.rows(delays), ...CELL)).toEqual([
        ['2026-06', '2026-06', '5 kg'],
        ['2026-06', '2026-08', '5 kg'],
        ['2026-06', '2026-09', '−2 kg'],
        ['2026-07', '2026-08', '5 kg'],
      ]);
      expect(columns(await world.rows(delays, { bucket: 'year', by: ['country'] }), ...CELL, 'country')).toEqual([
        ['2026', '2026', '13 kg', 'KZ'],
      ]);
      expect(await world.rows(delays, { country: ['KG'] })).toEqual([]);
    });

    it('is a span where it is known to two', async () => {
      await tellAt('2026-11-20T22:30:00Z', COMMUNIQUE_2009);
      const [row] = await world.rows(delays);
      expect(row).toMatchObject({ span: { from: '2009-08-01', to: '2009-09-30' }, becameKnown: '2026-11' });
      expect(row).not.toHaveProperty('happened');
    });
  });

  it('adds up to the series of either side, whatever the log, the bucket and the clock', async () => {
    await fc.assert(
      fc.asyncProperty(log, asked, async (facts, { bucket, tz, by }) =>
        within(facts, async (of) => {
          world = of;
          const same = { bucket, by, ...(tz === undefined ? {} : { tz }) };
          const rows = (await world.rows(delays, same)) as readonly Record<string, unknown>[];
          const bySide = (side: string): readonly object[] => rows.map((row) => ({ ...row, bucket: row[side] }));
          const SIDES = { happened: 'happened', known: 'becameKnown' } as const;
          for (const axis of ['happened', 'known'] as const) {
            const { rows: all, spans = [] } = await world.answer(timeSeries, { ...same, axis });
            expect([axis, told(bySide(SIDES[axis]), by)]).toEqual([axis, told([...all, ...spans], by)]);
          }
        }),
      ),
      { numRuns: thorough(20, 8) },
    );
  }, 60_000);
}

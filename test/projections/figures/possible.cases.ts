// The rows that are possible and not certain: a headline that names no goods, asked for some, counts from zero and says so.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ledgerEntries } from '../../../projections/figures/ledger-entries.js';
import { timeSeries } from '../../../projections/figures/time-series.js';
import { totals } from '../../../projections/figures/totals.js';
import type { StatementEvents } from '../../../src/domain/statement/events.js';
import { columns, declared, kg, part } from '../../support/facts/declared.js';
import { type Projected, projected } from '../../support/read-models/projecting.js';

type Headline = StatementEvents['FiguresDeclared']['headline'];

let world: Projected;

const tell = (headline: NonNullable<Headline>): Promise<unknown> => world.tell(declared('s', { headline }));
const BOUNDS = ['possible', 'lower', 'upper', 'lowerStrict', 'upperStrict', 'partial', 'text'] as const;

export function possibleCases(): void {
  beforeEach(async () => {
    world = await projected();
  });
  afterEach(() => world.dispose());

  describe('asked for goods, a headline that does not name them', () => {
    it('is possible, from zero, in both languages', async () => {
      await tell(part(undefined, 'CONTROLLED_UNSPECIFIED', kg('20', 'GT')));
      const asked = { substance: ['heroin'] };
      expect(columns(await world.rows(totals, asked), ...BOUNDS)).toEqual([
        [true, '0', null, false, false, 0, 'possibly some: the figure does not name the goods'],
      ]);
      expect(columns(await world.rows(totals, asked, { lang: 'ru' }), 'text')).toEqual([
        ['возможно, есть: в объявленных данных товар не назван'],
      ]);
    });

    it('is not possible where its word cannot mean them: drugs are no precursors', async () => {
      await tell(part(undefined, 'DRUGS_UNSPECIFIED', kg('20')));
      const none = [
        { class: ['PRECURSOR'] },
        { substance: ['acetic-anhydride'] },
        { class: ['PRECURSOR', 'POISONOUS'] },
      ];
      for (const asked of none) expect(await world.rows(totals, asked)).toEqual([]);
      const some = [{ class: ['PRECURSOR', 'NARCOTIC'] }, { substance: ['acetic-anhydride', 'heroin'] }];
      for (const asked of some) expect(columns(await world.rows(totals, asked), 'possible')).toEqual([[true]]);
    });

    it('is at most what it says', async () => {
      await tell(part(undefined, 'CONTROLLED_UNSPECIFIED', kg('20', 'LT')));
      const asked = { class: ['NARCOTIC'] };
      expect(columns(await world.rows(totals, asked), ...BOUNDS)).toEqual([
        [true, '0', '20', false, true, 0, 'possibly < 20 kg: the figure does not name the goods'],
      ]);
      expect(columns(await world.rows(totals, asked, { lang: 'ru' }), 'text')).toEqual([
        ['возможно, менее 20 кг: в объявленных данных товар не назван'],
      ]);
    });

    it('is so in a series and among the contributions too', async () => {
      await tell(part(undefined, 'DRUGS_UNSPECIFIED', kg('20')));
      const asked = { substance: ['heroin'] };
      const [year] = await world.rows(timeSeries, { ...asked, bucket: 'year' });
      expect(year).toMatchObject({ possible: true, lower: '0', upper: '20' });
      const [entry] = await world.rows(ledgerEntries, asked);
      expect(entry).toMatchObject({ possible: true, lower: '0', upper: '20', partial: 0 });
    });
  });

  describe('a headline is certain', () => {
    it('where it names what is asked for, by substance, class or an umbrella itself', async () => {
      await tell(part('heroin', 'NARCOTIC', kg('20')));
      for (const asked of [{ substance: ['heroin'] }, { class: ['NARCOTIC'] }, {}])
        expect(columns(await world.rows(totals, asked), ...BOUNDS)).toEqual([
          [undefined, '20', '20', false, false, 0, '20 kg'],
        ]);
    });

    it('where what is asked for is the umbrella that it names, and where it is only grouped', async () => {
      await tell(part(undefined, 'CONTROLLED_UNSPECIFIED', kg('20')));
      for (const asked of [{ class: ['CONTROLLED_UNSPECIFIED'] }, { by: ['substance', 'class'] }])
        expect(columns(await world.rows(totals, asked), 'possible', 'lower')).toEqual([[undefined, '20']]);
    });

    it('of one of two things that are asked for: then the other is not', async () => {
      await tell(part('heroin', undefined, kg('20')));
      const asked = { substance: ['heroin'], form: ['powder'] };
      expect(columns(await world.rows(totals, asked), 'possible', 'lower', 'upper')).toEqual([[true, '0', '20']]);
    });
  });

  it('the rest of a statement stays as large as it is', async () => {
    await world.tell(
      declared('s', {
        headline: part(undefined, 'CONTROLLED_UNSPECIFIED', kg('20')),
        parts: [part('heroin', 'NARCOTIC', kg('5'))],
      }),
    );
    expect(columns(await world.rows(totals, { class: ['NARCOTIC'] }), 'part', 'possible', 'lower', 'upper')).toEqual([
      ['PART', undefined, '5', '5'],
      ['REST', undefined, '15', '15'],
    ]);
  });
}

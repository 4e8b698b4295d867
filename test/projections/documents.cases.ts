// The two documents answer exactly as they were written: their figures, their bounds, their precision, and no other sum.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { totals } from '../../projections/figures/totals.js';
import { BARRIER_2024, COLLECTIVE, columns, COMMUNIQUE_2009, DELIVERIES_2024 } from '../support/facts/declared.js';
import { type Projected, projected } from '../support/read-models/projecting.js';

let world: Projected;

const OF_2009 = { operation: ['cis-drugs-2009'] };
const OF_2024 = { operation: ['barrier-2024'] };
const FIGURE = ['measure', 'lower', 'upper', 'lowerStrict', 'rounding', 'part', 'within', 'text'] as const;
const ATTEMPTS = [null, 'COUNT', '105', '105', false, '0', 'WHOLE', null, '105 smuggling attempts prevented'];
const REST = [null, 'MASS', '2', null, true, '2', 'REST', null, '> 2 kg (± 2)'];
const UNKNOWN = ['unspecified', 'MASS', '0', null, false, '0', 'PART', 'rest', 'quantity unknown'];

export function documentsCases(): void {
  beforeAll(async () => {
    world = await projected();
    await world.tell(COMMUNIQUE_2009, DELIVERIES_2024, BARRIER_2024);
  });
  afterAll(() => world.dispose());

  describe('the communiqué of 2009', () => {
    it('answers by substance with seven rows of mass, the last for the rest, and one count', async () => {
      const rows = await world.rows(totals, { ...OF_2009, by: ['substance'] });
      const table = columns(rows, 'substance', ...FIGURE);
      expect(table).toHaveLength(8);
      expect(table).toEqual(
        expect.arrayContaining([
          ATTEMPTS,
          ['heroin', 'MASS', '92', '92', false, '0.5', 'PART', null, '92 kg (± 0.5)'],
          ['opium', 'MASS', '25', '25', false, '0.5', 'PART', null, '25 kg (± 0.5)'],
          ['cannabis-resin', 'MASS', '10', '10', false, '0.5', 'PART', null, '10 kg (± 0.5)'],
          ['cannabis-herb', 'MASS', '33', '33', false, '0.5', 'PART', null, '33 kg (± 0.5)'],
          UNKNOWN,
          REST,
        ]),
      );
      expect(table.filter(([substance]) => substance === 'unspecified')).toEqual([UNKNOWN, UNKNOWN]);
    });

    it('answers a question that looks at no goods with its headline and its attempts', async () => {
      const rows = await world.rows(totals, OF_2009);
      expect(columns(rows, 'measure', 'lower', 'upper', 'lowerStrict', 'rounding', 'part', 'entries', 'text')).toEqual([
        ['MASS', '162', null, true, '0', 'WHOLE', 1, '> 162 kg'],
        ['COUNT', '105', '105', false, '0', 'WHOLE', 1, '105 smuggling attempts prevented'],
      ]);
    });

    it('says of narcotic drugs 160 kg from the parts, and beside them the rest of no stated class', async () => {
      const rows = await world.rows(totals, { ...OF_2009, class: ['NARCOTIC'], by: ['class'] });
      const table = columns(rows, 'class', ...FIGURE);
      expect(table).toHaveLength(2);
      expect(table).toEqual(
        expect.arrayContaining([REST, ['NARCOTIC', 'MASS', '160', '160', false, '2', 'PART', null, '160 kg (± 2)']]),
      );
    });

    it('shows every class with what is known of it, and none with 162', async () => {
      const rows = await world.rows(totals, { ...OF_2009, by: ['class'] });
      const mass = columns(
        rows.filter(({ measure }) => measure === 'MASS'),
        'class',
        'lower',
        'upper',
        'rounding',
        'part',
        'text',
      );
      expect(mass).toHaveLength(4);
      expect(mass).toEqual(
        expect.arrayContaining([
          ['NARCOTIC', '160', '160', '2', 'PART', '160 kg (± 2)'],
          ['PSYCHOTROPIC', '0', null, '0', 'PART', 'quantity unknown'],
          ['POTENT', '0', null, '0', 'PART', 'quantity unknown'],
          [null, '2', null, '2', 'REST', '> 2 kg (± 2)'],
        ]),
      );
    });

    it('is attributed to ten services together, which nobody has named, and to no country', async () => {
      const rows = await world.rows(totals, { ...OF_2009, by: ['country'] });
      expect(columns(rows, 'country', 'attribution', 'evidence')).toEqual([
        [null, COLLECTIVE, 'DECLARED'],
        [null, COLLECTIVE, 'DECLARED'],
      ]);
    });

    it('reads in Russian as in English', async () => {
      const texts = async (parameters: object): Promise<unknown[]> =>
        columns(await world.rows(totals, { ...OF_2009, ...parameters }, { lang: 'ru' }), 'text').flat();
      expect(await texts({})).toEqual(['более 162 кг', '105 пресечённых попыток контрабанды']);
      const bySubstance = await texts({ by: ['substance'] });
      expect(bySubstance).toHaveLength(8);
      expect(bySubstance).toEqual(
        expect.arrayContaining([
          '105 пресечённых попыток контрабанды',
          '92 кг (± 0,5)',
          '25 кг (± 0,5)',
          '10 кг (± 0,5)',
          '33 кг (± 0,5)',
          'количество не указано',
          'количество не указано',
          'более 2 кг (± 2)',
        ]),
      );
    });
  });

  describe('the report of the 24th meeting', () => {
    it('states more than three tonnes for Barrier-2024, however it is grouped, and no other sum', async () => {
      for (const by of [undefined, ['substance'], ['class'], ['country'], ['operation']]) {
        const rows = await world.rows(totals, { ...OF_2024, ...(by ? { by } : {}) });
        expect(columns(rows, 'measure', 'unit', 'lower', 'upper', 'lowerStrict', 'part', 'text')).toEqual([
          ['MASS', 'KGM', '3000', null, true, 'WHOLE', '> 3000 kg'],
        ]);
      }
    });

    it('names the umbrella class of the goods, and is found under every class that it may hold', async () => {
      expect(columns(await world.rows(totals, { ...OF_2024, by: ['class'] }), 'class')).toEqual([
        ['CONTROLLED_UNSPECIFIED'],
      ]);
      const rows = await world.rows(totals, { ...OF_2024, class: ['PRECURSOR'], by: ['class'] });
      expect(columns(rows, 'class', 'possible', 'lower', 'upper', 'text')).toEqual([
        ['CONTROLLED_UNSPECIFIED', true, '0', null, 'possibly some: the figure does not name the goods'],
      ]);
    });

    it('states more than 20 kg of drugs by eight operations of controlled delivery', async () => {
      const rows = await world.rows(totals, { statement: ['chleu-24-deliveries'], by: ['class'] });
      expect(columns(rows, 'class', 'lower', 'upper', 'lowerStrict', 'text')).toEqual([
        ['DRUGS_UNSPECIFIED', '20', null, true, '> 20 kg'],
        [null, '8', '8', false, '8 operations by controlled delivery conducted'],
      ]);
      const inRussian = await world.rows(totals, { statement: ['chleu-24-deliveries'] }, { lang: 'ru' });
      expect(columns(inRussian, 'text')).toEqual([
        ['более 20 кг'],
        ['8 проведённых операций методом контролируемой поставки'],
      ]);
    });
  });

  describe('the two documents together', () => {
    it('are five rows, each of one statement: no two statements are ever added', async () => {
      const rows = await world.rows(totals);
      expect(columns(rows, 'statement', 'measure', 'lower', 'entries')).toEqual([
        ['chleu-24-barrier', 'MASS', '3000', 1],
        ['chleu-24-deliveries', 'MASS', '20', 1],
        ['chleu-24-deliveries', 'COUNT', '8', 1],
        ['wco-chleu-2009', 'MASS', '162', 1],
        ['wco-chleu-2009', 'COUNT', '105', 1],
      ]);
    });

    it('hold nothing itemised', async () => {
      expect(await world.rows(totals, { evidence: ['ITEMISED'] })).toEqual([]);
    });
  });
}

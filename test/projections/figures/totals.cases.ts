// The totals that may be asked for: every dimension as a group and as a filter, periods as a whole, and nothing that the
// form does not know.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DIMENSIONS, type Dimension } from '../../../projections/ledger/dimensions.js';
import { totals, TotalsForm } from '../../../projections/figures/totals.js';
import { readForm } from '../../../src/forms/form.js';
import { at, columns, declared, kg, part, series, unknownTime } from '../../support/facts/declared.js';
import { type Fact, type Projected, projected } from '../../support/read-models/projecting.js';

const KZ = { kind: 'country', code: 'KZ', service: 'CUSTOMS' } as const;
const KG = { kind: 'country', code: 'KG' } as const;
const flag = (...codes: readonly string[]): { code: string }[] => codes.map((code) => ({ code }));

let world: Projected;

/** A project that nothing was found for. */
const project = (id: string): Fact => ({
  stream: `project-${id}`,
  type: 'ProjectRegistered',
  data: { body: 'chleu', names: { en: 'Net' }, registeredOn: at('2024') },
});

const found = async (parameters: object): Promise<unknown[]> =>
  columns(await world.rows(totals, { ...parameters }), 'statement')
    .flat()
    .sort(byText);
const byText = (a: unknown, b: unknown): number => (String(a) < String(b) ? -1 : 1);

const SAMPLES: Readonly<Record<Dimension, readonly [value: string, found: readonly string[]]>> = {
  country: ['KZ', ['kz']],
  service: ['CUSTOMS', ['kz']],
  operation: ['barrier', ['kz']],
  series: ['drugs', []],
  method: ['CONTROLLED_DELIVERY', []],
  class: ['NARCOTIC', ['kz']],
  substance: ['mdma', ['kg']],
  form: ['powder', ['kg']],
  pieceKind: ['TABLET', []],
  hs: ['2939', []],
  brand: ['Best', []],
  substanceAsWritten: ['Xylazin', []],
  table: ['I', []],
  scheduled: ['SCHEDULED', []],
  nationalTable: ['IV', []],
  intendedProduct: ['heroin', []],
  taxedGoods: ['TOBACCO', []],
  taxedKind: ['CIGARETTES', []],
  channel: ['POSTAL', []],
  itemKind: ['CASH', []],
  operator: ['DHL', []],
  dispatch: ['CN', []],
  project: ['matrix', []],
  currency: ['RUB', []],
  direction: ['IMPORT', []],
  mode: ['ROAD', []],
  evidence: ['DECLARED', ['all', 'kg', 'kz']],
  statement: ['kg', ['kg']],
  flag: ['NO_CONSENT', ['all', 'kg']],
  post: ['Merke', []],
  detection: ['DOG', []],
  concealmentKind: ['BAGGAGE', []],
  border: ['UZ-KZ', []],
  departure: ['AF', []],
  destination: ['RU', []],
  transit: ['KZ', []],
};

export function totalsCases(): void {
  beforeAll(async () => {
    world = await projected();
    await world.tell(
      declared('kz', {
        attribution: KZ,
        scope: { operation: 'barrier', period: at('2024-03') },
        parts: [part('heroin', 'NARCOTIC', kg('5'))],
      }),
      declared(
        'kg',
        {
          attribution: KG,
          scope: { period: at('2024') },
          parts: [{ ...part('mdma', 'PSYCHOTROPIC', kg('7')), form: 'powder' }],
        },
        flag('OUT_OF_WINDOW', 'NO_CONSENT'),
      ),
      declared(
        'all',
        { scope: { period: unknownTime({ to: '2024-12-31' }) }, counts: [{ what: 'SEIZURE', n: 3, bound: 'EQ' }] },
        flag('NO_CONSENT'),
      ),
      series('drugs'),
      project('matrix'),
    );
  });
  afterAll(() => world.dispose());

  describe('a dimension of totals', () => {
    it.each(DIMENSIONS)('groups and names its value in every row: %s', async (dimension) => {
      const rows = await world.rows(totals, { by: [dimension] });
      expect(rows).toHaveLength(3);
      for (const row of rows) expect(row).toHaveProperty(dimension);
    });

    it.each(DIMENSIONS)('filters: %s', async (dimension) => {
      const [value, expected] = SAMPLES[dimension];
      expect(await found({ [dimension]: [value] })).toEqual(expected);
    });

    it('takes several values, of which one is enough, while several dimensions must all hold', async () => {
      expect(await found({ country: ['KZ', 'KG'] })).toEqual(['kg', 'kz']);
      expect(await found({ country: ['KZ', 'KG'], operation: ['barrier'] })).toEqual(['kz']);
    });

    it('groups by several at once', async () => {
      const rows = await world.rows(totals, { by: ['country', 'substance'] });
      expect(columns(rows, 'country', 'substance', 'text')).toEqual([
        [null, null, '3 seizures'],
        ['KG', 'mdma', '7 kg'],
        ['KZ', 'heroin', '5 kg'],
      ]);
    });
  });

  describe('a flag', () => {
    it('is found by its whole code only: no part of it, no pattern, no other case', async () => {
      const others = ['CONSENT', 'NO', 'NO%', 'NO-CONSENT', 'no_consent', '%', '_'];
      for (const code of [...others, ',']) await expect(found({ flag: [code] })).rejects.toThrow('UNKNOWN_VALUE /flag');
      const beside = await projected();
      try {
        const counts = [{ what: 'SEIZURE', n: 3, bound: 'EQ' }] as const;
        await beside.tell(
          declared('whole', { counts }, flag('NO_CONSENT')),
          declared('others', { counts }, flag(...others)),
        );
        for (const code of ['NO_CONSENT', ...others]) {
          const rows = await beside.rows(totals, { flag: [code] });
          expect([code, columns(rows, 'statement')]).toEqual([code, [[code === 'NO_CONSENT' ? 'whole' : 'others']]]);
        }
      } finally {
        await beside.dispose();
      }
      expect(await found({ flag: ['OUT_OF_WINDOW'] })).toEqual(['kg']);
    });

    it('groups by the set of flags, and null where there is none', async () => {
      const rows = await world.rows(totals, { by: ['flag'] });
      const table = Object.fromEntries(columns(rows, 'statement', 'flag') as [string, unknown][]);
      expect(table).toEqual({ kz: null, kg: 'NO_CONSENT,OUT_OF_WINDOW', all: 'NO_CONSENT' });
    });
  });

  describe('a period', () => {
    it.each<[from: string | null, to: string | null, found: readonly string[]]>([
      ['2024', '2024', ['kg', 'kz']],
      ['2024-01', '2024-12', ['kg', 'kz']],
      ['2024-03', '2024-03', ['kz']],
      ['2024-03-01', '2024-03-31', ['kz']],
      ['2024-03-02', '2024-03-31', []],
      ['2024-03-01', '2024-03-30', []],
      ['2024-01-02', null, ['kz']],
      [null, '2024-12-30', ['kz']],
      // What happened not after that day lies before its end, though nobody knows since when.
      [null, '2024-12-31', ['all', 'kg', 'kz']],
      ['2025', null, []],
    ])('from %s to %s holds a declared figure as a whole or not at all', async (from, to, expected) => {
      const bounds = { ...(from ? { happenedFrom: from } : {}), ...(to ? { happenedTo: to } : {}) };
      expect(await found(bounds)).toEqual(expected);
    });
  });

  describe('the form of the question', () => {
    it.each<[what: string, parameters: object]>([
      ['a group that it does not know', { by: ['colour'] }],
      ['a country that there is not', { country: ['XX'] }],
      ['an unknown class', { class: ['GOODS'] }],
      ['a slip of the pen in a substance', { substance: ['heroine'] }],
      ['an unknown form', { form: ['cake'] }],
      ['an evidence class that there is not', { evidence: ['RUMOURED'] }],
      ['a name that is no slug', { operation: ['Barrier 2024'] }],
      ['a day that there is not', { happenedFrom: '2024-02-30' }],
      ['a parameter that it does not know', { colour: ['red'] }],
    ])('refuses %s', (_, parameters) => {
      const read = readForm(TotalsForm, parameters);
      expect(read).toBeInstanceOf(Array);
      expect(read).toHaveLength(1);
    });
  });

  describe('an answer', () => {
    it('is empty where nothing is itemised', async () => {
      expect(await found({ evidence: ['ITEMISED'] })).toEqual([]);
      expect(await found({ evidence: ['ITEMISED'], by: ['country', 'substance'] })).toEqual([]);
    });

    it('has the same digest in both languages and another for other rows', async () => {
      const [ru, en] = [await world.answer(totals, {}, { lang: 'ru' }), await world.answer(totals, {}, { lang: 'en' })];
      const other = await world.answer(totals, { country: ['KZ'] });
      expect([ru.digest === en.digest, ru.digest === other.digest]).toEqual([true, false]);
    });

    it('is empty before anything was told', async () => {
      const empty = await projected();
      expect((await empty.answer(totals)).rows).toEqual([]);
      await empty.dispose();
    });
  });
}

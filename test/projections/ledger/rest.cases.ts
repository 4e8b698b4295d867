// Headline, parts and what is left: intervals that are exact, never added to each other and never clipped.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { declaredBookings } from '../../../projections/ledger/contributors/declared-bookings.js';
import { totals } from '../../../projections/figures/totals.js';
import type { DeclaredCount, StatementEvents } from '../../../src/domain/statement/events.js';
import type { Quantity } from '../../../src/domain/values/amounts/quantity.js';
import { columns, declared, kg, part, rounded } from '../../support/facts/declared.js';
import { type Projected, projected } from '../../support/read-models/projecting.js';
import { thorough } from '../../support/slow.js';

let world: Projected;

const heroin = (quantity: Quantity): ReturnType<typeof part> => part('heroin', 'NARCOTIC', quantity);
const all = (quantity: Quantity): ReturnType<typeof part> => part(undefined, 'CONTROLLED_UNSPECIFIED', quantity);
const SHOWN = ['substance', 'part', 'within', 'lower', 'upper', 'lowerStrict', 'upperStrict', 'text'] as const;

const tell = (said: Parameters<typeof declared>[1]): Promise<unknown> => world.tell(declared('s', said));
const shown = async (by: readonly string[] = []): Promise<readonly (readonly unknown[])[]> =>
  columns(await world.rows(totals, by.length > 0 ? { by } : {}), ...SHOWN);
const rest = async (): Promise<readonly unknown[] | undefined> =>
  (await shown(['substance'])).find(([, which]) => which === 'REST')?.slice(3);

/* The same sums worked out a second time, as naively as can be: each figure is the set of the grams that it allows. */

interface Interval {
  readonly low: bigint;
  readonly high: bigint | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

const GRAM = 1_000_000n;

function read({ bound, value = '0', upper = '0' }: Quantity): Interval {
  const [at, to] = [BigInt(value) * GRAM, BigInt(upper) * GRAM];
  if (bound === 'GT' || bound === 'GE') return { low: at, high: null, lowOpen: bound === 'GT', highOpen: false };
  if (bound === 'LT' || bound === 'LE') return { low: 0n, high: at, lowOpen: false, highOpen: bound === 'LT' };
  return { low: at, high: bound === 'BETWEEN' ? to : at, lowOpen: false, highOpen: false };
}

function plus(one: Interval, other: Interval): Interval {
  return {
    low: one.low + other.low,
    high: one.high === null || other.high === null ? null : one.high + other.high,
    lowOpen: one.lowOpen || other.lowOpen,
    highOpen: one.highOpen || other.highOpen,
  };
}

/** What is left of the whole, knowing only that a rest without a lower bound is not negative. */
function minus(whole: Interval, part: Interval): Interval {
  return {
    low: part.high === null ? 0n : whole.low - part.high,
    high: whole.high === null ? null : whole.high - part.low,
    lowOpen: part.high !== null && (whole.lowOpen || part.highOpen),
    highOpen: whole.high !== null && (whole.highOpen || part.lowOpen),
  };
}

const NOTHING: Interval = { low: 0n, high: 0n, lowOpen: false, highOpen: false };

const grams = (bound: Quantity['bound']): fc.Arbitrary<Quantity> =>
  fc
    .tuple(fc.integer({ min: 1, max: 9_000_000 }), fc.integer({ min: 0, max: 1000 }))
    .map(([value, more]): Quantity => ({
      unit: 'GRM',
      basis: 'NET',
      method: 'SCALE',
      bound,
      value: `${value}`,
      ...(bound === 'BETWEEN' ? { upper: `${value + more}` } : {}),
    }));
const weighed = fc
  .constantFrom('EQ', 'GT', 'GE', 'LT', 'LE', 'APPROX', 'BETWEEN')
  .chain((bound) => grams(bound as Quantity['bound']));
const unknown = fc.constant<Quantity>({ unit: 'GRM', basis: 'NET', method: 'SCALE', bound: 'UNKNOWN' });

const shape = ({
  lower,
  upper,
  strict_lower,
  strict_upper,
}: ReturnType<typeof declaredBookings>[number]): Interval => ({
  low: lower,
  high: upper,
  lowOpen: strict_lower > 0,
  highOpen: upper !== null && strict_upper > 0,
});

function booked(figures: Partial<StatementEvents['FiguresDeclared']>): ReturnType<typeof declaredBookings> {
  const { data } = declared('s', figures) as { data: StatementEvents['FiguresDeclared'] };
  return declaredBookings({
    id: 's',
    figures: data,
    scope: 'all',
    event: 'e',
    flags: [],
    contested: false,
    series: null,
  });
}

/** Whole grams (in µg) as kilograms; by hand, apart from the code under test. */
function inKilograms(micrograms: bigint): string {
  const grams = micrograms / GRAM;
  const thousandths = `${grams % 1000n}`.padStart(3, '0').replace(/0+$/, '');
  return `${grams / 1000n}${thousandths && `.${thousandths}`}`;
}

export function restCases(): void {
  beforeEach(async () => {
    world = await projected();
  });
  afterEach(() => world.dispose());

  describe('parts without a headline', () => {
    it('answer both questions, added where nothing tells them apart, and leave no rest', async () => {
      await tell({ parts: [heroin(kg('5')), part('opium', 'NARCOTIC', kg('7', 'GT'))] });
      expect(await shown()).toEqual([[undefined, 'PART', null, '12', null, true, false, '> 12 kg']]);
      expect(await shown(['substance'])).toEqual([
        ['heroin', 'PART', null, '5', '5', false, false, '5 kg'],
        ['opium', 'PART', null, '7', null, true, false, '> 7 kg'],
      ]);
    });

    it('keep an unknown quantity as a row of its own, which lies within no rest', async () => {
      await tell({ parts: [heroin(kg('5')), heroin(kg(null))] });
      expect(await shown()).toEqual([
        [undefined, 'PART', null, '5', '5', false, false, '5 kg'],
        [undefined, 'PART', null, '0', null, false, false, 'quantity unknown'],
      ]);
    });
  });

  describe('a headline without parts', () => {
    it('answers every question, undivided', async () => {
      await tell({ headline: all(kg('20', 'GE')) });
      expect(await shown()).toEqual([[undefined, 'WHOLE', null, '20', null, false, false, '≥ 20 kg']]);
      expect(await shown(['substance'])).toEqual([[null, 'WHOLE', null, '20', null, false, false, '≥ 20 kg']]);
    });

    it('that nobody weighed is unknown, not nothing', async () => {
      await tell({ headline: all(kg(null)) });
      expect(await shown()).toEqual([[undefined, 'WHOLE', null, '0', null, false, false, 'quantity unknown']]);
    });
  });

  describe('parts in another measure than the headline', () => {
    const PIECES: Quantity = { ...kg('500'), unit: 'H87' };

    it('stand beside it in either question, and nothing is taken off it', async () => {
      await tell({ headline: all(kg('20')), parts: [part('mdma', 'PSYCHOTROPIC', PIECES)] });
      expect(await shown()).toEqual([
        [undefined, 'WHOLE', null, '20', '20', false, false, '20 kg'],
        [undefined, 'PART', null, '500', '500', false, false, '500 pcs'],
      ]);
      expect(await shown(['substance'])).toEqual([
        [null, 'WHOLE', null, '20', '20', false, false, '20 kg'],
        ['mdma', 'PART', null, '500', '500', false, false, '500 pcs'],
      ]);
    });

    it('leave the rest to the parts of its own measure', async () => {
      await tell({ headline: all(kg('20')), parts: [part('mdma', 'PSYCHOTROPIC', PIECES), heroin(kg('5'))] });
      expect(await shown()).toEqual([
        [undefined, 'WHOLE', null, '20', '20', false, false, '20 kg'],
        [undefined, 'PART', null, '500', '500', false, false, '500 pcs'],
      ]);
      expect(await rest()).toEqual(['15', '15', false, false, '15 kg']);
    });
  });

  describe('the rest', () => {
    it.each<[string, Quantity, readonly Quantity[], readonly unknown[]]>([
      ['of exact figures is exact', kg('20'), [kg('5'), kg('7')], ['8', '8', false, false, '8 kg']],
      [
        'below a part of "more than" lies under what is left',
        kg('20'),
        [kg('5', 'GT')],
        ['0', '15', false, true, '< 15 kg'],
      ],
      ['below a part of "at least"', kg('20'), [kg('5', 'GE')], ['0', '15', false, false, '≤ 15 kg']],
      [
        'above a part of "less than" is more than what is left',
        kg('20'),
        [kg('5', 'LT')],
        ['15', '20', true, false, '> 15 – 20 kg'],
      ],
      ['beside a part of "at most"', kg('20'), [kg('5', 'LE')], ['15', '20', false, false, '15 – 20 kg']],
      [
        'beside a part between two figures',
        kg('20'),
        [kg('5', 'BETWEEN', { upper: '7' })],
        ['13', '15', false, false, '13 – 15 kg'],
      ],
      [
        'beside an approximate part is approximate',
        kg('20'),
        [kg('5', 'APPROX')],
        ['15', '15', false, false, 'about 15 kg'],
      ],
      ['of "more than" has no upper bound', kg('20', 'GT'), [kg('5')], ['15', null, true, false, '> 15 kg']],
      [
        'of "less than" reaches below nothing, and says so',
        kg('20', 'LT'),
        [kg('5')],
        ['-5', '15', false, true, '−5 – < 15 kg — the parts may exceed the whole as declared'],
      ],
      [
        'of a range',
        kg('20', 'BETWEEN', { upper: '30' }),
        [kg('5', 'BETWEEN', { upper: '7' })],
        ['13', '25', false, false, '13 – 25 kg'],
      ],
      [
        'of "more than" beside "more than" is anything',
        kg('20', 'GT'),
        [kg('5', 'GT')],
        ['0', null, false, false, '≥ 0 kg'],
      ],
      ['holds what nobody weighed', kg('20'), [kg(null), kg('5')], ['15', '15', false, false, '15 kg']],
      ['is the whole where nothing was weighed', kg('20', 'GT'), [kg(null)], ['20', null, true, false, '> 20 kg']],
      ['is nothing where the parts are all', kg('20'), [kg('20')], ['0', '0', false, false, '0 kg']],
      [
        'is negative where the parts exceed the whole: a contradiction',
        kg('20'),
        [kg('12'), kg('13')],
        ['-5', '-5', false, false, '−5 kg — contradiction: the parts exceed the whole'],
      ],
      [
        'is no contradiction within the rounding',
        kg('20'),
        [rounded('12'), rounded('9')],
        ['-1', '-1', false, false, '−1 kg (± 1) — the parts may exceed the whole as declared'],
      ],
      [
        'is a contradiction beyond the rounding',
        kg('20'),
        [rounded('12'), rounded('10')],
        ['-2', '-2', false, false, '−2 kg (± 1) — contradiction: the parts exceed the whole'],
      ],
      [
        'below "more than" may be negative by what was declared',
        kg('20', 'GT'),
        [kg('25')],
        ['-5', null, true, false, '> −5 kg — the parts may exceed the whole as declared'],
      ],
    ])('%s', async (_, whole, parts, expected) => {
      await tell({ headline: all(whole), parts: parts.map(heroin) });
      expect(await rest()).toEqual(expected);
    });

    it('says its contradiction in Russian too', async () => {
      await tell({ headline: all(kg('20')), parts: [heroin(kg('20.5'))] });
      const rows = await world.rows(totals, { by: ['substance'] }, { lang: 'ru' });
      expect(columns(rows, 'text')).toContainEqual(['−0,5 кг — противоречие: части больше целого']);
    });

    it('is of the class that the headline names and every part shares, and of none that a part contradicts', async () => {
      await world.tell(
        declared('one', { headline: part(undefined, 'NARCOTIC', kg('20')), parts: [heroin(kg('5'))] }),
        declared('two', {
          headline: part(undefined, 'NARCOTIC', kg('20')),
          parts: [part('lsd', 'PSYCHOTROPIC', kg('5'))],
          scope: { body: 'b' },
        }),
      );
      const rows = (await world.rows(totals, { by: ['class'] })).filter((each) => each['part'] === 'REST');
      expect(columns(rows, 'statement', 'class', 'text')).toEqual([
        ['one', 'NARCOTIC', '15 kg'],
        ['two', null, '15 kg'],
      ]);
      const elsewhere = await world.rows(totals, { class: ['PRECURSOR'] });
      expect(columns(elsewhere, 'statement', 'text')).toEqual([['two', '15 kg']]);
    });

    it('of figures beyond all measure is unknown, and stops neither the ledger nor a question', async () => {
      const most = kg('1000000000');
      await tell({ headline: all(kg('1')), parts: Array.from({ length: 200 }, () => heroin(most)) });
      const rows = await world.rows(totals, { by: ['substance'] });
      expect(columns(rows, 'substance', 'lower', 'upper', 'text')).toEqual([
        ['heroin', '200000000000', '200000000000', '200000000000 kg'],
        [null, '0', null, 'quantity unknown'],
      ]);
    });
  });

  describe('a count', () => {
    const count = (
      n: number,
      bound: DeclaredCount['bound'],
      what: DeclaredCount['what'] = 'SEIZURE',
    ): DeclaredCount => ({
      what,
      n,
      bound,
    });
    it.each<[DeclaredCount, readonly unknown[]]>([
      [count(3, 'EQ'), ['3', '3', false, false, '3 seizures']],
      [count(1, 'EQ'), ['1', '1', false, false, '1 seizure']],
      [count(0, 'EQ'), ['0', '0', false, false, '0 seizures']],
      [count(3, 'GT'), ['3', null, true, false, '> 3 seizures']],
      [count(3, 'GE'), ['3', null, false, false, '≥ 3 seizures']],
      [count(3, 'LT'), ['0', '3', false, true, '< 3 seizures']],
      [count(3, 'LE'), ['0', '3', false, false, '≤ 3 seizures']],
      [count(3, 'APPROX'), ['3', '3', false, false, 'about 3 seizures']],
    ])('%j keeps its bound, whether goods are asked about or not', async (counted, expected) => {
      await tell({ counts: [counted] });
      expect((await shown()).map((row) => row.slice(3))).toEqual([expected]);
      expect((await shown(['substance'])).map((row) => row.slice(3))).toEqual([expected]);
    });

    it('is never added to another of the same statement', async () => {
      await tell({ counts: [count(3, 'EQ'), count(4, 'EQ'), count(5, 'EQ', 'CASE_OPENED')] });
      expect((await shown()).map((row) => row.at(-1))).toEqual(['5 cases opened', '3 seizures', '4 seizures']);
    });
  });

  describe('any headline and parts', () => {
    it('leave the rest that a naive calculation leaves', () => {
      const figures = fc.record({
        whole: weighed,
        parts: fc.array(fc.oneof(weighed, unknown), { minLength: 1, maxLength: 6 }),
      });
      fc.assert(
        fc.property(figures, ({ whole, parts }) => {
          const sum = parts
            .filter(({ bound }) => bound !== 'UNKNOWN')
            .map(read)
            .reduce(plus, NOTHING);
          const entries = booked({ headline: all(whole), parts: parts.map(heroin) });
          const left = entries.filter((each) => each.part === 'rest').map(shape);
          expect(left).toEqual([minus(read(whole), sum)]);
        }),
        { numRuns: thorough(500, 200) },
      );
    });

    it('are summed by the question as a naive calculation sums them', async () => {
      const parts = fc.array(weighed, { minLength: 1, maxLength: 5 });
      let n = 0;
      await fc.assert(
        fc.asyncProperty(parts, async (quantities) => {
          const id = `n-${n++}`;
          await world.tell(declared(id, { scope: { body: id }, parts: quantities.map(heroin) }));
          const { low, high, lowOpen, highOpen } = quantities.map(read).reduce(plus, NOTHING);
          const [row] = await world.rows(totals, { statement: [id] });
          expect(row).toMatchObject({
            lower: inKilograms(low),
            upper: high === null ? null : inKilograms(high),
            lowerStrict: lowOpen,
            upperStrict: high !== null && highOpen,
          });
        }),
        { numRuns: thorough(60, 30) },
      );
    });
  });
}

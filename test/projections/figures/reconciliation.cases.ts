// Declared beside itemised: the difference as an interval with its strictness, contradictions named, no gap ever closed.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Interval, minus, plus } from '../../../projections/figures/sums/interval.js';
import { reconciliation } from '../../../projections/figures/reconciliation.js';
import { NotAnswered } from '../../../src/eventsourcing/asking/not-answered.js';
import type { DeclaredCount, DeclaredFigure, StatementEvents } from '../../../src/domain/statement/events.js';
import type { Quantity } from '../../../src/domain/values/amounts/quantity.js';
import { at, columns, declared, kg, part, rounded, unknownTime } from '../../support/facts/declared.js';
import { report, seizure, told } from '../../support/facts/incidents.js';
import { type Fact, type Projected, projected } from '../../support/read-models/projecting.js';
import { thorough } from '../../support/slow.js';
import type { Lang } from '../../../src/forms/language.js';

let world: Projected;

const BOUNDLESS = unknownTime();
type Figures = StatementEvents['FiguresDeclared'];
const stated = (figures: Partial<Omit<Figures, 'scope'>>, scope: Partial<Figures['scope']> = {}, id = 's'): Fact =>
  declared(id, { scope: { operation: 'o', period: BOUNDLESS, ...scope }, ...figures });
const headline = (quantity: Quantity): DeclaredFigure => part(undefined, 'CONTROLLED_UNSPECIFIED', quantity);
const OPERATION = told('IncidentAttributedToOperation', { operation: 'o', rule: 'REPORTED' });
const found = (...quantities: readonly Quantity[]): readonly Fact[] => [
  report(),
  OPERATION,
  ...quantities.map((quantity, i) => seizure({ lineId: `l-${i}`, quantity })),
];
const rows = (lang: Lang = 'en'): ReturnType<Projected['rows']> => world.rows(reconciliation, { id: 'o' }, { lang });
const differences = async (grain = 'WHOLE'): Promise<readonly (readonly unknown[])[]> => {
  const asked = (await rows()).filter((row) => row['grain'] === grain);
  return asked.map(({ difference, verdict, ...row }) => {
    const bounds = difference as Record<string, unknown> | null;
    const strict = bounds && [bounds['lowerStrict'], bounds['upperStrict']];
    const name = row['class'] ?? row['substance'];
    return [...(name === null ? [] : [name]), bounds?.['lower'], bounds?.['upper'], strict, verdict];
  });
};

export function reconciliationCases(): void {
  beforeEach(async () => {
    world = await projected();
  });
  afterEach(() => world.dispose());

  describe('the difference between declared and itemised', () => {
    it.each<[string, Quantity, readonly Quantity[], readonly unknown[]]>([
      ['of exact figures is exact', kg('20'), [kg('5'), kg('7')], ['8', '8', [false, false], 'OPEN']],
      ['that is none at all is equality', kg('12'), [kg('5'), kg('7')], ['0', '0', [false, false], 'EQUAL']],
      ['from "more than" has no end', kg('20', 'GT'), [kg('5')], ['15', null, [true, false], 'OPEN']],
      ['to an unweighed line has no beginning', kg('20'), [kg('5'), kg(null)], [null, '15', [false, false], 'OPEN']],
      ['of two open figures is anything', kg('20', 'GT'), [kg(null)], [null, null, [false, false], 'OPEN']],
      ['turns "less than" around', kg('20'), [kg('5', 'LT')], ['15', '20', [true, false], 'OPEN']],
      ['turns "more than" around', kg('20'), [kg('5', 'GT')], [null, '15', [false, true], 'OPEN']],
      [
        'of ranges is a range',
        kg('20', 'BETWEEN', { upper: '30' }),
        [kg('5', 'BETWEEN', { upper: '7' })],
        ['13', '25', [false, false], 'OPEN'],
      ],
      ['below nothing is a contradiction', kg('20'), [kg('25')], ['-5', '-5', [false, false], 'CONTRADICTION']],
      [
        'below nothing is none where the declared figure has no upper bound',
        kg('20', 'GT'),
        [kg('25')],
        ['-5', null, [true, false], 'OPEN'],
      ],
      [
        'below "less than" is one at the bound itself',
        kg('20', 'LT'),
        [kg('20')],
        ['-20', '0', [false, true], 'CONTRADICTION'],
      ],
      [
        'within the rounding is only doubtful',
        rounded('20'),
        [kg('20.4')],
        ['-0.4', '-0.4', [false, false], 'DOUBTFUL'],
      ],
      ['beyond the rounding is not', rounded('20'), [kg('20.6')], ['-0.6', '-0.6', [false, false], 'CONTRADICTION']],
      [
        'of approximate figures is only doubtful',
        kg('20', 'APPROX'),
        [kg('25')],
        ['-5', '-5', [false, false], 'DOUBTFUL'],
      ],
      [
        'of gross weights is only doubtful',
        kg('20'),
        [kg('25', 'EQ', { basis: 'GROSS' })],
        ['-5', '-5', [false, false], 'DOUBTFUL'],
      ],
      ['to nothing itemised is all that was declared', kg('20', 'GT'), [], ['20', null, [true, false], 'OPEN']],
    ])('%s', async (_, quantity, lines, expected) => {
      await world.tell(...found(...lines), stated({ headline: headline(quantity) }));
      expect(await differences()).toEqual([expected]);
    });

    it('is told in words of both languages, the contradiction too', async () => {
      await world.tell(...found(kg('12.4'), kg('1')), stated({ headline: headline(kg('162', 'GT')) }));
      await world.tell(stated({ headline: headline(kg('13')) }, { body: 'b' }, 't'));
      expect(columns(await rows(), 'text').flat()).toEqual([
        'declared > 162 kg, itemised 13.4 kg: difference > 148.6 kg',
        'declared 13 kg, itemised 13.4 kg: difference −0.4 kg — contradiction: more was itemised than declared',
      ]);
      expect(columns(await rows('ru'), 'text').flat()).toEqual([
        'объявлено: более 162 кг; по отдельным фактам: 13,4 кг; разница: более 148,6 кг',
        'объявлено: 13 кг; по отдельным фактам: 13,4 кг; разница: −0,4 кг — противоречие: по отдельным фактам больше, чем объявлено',
      ]);
    });
  });

  describe('like is held against like', () => {
    const ten = { headline: headline(kg('10')) };
    it.each<[string, Fact, readonly unknown[]]>([
      ['the country that is spoken of', stated({ ...ten, attribution: { kind: 'country', code: 'KZ' } }), ['10', '10']],
      [
        'the members of a collective',
        stated({ ...ten, attribution: { kind: 'collective', of: 'x', count: 1, members: ['KG'] } }),
        ['5', '5'],
      ],
      ['the period that is spoken of', stated(ten, { period: at('2026-04') }), ['10', '10']],
      ['no day more than the period', stated(ten, { period: at('2026-05-01/2026-05-09') }), ['10', '10']],
      ['the whole of the period, its last day too', stated(ten, { period: at('2026-05-01/2026-05-10') }), ['5', '5']],
      [
        'what may only partly lie in it, from nothing up',
        stated(ten, { period: at('2026-05-10T00:00+06:00/2026-05-10T11:59+06:00') }),
        ['5', '10'],
      ],
      ['no method that incidents do not tell', stated(ten, { method: 'CONTROLLED_DELIVERY' }), [undefined, undefined]],
    ])('%s', async (_, statement, expected) => {
      await world.tell(...found(kg('5')), statement);
      expect((await differences()).map(([lower, upper]) => [lower, upper])[0]).toEqual(expected);
    });

    it('by measure: what nobody has declared stands alone', async () => {
      const attempt = told('SmugglingAttemptPrevented', { category: 'DRUGS' });
      const pieces: Quantity = { ...kg('7'), unit: 'H87' };
      await world.tell(...found(kg('5'), pieces), attempt, stated(ten));
      const shown = (await rows()).map(({ measure, what, verdict }) => [measure, what, verdict]);
      expect(shown).toEqual([
        ['MASS', null, 'OPEN'],
        ['COUNT', 'SMUGGLING_ATTEMPT_PREVENTED', 'NOTHING_DECLARED'],
        ['PIECES', null, 'NOTHING_DECLARED'],
      ]);
    });

    it('by seizures wherever the statement counted them: one a line, and as many as a line of a list stands for', async () => {
      const seizures = { counts: [{ what: 'SEIZURE', n: 10, bound: 'EQ' }] } as const;
      const line = (lineId: string, more: object): Fact => seizure({ lineId, ...more });
      const packs = { value: '2', unit: 'XPK', contents: { n: 10, kind: 'TABLET' } } as const;
      const held = { bound: 'EQ', basis: 'NOT_STATED', method: 'DECLARED' } as const;
      await world.tell(
        ...found(kg('5')),
        line('b', { cases: 4 }),
        line('c', { quantity: { ...packs, ...held } }),
        stated(seizures),
      );
      const all = await world.rows(reconciliation, { id: 'o' });
      const [row] = all.filter(({ what }) => what === 'SEIZURE');
      const itemised = row?.['itemised'] as { lower: string };
      // One of the found, four of the list, one of packages, whose pieces are no seizure more.
      expect([itemised.lower, row?.['verdict']]).toEqual(['6', 'OPEN']);
    });

    it('by count, two counts of one statement being two claims', async () => {
      const count = (n: number, bound: DeclaredCount['bound']): DeclaredCount => ({
        what: 'SMUGGLING_ATTEMPT_PREVENTED',
        n,
        bound,
      });
      const attempt = told('SmugglingAttemptPrevented', { category: 'DRUGS' });
      await world.tell(...found(), attempt, stated({ counts: [count(105, 'EQ'), count(1, 'LT')] }));
      expect(await differences()).toEqual([
        ['104', '104', [false, false], 'OPEN'],
        ['-1', '0', [false, true], 'CONTRADICTION'],
      ]);
    });

    it('by statement: those that stand, each for itself, at any place in the log', async () => {
      const later = { ...ten, headline: headline(kg('30')), asserted: at('2026-01') };
      const [, , , first = ''] = await world.tell(...found(kg('5')), stated(ten), stated(later, {}, 't'));
      expect(await differences()).toEqual([['25', '25', [false, false], 'OPEN']]);
      const past = await world.rows(reconciliation, { id: 'o' }, { knownAt: first });
      expect(columns(past, 'statement')).toEqual([['s']]);
    });

    it('and nothing where nobody has told of the operation', async () => {
      await expect(world.answer(reconciliation, { id: 'o' })).rejects.toThrow(NotAnswered);
    });
  });

  describe('the classes and substances that parts name', () => {
    const heroin = (quantity: Quantity): DeclaredFigure => part('heroin', 'NARCOTIC', quantity);
    const psychotropic = part('unspecified', 'PSYCHOTROPIC', kg('3'));

    it('are exact where nothing is left open', async () => {
      await world.tell(...found(kg('5')), stated({ parts: [heroin(kg('4')), part('opium', 'NARCOTIC', kg('6'))] }));
      expect(await differences('CLASS')).toEqual([['NARCOTIC', '5', '5', [false, false], 'OPEN']]);
      expect(await differences('SUBSTANCE')).toEqual([
        ['heroin', '-1', '-1', [false, false], 'CONTRADICTION'],
        ['opium', '6', '6', [false, false], 'OPEN'],
      ]);
    });

    it('allow for the rest, which may hold more of each', async () => {
      await world.tell(
        ...found(kg('5')),
        stated({ headline: headline(kg('10')), parts: [heroin(kg('4')), psychotropic] }),
      );
      expect(await differences('SUBSTANCE')).toEqual([['heroin', '-1', '5', [false, false], 'OPEN']]);
      expect(await differences('CLASS')).toEqual([
        ['NARCOTIC', '-1', '2', [false, false], 'OPEN'],
        ['PSYCHOTROPIC', '3', '6', [false, false], 'OPEN'],
      ]);
    });

    it('contradict nothing while the rest has no upper bound', async () => {
      await world.tell(...found(kg('50')), stated({ headline: headline(kg('10', 'GT')), parts: [heroin(kg('4'))] }));
      expect(await differences('CLASS')).toEqual([['NARCOTIC', '-46', null, [false, false], 'OPEN']]);
    });
  });

  describe('any two intervals', () => {
    const bound = fc.integer({ min: -20, max: 20 });
    const interval = fc
      .tuple(bound, fc.nat({ max: 9 }), fc.tuple(fc.boolean(), fc.boolean()), fc.boolean())
      .map(([lower, width, [lowerStrict, upperStrict], isOpen]): Interval => ({
        lower: BigInt(lower),
        upper: isOpen ? null : BigInt(lower + width + 2),
        lowerStrict,
        upperStrict: !isOpen && upperStrict,
        rounding: 0n,
      }));
    /** Whether the interval holds a number given in halves, so that open ends show. */
    const holds = ({ lower, upper, lowerStrict, upperStrict }: Interval, halves: bigint): boolean =>
      (lower === null || halves > 2n * lower || (!lowerStrict && halves === 2n * lower)) &&
      (upper === null || halves < 2n * upper || (!upperStrict && halves === 2n * upper));
    const members = (of: Interval): readonly bigint[] =>
      Array.from({ length: 160 }, (_, i) => BigInt(i - 60)).filter((each) => holds(of, each));

    it.each([
      ['difference', minus, (a: bigint, b: bigint): bigint => a - b],
      ['sum', plus, (a: bigint, b: bigint): bigint => a + b],
    ] as const)('have the %s of their members, and its closed ends are reached', (_, of, calculate) => {
      fc.assert(
        fc.property(interval, interval, (one, other) => {
          const result = of(one, other);
          const all = new Set(members(one).flatMap((a) => members(other).map((b) => calculate(a, b))));
          for (const each of all) expect(holds(result, each)).toBe(true);
          for (const [end, strict] of [
            [result.lower, result.lowerStrict],
            [result.upper, result.upperStrict],
          ] as const)
            if (end !== null) expect(all.has(2n * end)).toBe(!strict);
        }),
        { numRuns: thorough(100, 40) },
      );
    });
  });
}

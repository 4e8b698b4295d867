// Quantities are summed as exact intervals of whole µg, µl and pieces; no float is anywhere in between.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decimalOf, decimalOfHalf } from '../../../../src/domain/values/amounts/amount.js';
import { smallest } from '../../../../src/domain/values/amounts/decimal.js';
import { amountOf, type Quantity, quantity } from '../../../../src/domain/values/amounts/quantity.js';
import { baseUnit, digitsOf, MEASURES, UNIT_CODES, UNITS } from '../../../../src/domain/values/amounts/units.js';

const amount = (raw: unknown): unknown => amountOf(quantity.parse(raw) as Quantity);
const plain = {
  measure: 'MASS',
  lowerStrict: false,
  upperStrict: false,
  approximate: false,
  unweighed: false,
  roundedTo: 0n,
};
const KG = 1_000_000_000n;

describe('The interval of a quantity', () => {
  it.each([
    ['5 кг', { lower: 5n * KG, upper: 5n * KG }],
    ['> 5 кг', { lower: 5n * KG, upper: null, lowerStrict: true }],
    ['≥ 5 кг', { lower: 5n * KG, upper: null }],
    ['< 5 кг', { lower: 0n, upper: 5n * KG, upperStrict: true }],
    ['≤ 5 кг', { lower: 0n, upper: 5n * KG }],
    ['~ 5 кг', { lower: 5n * KG, upper: 5n * KG, approximate: true }],
    ['5-6 кг', { lower: 5n * KG, upper: 6n * KG }],
    ['неизвестно', { lower: 0n, upper: null, unweighed: true }],
    ['1,5 л', { lower: 1_500_000n, upper: 1_500_000n, measure: 'VOLUME' }],
    ['1 дал', { lower: 10_000_000n, upper: 10_000_000n, measure: 'VOLUME' }],
    ['7 шт', { lower: 7n, upper: 7n, measure: 'PIECES' }],
    [
      { value: '92', unit: 'KGM', roundedTo: '1' },
      { lower: 92n * KG, upper: 92n * KG, roundedTo: KG },
    ],
  ])('%j', (raw, interval) => {
    expect(amount(raw)).toEqual({ ...plain, ...interval });
  });

  it('is not made of what no parser has read', () => {
    expect(() => amountOf({ ...(quantity.parse('5 шт') as Quantity), value: '0.5' })).toThrow(TypeError);
  });
});

describe('Sums', () => {
  it('of the four weighed parts of 2009 leave more than two kilograms of the headline', () => {
    const parts = ['92 kg', '25 kg', '10 kg', '33 kg'].map((text) => amountOf(quantity.parse(text) as Quantity).lower);
    const weighed = parts.reduce((sum, part) => sum + part, 0n);
    const headline = amountOf(quantity.parse('> 162 kg') as Quantity).lower;
    expect([decimalOf(weighed, 'MASS'), decimalOf(headline - weighed, 'MASS')]).toEqual(['160', '2']);
  });

  it('are exact where floats are not: ten times 0.1 kg is 1 kg, and 9007 t and a microgram keep the microgram', () => {
    const tenth = amountOf(quantity.parse('0,1 кг') as Quantity).lower;
    expect(decimalOf(tenth * 10n, 'MASS')).toBe('1');
    const much = amountOf(quantity.parse('9007,199254740993 т') as Quantity).lower;
    expect(decimalOf(much, 'MASS')).toBe('9007199.254740993');
  });

  it('of pounds, ounces and gallons are exact to the smallest unit', () => {
    const lower = (raw: string): bigint => amountOf(quantity.parse(raw) as Quantity).lower;
    expect([lower('1 lb'), lower('10 lb'), lower('0.1 lb')]).toEqual([453_592_370n, 4_535_923_700n, 45_359_237n]);
    expect([lower('1 oz'), lower('8 oz'), lower('16 oz')]).toEqual([28_349_523n, 226_796_185n, 453_592_370n]);
    expect([lower('1 US gal'), lower('1 imp. gal'), lower('2 м3')]).toEqual([3_785_412n, 4_546_090n, 2_000_000_000n]);
  });

  it('of decimals in a unit are the decimals of the sum', () => {
    const hundredths = fc.array(fc.nat({ max: 1_000_000 }), { maxLength: 20 });
    fc.assert(
      fc.property(
        hundredths,
        fc.constantFrom(...UNIT_CODES.filter((code) => digitsOf(code) >= 2 && !('per' in UNITS[code]))),
        (list, unit) => {
          const decimal = (n: number): string => `${Math.trunc(n / 100)}.${String(n % 100).padStart(2, '0')}`;
          const sum = list.reduce(
            (total, n) => total + amountOf(quantity.parse({ value: decimal(n), unit }) as Quantity).lower,
            0n,
          );
          expect(sum * 100n).toBe(BigInt(list.reduce((total, n) => total + n, 0)) * UNITS[unit].factor);
        },
      ),
    );
  });
});

describe('Decimals in base units', () => {
  it.each([
    [162n * KG, 'MASS', '162'],
    [3000n * KG, 'MASS', '3000'],
    [KG / 2n, 'MASS', '0.5'],
    [1n, 'MASS', '0.000000001'],
    [0n, 'MASS', '0'],
    [-KG / 2n, 'MASS', '-0.5'],
    [1_500_000n, 'VOLUME', '1.5'],
    [15n, 'PIECES', '15'],
    [100n, 'PIECES', '100'],
  ] as const)('%s of %s is %s', (smallestUnits, measure, text) => {
    expect(decimalOf(smallestUnits, measure)).toBe(text);
  });

  it('show half of a rounding exactly, even half a piece', () => {
    expect(decimalOfHalf(KG, 'MASS')).toBe('0.5');
    expect(decimalOfHalf(1n, 'MASS')).toBe('0.0000000005');
    expect(decimalOfHalf(1n, 'PIECES')).toBe('0.5');
    expect(decimalOfHalf(10n, 'PIECES')).toBe('5');
    expect(decimalOfHalf(0n, 'VOLUME')).toBe('0');
  });

  it('are read again as the same amount', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.constantFrom(...MEASURES), (given, measure) => {
        expect(smallest(decimalOf(given, measure), baseUnit(measure))).toBe(given);
      }),
    );
  });
});

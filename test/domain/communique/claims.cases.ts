// The claims of a communiqué: what may be printed of a sum is what follows from its interval, and is worded in both languages.
import { describe, expect, it } from '@jest/globals';
import { isBorne, strongest } from '../../../src/domain/communique/story/claims.js';
import type { PrintedFigure, PrintedRow } from '../../../src/domain/published-table/events.js';
import { type Claim, claim } from '../../../src/domain/values/amounts/claim.js';
import { claimInWords } from '../../../src/domain/values/amounts/claim-words.js';
import { Invalid } from '../../../src/forms/invalid.js';

const FIGURE: PrintedFigure = {
  lower: '400',
  upper: '400',
  lowerStrict: false,
  upperStrict: false,
  rounding: '0',
  marks: [],
};

const sum = (figure: Partial<PrintedFigure>, ...lines: readonly PrintedRow[]): readonly PrintedRow[] => [
  ...lines,
  { line: 'SUM', figure: { ...FIGURE, ...figure } },
];

const read = (text: string): Claim => {
  const told = claim.parse(text);
  if (told instanceof Invalid) throw new Error(`${text}: ${told.code}`);
  return told;
};

const borne = (text: string, rows: readonly PrintedRow[], measure: 'MASS' | 'COUNT' = 'MASS') =>
  isBorne(read(text), rows, measure);

describe('A claim', () => {
  it.each([
    ['400 kg', { bound: 'EQ', value: '400', unit: 'KGM' }],
    ['более 400 кг', { bound: 'GT', value: '400', unit: 'KGM' }],
    ['not less than 0.4 t', { bound: 'GE', value: '0.4', unit: 'TNE' }],
    ['от 10 до 12 кг', { bound: 'BETWEEN', value: '10', upper: '12', unit: 'KGM' }],
    ['> 100', { bound: 'GT', value: '100' }],
    ['105', { bound: 'EQ', value: '105' }],
  ])('is read as it is written: %s', (text, told) => {
    expect(read(text)).toEqual(told);
  });
  it.each(['about 400 kg', 'unknown', 'more than', '400 parsecs'])(
    'is refused where nothing can be held to it: %s',
    (text) => {
      expect(claim.parse(text)).toBeInstanceOf(Invalid);
    },
  );
  it('of two ends has both, and of one end no other', () => {
    expect(claim.parse({ bound: 'BETWEEN', value: '1', unit: 'KGM' })).toMatchObject({ pointer: '/upper' });
    expect(claim.parse({ bound: 'GT', value: '1', upper: '2', unit: 'KGM' })).toMatchObject({ pointer: '/upper' });
  });

  it.each([
    ['400 kg', {}, true],
    ['0.4 t', {}, true],
    ['399 kg', {}, false],
    ['400 kg', { marks: ['APPROXIMATE'] }, false],
    ['400 kg', { rounding: '0.5' }, false],
    ['> 400 kg', {}, false],
    ['> 400 kg', { lowerStrict: true, upper: null }, true],
    ['> 399.999999999 kg', {}, true],
    ['> 399 kg', { rounding: '0.5' }, true],
    ['> 399.6 kg', { rounding: '0.5' }, false],
    ['≥ 400 kg', { upper: null }, true],
    ['≥ 401 kg', { upper: '500' }, false],
    ['< 500 kg', { upper: null }, false],
    ['< 400 kg', { upper: '400', upperStrict: true }, true],
    ['< 400 kg', {}, false],
    ['≤ 400 kg', {}, true],
    ['≤ 400 kg', { rounding: '0.5' }, false],
    ['от 390 до 410 кг', {}, true],
    ['от 390 до 399 кг', {}, false],
    ['> 10 kg', { lower: null, upper: null }, false],
    ['> 10 l', {}, false],
    ['> 10', {}, true],
  ] as const)('%s of %j: %s', (text, figure, isTrue) => {
    expect(borne(text, sum(figure as Partial<PrintedFigure>))).toBe(isTrue);
  });
  it('of a number of things has no unit', () => {
    expect([borne('> 100', sum({}), 'COUNT'), borne('> 100 kg', sum({}), 'COUNT')]).toEqual([true, false]);
  });
  it.each(['WITHHELD', 'NOT_CONFIRMED', 'DISPUTED'] as const)('bounds from below alone where a line is %s', (line) => {
    const rows = sum({}, { line, country: 'KG' });
    expect(['≥ 400 kg', '400 kg', '≤ 500 kg', 'от 1 до 500 кг'].map((each) => borne(each, rows))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(strongest(rows, 'MASS')).toEqual({ bound: 'GE', value: '400', unit: 'KGM' });
  });

  it.each([
    [{}, 'EQ 400'],
    [{ upper: null }, 'GE 400'],
    [{ upper: null, lowerStrict: true }, 'GT 400'],
    [{ upper: '410' }, 'BETWEEN 400..410'],
    [{ rounding: '0.5' }, 'BETWEEN 399.5..400.5'],
    [{ lower: '0.2', upper: '0.2', rounding: '0.5' }, 'BETWEEN 0..0.7'],
    [{ marks: ['APPROXIMATE'] }, 'BETWEEN 400..400'],
  ])('that says the most of %j is borne by it', (figure, told) => {
    const rows = sum(figure as Partial<PrintedFigure>);
    const { bound, value, upper } = strongest(rows, 'MASS')!;
    expect(`${bound} ${[value, upper].filter(Boolean).join('..')}`).toBe(told);
    expect(isBorne(strongest(rows, 'MASS')!, rows, 'MASS')).toBe(true);
  });
  it('follows from nothing where nothing was itemised', () => {
    expect(strongest(sum({ lower: null, upper: null }), 'MASS')).toBeUndefined();
  });

  it.each([
    ['> 400.5 kg', 'more than 400.5 kg', 'более 400,5 кг'],
    ['400 kg', '400 kg', '400 кг'],
    ['≥ 100', 'at least 100', 'не менее 100'],
    ['от 10 до 12 т', 'between 10 and 12 t', 'от 10 до 12 т'],
  ])('%s is printed in either language', (text, en, ru) => {
    expect([claimInWords(read(text), 'en'), claimInWords(read(text), 'ru')]).toEqual([en, ru]);
  });
});

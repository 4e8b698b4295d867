// Goods of the list and beside it: what customs really meet has a name, and any other name goes in as it was written.
import { describe, expect, it } from '@jest/globals';
import { listedOr, Unlisted } from '../../../../src/domain/values/goods/as-written.js';
import { goods } from '../../../../src/domain/values/goods/goods.js';
import { isImplausible, mostOf } from '../../../../src/domain/values/goods/plausible.js';
import { chemical, CHEMICALS } from '../../../../src/domain/values/goods/precursor.js';
import { defaultClass, substance, SUBSTANCE_CODES, SUBSTANCES } from '../../../../src/domain/values/goods/substance.js';
import { namesOf } from '../../../../src/forms/vocabulary.js';
import { folded } from '../../../../src/forms/spellings.js';
import { problem } from '../problem.js';

const KILOGRAM = 1_000_000_000n;

describe('The list of substances', () => {
  it.each([
    ['fentanyl', 'fentanyl', 'NARCOTIC'],
    ['карфентанил', 'carfentanil', 'NARCOTIC'],
    ['кетамин', 'ketamine', 'CONTROLLED_UNSPECIFIED'],
    ['Бупренорфин', 'buprenorphine', 'PSYCHOTROPIC'],
    ['ксанакс', 'alprazolam', 'PSYCHOTROPIC'],
    ['каптагон', 'fenetylline', 'PSYCHOTROPIC'],
    ['лист коки', 'coca-leaf', 'NARCOTIC'],
    ['семена мака', 'poppy-seed', 'CONTROLLED_UNSPECIFIED'],
    ['изотонитазен', 'isotonitazene', 'NARCOTIC'],
    ['тестостерон', 'testosterone', 'POTENT'],
  ] as const)('knows %s', (written, code, ofClass) => {
    expect(substance.parse(written)).toBe(code);
    expect(defaultClass(code)).toBe(ofClass);
  });

  it('has a name that no other has, neither of a substance nor of a chemical', () => {
    const names = Object.entries(goods.terms).flatMap(([code, term]) =>
      [...new Set(namesOf(term).map(folded))].map((name) => [name, code]),
    );
    const owners = Map.groupBy(names, ([name]) => name!);
    expect([...owners.values()].filter((all) => all.length > 1)).toEqual([]);
  });

  it('has HS codes of the chapters in which drugs, plants, chemicals and medicines stand', () => {
    const codes = [...Object.values(SUBSTANCES), ...Object.values(CHEMICALS)].flatMap(
      (each) => ('hs' in each && each.hs) || [],
    );
    for (const hs of codes) expect(hs).toMatch(/^(?:12|13|28|29|30)\d{2}(?:\.\d{2})?$/);
  });
});

describe('A name that the list does not know', () => {
  it('goes in as it was written', () => {
    expect(listedOr(substance).parse('  Диметиламилин ')).toEqual(new Unlisted('Диметиламилин'));
    expect(listedOr(chemical).parse('Tetrahydrofuran')).toEqual(new Unlisted('Tetrahydrofuran'));
  });

  it('is no slip of the pen: what is one letter off is refused with the name that is meant', () => {
    for (const slip of ['heroine', 'фентанилл', 'кокаинн'])
      expect(problem(listedOr(substance).parse(slip))).toBe('NOT_ONE_OF');
    expect(problem(listedOr(substance).parse('геpоин'))).toBe('LOOK_ALIKE_LETTER');
    for (const wrong of ['', 7, 'x'.repeat(201)]) expect(problem(listedOr(substance).parse(wrong))).not.toBe('none');
  });
});

describe('What is plausible', () => {
  it('is bounded for every substance and measure', () => {
    for (const code of SUBSTANCE_CODES) expect(mostOf(code, 'MASS')).toBeGreaterThan(0n);
  });

  it.each([
    ['heroin', 999_999_000n, true],
    ['heroin', 3_000n, false],
    ['carfentanil', 1_000n, true],
    ['cannabis-herb', 100_000n, false],
    ['acetone', 100_000n, false],
  ] as const)('%s: %d kg', (code, kg, is) => {
    expect(isImplausible(code, { measure: 'MASS', lower: kg * KILOGRAM })).toBe(is);
  });
});

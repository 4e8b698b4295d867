// Precursors: the chemicals of the two tables of 1988, each named in both languages, and no others by code.
import { describe, expect, it } from '@jest/globals';
import { Invalid } from '../../../../src/forms/invalid.js';
import { chemical, CHEMICAL_CODES, chemicalName, CHEMICALS } from '../../../../src/domain/values/goods/precursor.js';
import { SUBSTANCE_CODES } from '../../../../src/domain/values/goods/substance.js';
import { LANGUAGES } from '../../../../src/forms/language.js';

describe('A chemical', () => {
  it.each(CHEMICAL_CODES)('has names of its own in both languages: %s', (code) => {
    expect(chemical.parse(code)).toBe(code);
    expect(chemicalName(code, 'ru')).toMatch(/[а-яё]{3}/i);
    expect(chemicalName(code, 'en')).not.toMatch(/[а-яё]/i);
  });

  it('has a name that no other has', () => {
    for (const lang of LANGUAGES) {
      expect(new Set(CHEMICAL_CODES.map((code) => chemicalName(code, lang))).size).toBe(CHEMICAL_CODES.length);
    }
  });

  it('is never a substance too, so that a total by substance mixes no two things', () => {
    expect(CHEMICAL_CODES.filter((code) => (SUBSTANCE_CODES as readonly string[]).includes(code))).toEqual([]);
  });

  it('is refused by any other name', () => {
    for (const wrong of ['aspirin', 'acetate', '', 7, null]) expect(chemical.parse(wrong)).toBeInstanceOf(Invalid);
  });

  it('lies in one of the two tables, but for those that only states list, or nobody', () => {
    const outside = CHEMICAL_CODES.filter((code) => CHEMICALS[code].table === 'NON_SCHEDULED');
    const national = outside.filter((code) => 'national' in CHEMICALS[code]);
    expect(national).toEqual(['methylamine', 'acetonitrile', 'acetyl-chloride', 'benzyl-chloride', 'benzyl-cyanide']);
    expect(outside.filter((code) => !national.includes(code))).toEqual(['red-phosphorus', 'iodine', 'other-chemical']);
    for (const code of CHEMICAL_CODES)
      expect('hs' in CHEMICALS[code] ? CHEMICALS[code].hs : code).toMatch(/^(?:2[89]\d\d\.\d\d|other-chemical)$/);
  });
});

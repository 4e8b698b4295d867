// Words, numbers and flags are brought to one form or refused with the reason.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '../../../src/eventsourcing/log/canonical.js';
import {
  flag,
  language,
  nameIn,
  names,
  place,
  prose,
  text,
  wholeNumber,
  wholeNumberText,
} from '../../../src/domain/values/text.js';
import { oneOf } from '../../../src/forms/vocabulary.js';
import { problem, valuesOf } from './problem.js';

describe('A line of text', () => {
  it('is trimmed and brought to NFC', () => {
    expect(text().parse('\u00a0 и\u0306од \n')).toBe('йод');
  });

  it.each([
    ['', 'TEXT_EMPTY'],
    [' \u00a0\t', 'TEXT_EMPTY'],
    ['a\nb', 'TEXT_NOT_ONE_LINE'],
    ['a\tb', 'TEXT_NOT_ONE_LINE'],
    ['a\u2028b', 'TEXT_NOT_ONE_LINE'],
    ['a\u0000b', 'TEXT_BROKEN'],
    ['a\u0085b', 'TEXT_BROKEN'],
    ['a\ud800b', 'TEXT_BROKEN'],
    ['a\u202eb', 'TEXT_BROKEN'],
    [5, 'WRONG_TYPE'],
    [null, 'WRONG_TYPE'],
    [['a'], 'WRONG_TYPE'],
  ])('%j is refused as %s', (raw, code) => {
    expect(problem(text().parse(raw))).toBe(code);
  });

  it('names the character that cannot be seen', () => {
    expect(valuesOf(text().parse('a\u200eb\u202ec'))).toEqual({ character: 'U+202E' });
  });

  it('is measured in characters, not in halves of them', () => {
    expect(text({ max: 3 }).parse('😀😀😀')).toBe('😀😀😀');
    expect(valuesOf(text({ max: 3 }).parse('😀😀😀😀'))).toEqual({ max: 3, length: 4 });
  });

  it('that is accepted can be stored and is accepted again unchanged', () => {
    const value = text({ max: 50 });
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const read = value.parse(raw);
        if (typeof read !== 'string') return;
        expect(() => canonicalJson(read)).not.toThrow();
        expect(value.parse(read)).toBe(read);
      }),
    );
  });
});

describe('Prose', () => {
  it('may have lines, which end in LF', () => {
    expect(prose().parse('a\r\n\tb\n')).toBe('a\n\tb');
  });
  it('is refused when it is too long, empty or damaged', () => {
    expect(problem(prose({ max: 3 }).parse('abcd'))).toBe('TEXT_TOO_LONG');
    expect(problem(prose().parse('\r\n'))).toBe('TEXT_EMPTY');
    expect(problem(prose().parse('a\rb'))).toBe('TEXT_BROKEN');
  });
});

describe('One of a list', () => {
  it('is one of the list, and nothing that objects merely inherit', () => {
    const value = oneOf({ IN: { en: 'in', ru: 'ввоз' }, OUT: { en: 'out', ru: 'вывоз' } });
    expect(value.parse(' IN ')).toBe('IN');
    expect([value.parse('in'), value.parse('Вывоз')]).toEqual(['IN', 'OUT']);
    expect(valuesOf(value.parse('вывозз'))).toMatchObject({ allowed: 'IN, OUT', near: 'вывоз', code: 'OUT' });
    expect(problem(value.parse('toString'))).toBe('NOT_ONE_OF');
    expect(problem(value.parse(1))).toBe('WRONG_TYPE');
  });
});

describe('A whole number', () => {
  const value = wholeNumber({ min: 1, max: 10 });
  it.each([
    [1, undefined],
    [10, undefined],
    [0, 'NUMBER_TOO_SMALL'],
    [11, 'NUMBER_TOO_LARGE'],
    [1.5, 'NOT_WHOLE'],
    [Number.NaN, 'NOT_WHOLE'],
    ['5', undefined],
    ['five', 'WRONG_TYPE'],
    ['1.5', 'WRONG_TYPE'],
    [null, 'WRONG_TYPE'],
  ])('%p is answered with %p', (raw, code) => {
    expect(problem(value.parse(raw))).toBe(code);
  });

  it('is never -0 and never beyond what JSON carries exactly', () => {
    expect(Object.is(wholeNumber().parse(-0), 0)).toBe(true);
    expect(problem(wholeNumber().parse(2 ** 53))).toBe('NUMBER_TOO_LARGE');
  });

  it('is read from digits where a query parameter carries it', () => {
    const parameter = wholeNumberText({ min: 1, max: 10 });
    expect(parameter.parse(' 7 ')).toBe(7);
    expect(['0', '11', '1.5', '1e1', '', '0x5', 'x'].map((raw) => problem(parameter.parse(raw)))).toEqual([
      'NUMBER_TOO_SMALL',
      'NUMBER_TOO_LARGE',
      ...Array.from({ length: 5 }, () => 'NOT_WHOLE'),
    ]);
    expect(problem(parameter.parse(7))).toBe('WRONG_TYPE');
  });
});

describe('Flags, languages, names and places', () => {
  it('take true and false, and the words for them', () => {
    expect([flag.parse(true), flag.parse(false)]).toEqual([true, false]);
    expect([flag.parse('true'), flag.parse('Да'), flag.parse('no')]).toEqual([true, true, false]);
    expect(problem(flag.parse('constructor'))).toBe('WRONG_TYPE');
  });
  it('know two languages', () => {
    expect(language.parse('ru')).toBe('ru');
    expect(problem(language.parse('de'))).toBe('NOT_ONE_OF');
  });
  it('need a name in at least one of them', () => {
    expect(names.parse({ en: ' Barrier ' })).toEqual({ en: 'Barrier' });
    expect(names.parse({ en: 'Barrier', ru: 'Барьер' })).toEqual({ ru: 'Барьер', en: 'Barrier' });
    expect(problem(names.parse({}))).toBe('NAMES_EMPTY');
    expect(problem(names.parse({ ru: '' }))).toBe('TEXT_EMPTY /ru');
    expect(problem(names.parse({ ru: null }))).toBe('NAMES_EMPTY');
    expect(names.parse({ ru: null, en: 'x' })).toEqual({ en: 'x' });
    expect(problem(names.parse({ de: 'x' }))).toBe('UNKNOWN_FIELD /de');
    expect(problem(names.parse('x'))).toBe('WRONG_TYPE');
  });
  it('fall back to the language that there is', () => {
    expect(nameIn({ ru: 'Барьер' }, 'en')).toBe('Барьер');
    expect(nameIn({ ru: 'Барьер', en: 'Barrier' }, 'en')).toBe('Barrier');
  });
  it('place a city in a country', () => {
    expect(place.parse({ city: 'Казань', country: 'ru' })).toEqual({ city: 'Казань', country: 'RU' });
    expect(problem(place.parse({ city: 'Казань' }))).toBe('REQUIRED /country');
    expect(problem(place.parse({ city: 'Казань', country: 'Q1' }))).toBe('UNKNOWN_COUNTRY /country');
  });
});

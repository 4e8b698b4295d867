// A headcount: numbers by country, in one form however they are told.
import { describe, expect, it } from '@jest/globals';
import { headcount, peopleIn } from '../../../../src/domain/values/who/headcount.js';
import { PHRASES } from '../../../../src/domain/values/phrases.js';
import { Invalid } from '../../../../src/forms/invalid.js';

const KZ = { country: 'KZ', people: 12 };
const BY = { country: 'BY', people: 3 };

describe('A headcount', () => {
  it('has one form: by country, in the order of their codes', () => {
    expect(headcount.parse([{ country: 'kz', people: 12 }, BY])).toEqual([BY, KZ]);
    expect(headcount.parse([])).toEqual([]);
  });

  it.each([
    [[KZ, BY, KZ], 'DUPLICATE', '/2/country'],
    [[{ ...KZ, people: 0 }], 'NUMBER_TOO_SMALL', '/0/people'],
    [[{ ...KZ, people: 1.5 }], 'NOT_WHOLE', '/0/people'],
    [[BY, { country: 'XX', people: 1 }], 'UNKNOWN_COUNTRY', '/1/country'],
    [[{ ...KZ, names: ['A'] }], 'UNKNOWN_FIELD', '/0/names'],
    [KZ, 'WRONG_TYPE', ''],
    [Array.from({ length: 301 }, () => KZ), 'LIST_TOO_LONG', ''],
  ])('refuses %j', (raw, code, pointer) => {
    const problem = headcount.parse(raw);
    expect(problem instanceof Invalid && [problem.code, problem.pointer]).toEqual([code, pointer]);
  });

  it('adds up, and is said by country in both languages', () => {
    expect([peopleIn([BY, KZ]), peopleIn([])]).toEqual([15, 0]);
    expect(PHRASES.en.people([BY, KZ])).toBe('Belarus (3), Kazakhstan (12)');
    expect(PHRASES.ru.people([BY, KZ])).toBe('Беларусь (3), Казахстан (12)');
  });
});

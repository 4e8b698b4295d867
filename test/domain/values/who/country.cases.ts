// Countries, administrations and attributions name who speaks and who is credited.
import { describe, expect, it } from '@jest/globals';
import { administration, administrationName, service } from '../../../../src/domain/values/who/administration.js';
import { attribution } from '../../../../src/domain/values/who/attribution.js';
import { CIS, COUNTRIES, country, countryName, countryNumeric } from '../../../../src/domain/values/who/country.js';
import { problem, valuesOf } from '../problem.js';

describe('A country', () => {
  it('is an assigned code of ISO 3166-1, kept in capitals', () => {
    expect(country.parse(' kg ')).toBe('KG');
    expect(COUNTRIES.filter((code) => code !== 'XK')).toHaveLength(249);
    expect(['XX', 'EU', '', 'К', 'toString', 'КG', 'SU'].map((code) => problem(country.parse(code)))).toEqual([
      ...Array.from({ length: 5 }, () => 'UNKNOWN_COUNTRY'),
      'LOOK_ALIKE_LETTER',
      'FORMER_COUNTRY',
    ]);
  });

  it('bears the name that the CIS uses', () => {
    expect(['KG', 'MD', 'BY', 'TM', 'RU'].map((code) => countryName(code, 'ru'))).toEqual([
      'Кыргызстан',
      'Молдова',
      'Беларусь',
      'Туркменистан',
      'Россия',
    ]);
    expect(['KG', 'MD', 'BY', 'TM', 'RU'].map((code) => countryName(code, 'en'))).toEqual([
      'Kyrgyzstan',
      'Moldova',
      'Belarus',
      'Turkmenistan',
      'Russia',
    ]);
    expect(CIS.every((code) => COUNTRIES.includes(code))).toBe(true);
  });

  it('has a name in both languages and three digits for the map, whichever it is', () => {
    for (const code of COUNTRIES) {
      expect(countryName(code, 'ru')).toMatch(/[А-Я]/);
      expect(countryName(code, 'en')).toMatch(/^\p{Lu}/u);
      expect(countryNumeric(code)).toMatch(/^\d{3}$/);
    }
    expect(countryNumeric('KG')).toBe('417');
    expect(countryNumeric('AF')).toBe('004');
  });

  it('that does not exist is called by its code and is on no map', () => {
    expect(countryName('XX', 'ru')).toBe('XX');
    expect(countryNumeric('XX')).toBeUndefined();
  });
});

describe('An administration', () => {
  it.each([
    ['kg', 'KG'],
    ['WCO', 'WCO'],
    ['chleu', 'CHLEU'],
    ['RILO-MOSCOW', 'RILO-MOSCOW'],
  ])('%s is a country or a body', (given, code) => {
    expect(administration.parse(given)).toBe(code);
  });
  it.each(['QQ', 'W', '1WCO', 'W C', '', 'A'.repeat(33), 'ВТО'])('%j is neither', (given) => {
    expect(problem(administration.parse(given))).toBe('UNKNOWN_ADMINISTRATION');
  });
  it('has a name', () => {
    expect(administrationName('KG', 'ru')).toBe('Кыргызстан');
    expect(administrationName('WCO', 'ru')).toBe('Всемирная таможенная организация');
    expect(administrationName('RILO-MOSCOW', 'en')).toBe('RILO-MOSCOW');
    expect(administrationName('constructor', 'en')).toBe('constructor');
  });
  it('may have several services', () => {
    expect(service.parse('customs')).toBe('CUSTOMS');
    expect(service.parse('таможня')).toBe('CUSTOMS');
    expect(problem(service.parse('разведка'))).toBe('NOT_A_SERVICE');
  });
});

describe('An attribution', () => {
  it('is to a country, and to a service of it where one is named', () => {
    expect(attribution.parse({ kind: 'country', code: 'ru' })).toEqual({ kind: 'country', code: 'RU' });
    expect(attribution.parse({ service: 'customs', code: 'RU', kind: 'country' })).toEqual({
      kind: 'country',
      code: 'RU',
      service: 'CUSTOMS',
    });
  });

  it('is to a collective, of which neither number nor members need be known', () => {
    const of = 'customs services of CIS members';
    expect(attribution.parse({ kind: 'collective', of, count: 10, members: null })).toEqual({
      kind: 'collective',
      of,
      count: 10,
      members: null,
    });
    expect(attribution.parse({ kind: 'collective', of })).toEqual({
      kind: 'collective',
      of,
      count: null,
      members: null,
    });
  });

  it('sorts its members, names each once, and lets the number agree with them', () => {
    const read = (members: string[], count: number | null): unknown =>
      attribution.parse({ kind: 'collective', of: 'x', count, members });
    expect(read(['ru', 'KG', 'RU'], 2)).toMatchObject({ members: ['KG', 'RU'], count: 2 });
    expect(read(['RU', 'KG'], null)).toMatchObject({ members: ['KG', 'RU'], count: null });
    expect(valuesOf(read(['RU', 'KG', 'RU'], 3))).toEqual({ count: 3, members: 2 });
    expect(problem(read(['RU', 'XX'], 2))).toBe('UNKNOWN_COUNTRY /members/1');
    expect(problem(read([], null))).toBe('LIST_EMPTY /members');
    expect(problem(read(['RU'], 0))).toBe('NUMBER_TOO_SMALL /count');
  });

  it.each([
    [{}, 'REQUIRED /kind'],
    [{ kind: 'team' }, 'NOT_ONE_OF /kind'],
    [{ kind: 'country' }, 'REQUIRED /code'],
    [{ kind: 'country', code: 'RU', count: 1 }, 'UNKNOWN_FIELD /count'],
    [{ kind: 'collective', count: 1 }, 'REQUIRED /of'],
    [{ kind: 'collective', of: 'x', code: 'RU' }, 'UNKNOWN_FIELD /code'],
    ['RU', 'WRONG_TYPE'],
    [null, 'WRONG_TYPE'],
  ])('%j is refused as %s', (raw, code) => {
    expect(problem(attribution.parse(raw))).toBe(code);
  });
});

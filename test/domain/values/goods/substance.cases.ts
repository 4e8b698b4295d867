// The vocabularies of substances and of handling are closed, and every word of them has a name in both languages.
import { describe, expect, it } from '@jest/globals';
import {
  evaluation,
  handling,
  HANDLING_NAMES,
  INFORMATION_GRADE_NAMES,
  releasableTo,
  SOURCE_GRADE_NAMES,
} from '../../../../src/domain/values/who/handling.js';
import { CLASSES, className, substanceClass, SUBSTANCE_CLASSES } from '../../../../src/domain/values/goods/classes.js';
import {
  defaultClass,
  formName,
  FORMS,
  substance,
  substanceForm,
  substanceName,
  SUBSTANCES,
} from '../../../../src/domain/values/goods/substance.js';
import { problem } from '../problem.js';

const named = (table: object): [string, { ru: string; en: string }][] => Object.entries(table);

describe('Vocabularies', () => {
  it.each(
    [SUBSTANCES, CLASSES, FORMS, HANDLING_NAMES, SOURCE_GRADE_NAMES, INFORMATION_GRADE_NAMES].flatMap((table) =>
      named(table),
    ),
  )('%s has a name in both languages', (_, { ru, en }) => {
    // What chemists abbreviate has one name in all languages.
    if (!/^[\dA-Z][\w-]*$/.test(en) || ru !== en) expect(ru).toMatch(/[а-яё]/i);
    expect(en).toMatch(/^[\x20-\x7e’]+$/);
  });

  it('know the substances of the domain, and a class for each', () => {
    expect(substance.parse('heroin')).toBe('heroin');
    expect(problem(substance.parse('heroine'))).toBe('NOT_ONE_OF');
    expect(problem(substance.parse('constructor'))).toBe('NOT_ONE_OF');
    expect(Object.keys(SUBSTANCES).length).toBeGreaterThanOrEqual(100);
    expect([
      defaultClass('heroin'),
      defaultClass('mdma'),
      defaultClass('tramadol'),
      defaultClass('unspecified'),
    ]).toEqual(['NARCOTIC', 'PSYCHOTROPIC', 'POTENT', 'CONTROLLED_UNSPECIFIED']);
  });

  it('know ten classes and six forms', () => {
    expect(SUBSTANCE_CLASSES).toHaveLength(10);
    expect(substanceClass.parse('DRUGS_UNSPECIFIED')).toBe('DRUGS_UNSPECIFIED');
    expect(problem(substanceClass.parse('goods'))).toBe('NOT_ONE_OF');
    expect(substanceForm.parse('pill-tablet')).toBe('pill-tablet');
    expect(problem(substanceForm.parse('gas'))).toBe('NOT_ONE_OF');
  });

  it('are read by people', () => {
    expect([substanceName('cannabis-herb', 'ru'), className('POTENT', 'ru'), formName('powder', 'en')]).toEqual([
      'каннабис (марихуана)',
      'сильнодействующие вещества',
      'powder',
    ]);
  });
});

describe('Handling', () => {
  it('is a set of codes in one order', () => {
    expect(handling.parse(['H2', 'H0', 'H2'])).toEqual(['H0', 'H2']);
    expect(handling.parse([])).toEqual([]);
    expect(problem(handling.parse(['H0', 'H4']))).toBe('NOT_ONE_OF /1');
    expect(problem(handling.parse('H0'))).toBe('WRONG_TYPE');
  });

  it('names the countries that may see', () => {
    expect(releasableTo.parse(['ru', 'KG', 'RU'])).toEqual(['KG', 'RU']);
    expect(problem(releasableTo.parse(['RU', 'QQ']))).toBe('UNKNOWN_COUNTRY /1');
    expect(problem(releasableTo.parse(Array.from({ length: 301 }, () => 'RU')))).toBe('LIST_TOO_LONG');
  });
});

describe('An evaluation', () => {
  it('grades source and information, four by four', () => {
    expect(evaluation.parse({ source: 'B', information: 2 })).toEqual({ source: 'B', information: 2 });
    expect(problem(evaluation.parse({ source: 'D', information: 2 }))).toBe('NOT_ONE_OF /source');
    expect(problem(evaluation.parse({ source: 'A', information: 5 }))).toBe('NUMBER_TOO_LARGE /information');
    expect(problem(evaluation.parse({ source: 'A', information: 'one' }))).toBe('WRONG_TYPE /information');
    expect(problem(evaluation.parse({ source: 'A' }))).toBe('REQUIRED /information');
  });
});

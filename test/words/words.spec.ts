// Words for whatever goes wrong, in both languages, with what to do about it.
import { describe, expect, it } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { REFUSALS } from '../../src/domain/refusals.js';
import { INVALID } from '../../src/forms/invalid.js';
import { en } from '../../src/words/en.js';
import { languageOf, statedLanguage } from '../../src/words/language.js';
import { problemWords } from '../../src/words/problem-words.js';
import { ru } from '../../src/words/ru.js';
import { say, worded } from '../../src/words/say.js';
import { LANGUAGES } from '../../src/forms/language.js';

const edgeCodes = Object.keys(en).flatMap((key) => (key.endsWith('.title') ? [key.slice(0, -'.title'.length)] : []));
const codes = [...new Set([...Object.keys(REFUSALS), ...Object.keys(INVALID), ...edgeCodes])];

/** The names in braces of a message, which the values must fill. */
function namesIn(text: string): string[] {
  const names = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, value, ...rest } = node as { type?: number; value?: unknown };
    if (type !== undefined && type !== 0 && typeof value === 'string') names.add(value);
    for (const each of [value, ...Object.values(rest)]) visit(each);
  };
  visit(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst());
  return [...names].sort();
}

describe('The words of a problem', () => {
  it.each(codes)('%s say in both languages what is wrong and what to do', (code) => {
    for (const lang of LANGUAGES) {
      const { title, fix } = problemWords(code, {}, lang);
      expect([title, fix]).not.toContain('');
      expect(title).not.toBe(code);
    }
    const [english, russian] = [problemWords(code, {}, 'en'), problemWords(code, {}, 'ru')];
    expect(russian.title).toMatch(/[а-яё]/i);
    expect(russian.fix).toMatch(/[а-яё]/i);
    expect(english.title).not.toMatch(/[а-яё]/i);
  });

  it('fill in the values', () => {
    const { title } = problemWords('ALREADY_LAUNCHED', { operation: 'barrier-2025' }, 'ru');
    expect(title).toBe('Операция «barrier-2025» уже начата.');
  });

  it('of a code that nobody knows are the code itself', () => {
    expect(problemWords('NO_SUCH_CODE', {}, 'en')).toEqual({ title: 'NO_SUCH_CODE', fix: '' });
    expect(problemWords('constructor', {}, 'en').title).toBe('constructor');
  });

  it('belong to one catalogue only', () => {
    const all = [...Object.keys(REFUSALS), ...Object.keys(INVALID), ...edgeCodes];
    expect(all.filter((code, i) => all.indexOf(code) !== i)).toEqual([]);
  });
});

describe('A message', () => {
  it.each(Object.keys(en) as (keyof typeof en)[])(
    '%s is well-formed and names the same values in both languages',
    (key) => {
      expect(namesIn(ru[key])).toEqual(namesIn(en[key]));
    },
  );

  it.each(Object.keys(REFUSALS) as (keyof typeof REFUSALS)[])(
    'of the refusal %s names the same values in both',
    (code) => {
      const { en, ru, fix } = REFUSALS[code];
      expect([namesIn(ru), namesIn(fix.ru)]).toEqual([namesIn(en), namesIn(fix.en)]);
    },
  );

  it.each(Object.keys(INVALID) as (keyof typeof INVALID)[])('of the form problem %s is well-formed in both', (code) => {
    const { en, ru } = INVALID[code];
    for (const text of [en.title, en.fix, ru.title, ru.fix]) expect(() => namesIn(text)).not.toThrow();
  });

  it('counts as Russian counts', () => {
    const counted = (count: number): string => say('ru')('INVALID_FIELDS.title', { count });
    expect([1, 3, 5, 21].map(counted)).toEqual([
      'В запросе 1 ошибка заполнения',
      'В запросе 3 ошибки заполнения',
      'В запросе 5 ошибок заполнения',
      'В запросе 21 ошибка заполнения',
    ]);
  });

  it('whose key does not exist is the key, and never an error', () => {
    expect(say('en')('no.such.key', { a: 1 })).toBe('no.such.key');
    expect(say('ru')('toString')).toBe('toString');
  });

  it('of a flag is that of the rule which was broken', () => {
    const about = { operation: 'barrier-2025' };
    expect(say('en')('flag.NOT_LAUNCHED', about)).toBe('The operation “barrier-2025” has not been launched.');
    expect(say('ru')('flag.UNPROVED_PRECONDITION')).toBe('В журнале нет записи, на которой это основано');
    expect(say('ru')('flag.NO_SUCH_RULE')).toBe('flag.NO_SUCH_RULE');
  });

  it('whose value is missing is said as it stands, and never an error', () => {
    expect(worded('“{given}” is wrong', {}, 'en')).toBe('“{given}” is wrong');
    expect(worded('{broken', {}, 'en')).toBe('{broken');
  });

  it('takes what looks like a tag for text', () => {
    expect(worded('Bearer <token> of {name}', { name: '<b>' }, 'en')).toBe('Bearer <token> of <b>');
  });
});

describe('The language of an answer', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['*', 'en'],
    ['fr, *;q=0.5', 'en'],
    ['ru', 'ru'],
    ['RU-kg', 'ru'],
    ['en-GB,en;q=0.9,ru;q=0.8', 'en'],
    ['ky, ru;q=0.9, en;q=0.8', 'ru'],
    ['en;q=0.1, ru;q=0.2', 'ru'],
    ['ru;q=0, en;q=0.001', 'en'],
    ['ru;q=0', 'en'],
    ['ru;q=nonsense, en;q=0.5', 'en'],
    ['en, ru', 'en'],
    ['rus', 'en'],
  ])('asked for as “%s” is %s', (header, lang) => {
    expect(languageOf(header)).toBe(lang);
  });

  it('is left open where neither language is named', () => {
    expect([statedLanguage('fr'), statedLanguage(undefined), statedLanguage('de, en;q=0.5')]).toEqual([
      undefined,
      undefined,
      'en',
    ]);
  });
});

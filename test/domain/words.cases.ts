// The words of every aggregate: both languages have each of them, and no event is told by two.
import { describe, expect, it } from '@jest/globals';
import { aggregates } from '../../src/domain/aggregates.js';
import type { RefusalCode } from '../../src/domain/refusals.js';
import { PHRASES } from '../../src/domain/values/phrases.js';
import { type Texts, wordsOf } from '../../src/domain/wording.js';
import { WORDS } from '../../src/domain/words.js';

type Names = Readonly<Record<string, Texts<string> | undefined>>;

/** Names of what the compiler knows to be there: states, tasks and fields. */
const NAMED = Object.entries(WORDS as unknown as Readonly<Record<string, Names>>).flatMap(([aggregate, words]) =>
  (['states', 'tasks', 'fields'] as const).flatMap((kind) =>
    Object.entries(words[kind] ?? {}).map(([code, texts]) => ({ name: `${aggregate}: ${kind}.${code}`, texts })),
  ),
);

describe('The words of an aggregate', () => {
  it.each(NAMED)('name $name in both languages', ({ texts }) => {
    expect(texts.en).toMatch(/^[a-z][^а-яё]+$/i);
    expect(texts.ru).toMatch(/^[а-яё]{2}/i);
  });

  it('tell each of its events once, and nothing else', () => {
    const told = Object.values(WORDS).flatMap(({ events }) => Object.keys(events));
    expect(told.sort()).toEqual(aggregates.flatMap(({ story }) => Object.keys(story.evolve)).sort());
  });
});

describe('What has no words', () => {
  const both = { en: 'sealed', ru: 'опломбировано' };
  const events = { SealPut: { en: ({ n }: { n: number }) => `sealed ${n}`, ru: () => 'опломбировано' } };
  const seal = wordsOf<{ events: { SealPut: { n: number } }; states: 'PUT'; tasks: 'CHECK'; fields: 'n' }>();
  const whole = { events, states: { PUT: both }, tasks: { CHECK: both }, fields: { n: both }, refusals: {} };

  it('does not compile, be it an event, a state, a task, a field, a language or a code', () => {
    const words = [
      seal(whole),
      // @ts-expect-error no sentence of the event
      seal({ ...whole, events: {} }),
      // @ts-expect-error no name of the state
      seal({ ...whole, states: {} }),
      // @ts-expect-error no name of the task
      seal({ ...whole, tasks: {} }),
      // @ts-expect-error no name of the field
      seal({ ...whole, fields: {} }),
      // @ts-expect-error no Russian
      seal({ ...whole, states: { PUT: { en: 'sealed' } } }),
      // @ts-expect-error no remedy
      seal({ ...whole, refusals: { SEAL_BROKEN: { kind: 'conflict', ...both } } }),
    ];
    // @ts-expect-error no text of the code, so that no rule can have it
    const code: RefusalCode = 'SEAL_BROKEN';
    expect([words.length, code]).toEqual([7, 'SEAL_BROKEN']);
  });
});

describe('A phrase', () => {
  const route = { origin: 'AF', transit: ['TJ', 'UZ'], destination: 'KZ' };

  it.each([
    ['en', 1, '1 seizure'],
    ['en', 2, '2 seizures'],
    ['ru', 1, '1 изъятие'],
    ['ru', 3, '3 изъятия'],
    ['ru', 11, '11 изъятий'],
    ['ru', 21, '21 изъятие'],
  ] as const)('counts in %s: %i is “%s”', (lang, n, text) => {
    expect(PHRASES[lang].counted(n, 'SEIZURE')).toBe(text);
  });

  it.each([
    ['en', 'Afghanistan → Tajikistan → Uzbekistan → Kazakhstan'],
    ['ru', 'Афганистан → Таджикистан → Узбекистан → Казахстан'],
  ] as const)('names the states of a way in %s, in its order', (lang, text) => {
    expect(PHRASES[lang].way(route)).toBe(text);
  });

  it.each([
    [{ kind: 'country', code: 'TJ' }, 'Таджикистан'],
    [{ kind: 'collective', of: 'члены СРТС', count: 10, members: null }, 'члены СРТС (10)'],
    [{ kind: 'collective', of: 'члены СРТС', count: null, members: null }, 'члены СРТС'],
  ] as const)('says whose a figure is, and never how many where nobody said: %j', (whose, text) => {
    expect(PHRASES.ru.attributed(whose)).toBe(text);
  });
});

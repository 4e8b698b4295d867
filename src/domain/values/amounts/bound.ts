// The ways in which a number bounds a quantity, and the words and signs that officers use for it.
import { oneOf } from '../../../forms/vocabulary.js';

export const bound = oneOf({
  EQ: { en: 'exactly', ru: 'ровно', also: ['='] },
  GT: { en: 'more than', ru: 'более', also: ['>', 'свыше', 'больше', 'over'] },
  GE: { en: 'at least', ru: 'не менее', also: ['>=', '≥', 'не меньше'] },
  LT: { en: 'less than', ru: 'менее', also: ['<', 'меньше', 'under'] },
  LE: { en: 'at most', ru: 'не более', also: ['<=', '≤', 'up to', 'до', 'не больше'] },
  APPROX: { en: 'about', ru: 'около', also: ['~', '≈', 'примерно', 'approximately'] },
  BETWEEN: { en: 'between', ru: 'в пределах', also: ['от и до', 'между'] },
  UNKNOWN: { en: 'not known', ru: 'неизвестно', also: ['не взвешено', 'не установлено', 'не известно'] },
});
export const BOUNDS = bound.codes;
export type Bound = (typeof BOUNDS)[number];

/** The sign before a number; BETWEEN and UNKNOWN have none. */
export const SIGNS: Readonly<Record<Bound, string>> = {
  EQ: '',
  GT: '> ',
  GE: '≥ ',
  LT: '< ',
  LE: '≤ ',
  APPROX: '≈ ',
  BETWEEN: '',
  UNKNOWN: '',
};

const SPELLINGS: Readonly<Partial<Record<Bound, readonly string[]>>> = {
  EQ: ['=', 'ровно', 'exactly'],
  GT: ['>', 'свыше', 'св.', 'более', 'более чем', 'больше', 'больше чем', 'over', 'more than', 'above'],
  GE: ['≥', '>=', 'не менее', 'не меньше', 'от', 'минимум', 'at least', 'not less than', 'no less than', 'from'],
  LT: ['<', 'менее', 'менее чем', 'меньше', 'меньше чем', 'less than', 'under', 'below'],
  LE: [
    '≤',
    '<=',
    'до',
    'не более',
    'не больше',
    'не свыше',
    'максимум',
    'up to',
    'at most',
    'not more than',
    'no more than',
  ],
  APPROX: [
    '~',
    '≈',
    'около',
    'ок.',
    'примерно',
    'приблизительно',
    'порядка',
    'about',
    'approx',
    'approx.',
    'approximately',
    'around',
    'ca',
    'ca.',
    'circa',
  ],
};

const SPELLED: readonly (readonly [string, Bound])[] = Object.entries(SPELLINGS)
  .flatMap(([bound, words]) => words.map((word) => [word, bound as Bound] as const))
  // The longest first: "не более" must not be read as "не" and "более", nor ">=" as ">".
  .sort(([a], [b]) => b.length - a.length);

/** The bound that a text in small letters begins with, and what is left of it; EQ where it names none. */
export function leadingBound(text: string): { readonly bound: Bound; readonly rest: string } {
  for (const [word, bound] of SPELLED) {
    if (!text.startsWith(word)) continue;
    const rest = text.slice(word.length);
    if (/^\p{L}$/u.test(word.at(-1) ?? '') && /^\p{L}/u.test(rest)) continue;
    return { bound, rest: rest.trimStart() };
  }
  return { bound: 'EQ', rest: text };
}

// The words of a problem's code, whichever catalogue it comes from: what is wrong, and how to put it right.
import { REFUSALS } from '../domain/refusals.js';
import { INVALID } from '../forms/invalid.js';
import type { en } from './en.js';
import type { Lang } from '../forms/language.js';
import { say, type Values, withWords, worded } from './say.js';

export interface ProblemWords {
  readonly title: string;
  readonly fix: string;
}

/** The codes of problems that arise at the edge, not in a form or a decision. */
export type EdgeCode = keyof typeof en extends infer Key ? (Key extends `${infer Code}.title` ? Code : never) : never;

/** The words of a code. A code of no catalogue says itself, and no fix. */
export function problemWords(code: string, values: Values, lang: Lang): ProblemWords {
  if (isOf(REFUSALS, code)) {
    const entry = REFUSALS[code];
    const all = withWords(code, values);
    return { title: worded(entry[lang], all, lang), fix: worded(entry.fix[lang], all, lang) };
  }
  if (isOf(INVALID, code)) {
    const { title, fix } = INVALID[code][lang];
    return { title: worded(title, values, lang), fix: worded(fix, values, lang) };
  }
  const speak = say(lang);
  const [title, fix] = [speak(`${code}.title`, values), speak(`${code}.fix`, values)];
  return title === `${code}.title` ? { title: code, fix: '' } : { title, fix };
}

function isOf<Catalogue extends object>(catalogue: Catalogue, code: string): code is keyof Catalogue & string {
  return Object.hasOwn(catalogue, code);
}

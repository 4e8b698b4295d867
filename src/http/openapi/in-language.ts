// The description of the API in one language: what codes are called, and its own texts in Russian.
import type { Bilingual, Lang } from '../../forms/language.js';
import { NAMES } from '../../forms/vocabulary.js';
import { RUSSIAN } from './russian.js';

/** Keywords whose values are texts for people. */
const TEXTS: ReadonlySet<string> = new Set(['description', 'summary']);

/** A copy of it, in that language. */
export function inLanguage(value: unknown, lang: Lang): unknown {
  if (Array.isArray(value)) return value.map((each) => inLanguage(each, lang));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, told(key, each, lang)]));
}

function told(key: string, value: unknown, lang: Lang): unknown {
  if (key === NAMES) return namesIn(value as Readonly<Record<string, Bilingual>>, lang);
  if (typeof value === 'string') return TEXTS.has(key) && lang === 'ru' ? (RUSSIAN[value] ?? value) : value;
  // What stands in an example is data.
  return key === 'example' ? value : inLanguage(value, lang);
}

const namesIn = (names: Readonly<Record<string, Bilingual>>, lang: Lang): object =>
  Object.fromEntries(Object.entries(names).map(([code, name]) => [code, name[lang]]));

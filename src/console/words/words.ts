// The page's own words: what no declaration of the program says. Both languages have the same keys: the compiler sees to it.
import { en } from './en.js';
import { ru } from './ru.js';

export type Lang = 'ru' | 'en';
export type Key = keyof typeof en;

const TABLES: { readonly [L in Lang]: Readonly<Record<Key, string>> } = { en, ru };

/** A text with its values; `{n|one|few|many}` takes the form that the number n needs. */
export function worded(lang: Lang, key: Key, values: Readonly<Record<string, string | number>> = {}): string {
  return TABLES[lang][key].replaceAll(/\{(\w+)((?:\|[^|}]*)*)\}/g, (_, name: string, forms: string) => {
    const value = values[name] ?? '';
    return forms === '' ? String(value) : formOf(lang, Number(value), forms.slice(1).split('|'));
  });
}

const RULES = { ru: new Intl.PluralRules('ru'), en: new Intl.PluralRules('en') };

function formOf(lang: Lang, n: number, [one = '', few = one, many = few]: readonly string[]): string {
  const rule = RULES[lang].select(n);
  if (rule === 'one') return one;
  return rule === 'few' ? few : many;
}

// The language that a reader wants, by their Accept-Language (RFC 9110).
import type { Lang } from '../forms/language.js';

/** The preferred of the two languages; undefined where the header names neither. `*` names neither. */
export function statedLanguage(accept: string | undefined): Lang | undefined {
  let best: Lang | undefined;
  let most = 0;
  for (const range of (accept ?? '').split(',')) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const lang = tag.split('-', 1)[0];
    const quality = qualityOf(parameters);
    if ((lang === 'ru' || lang === 'en') && quality > most) [best, most] = [lang, quality];
  }
  return best;
}

/** The language to answer in: English where neither is asked for. */
export function languageOf(accept: string | undefined): Lang {
  return statedLanguage(accept) ?? 'en';
}

/** 0 to 1; what cannot be read wants nothing. */
function qualityOf(parameters: readonly string[]): number {
  const given = parameters.find((each) => each.startsWith('q='));
  if (given === undefined) return 1;
  return /^q=(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(given) ? Number(given.slice(2)) : 0;
}

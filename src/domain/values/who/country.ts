// Countries by ISO 3166-1, with the names that the customs services of the CIS use for them.
import countries from 'i18n-iso-countries';
import { Invalid, shown } from '../../../forms/invalid.js';
import { trimmed } from '../../../forms/trimmed.js';
import type { Value } from '../../../forms/value.js';
import type { Bilingual, Lang } from '../../../forms/language.js';

/** ISO 3166-1 alpha-2, in capitals. */
export type CountryCode = string;

/** Members of the CIS and its associate TM, as a list for people; who took part in what is a fact of the log. */
export const CIS: readonly CountryCode[] = ['AM', 'AZ', 'BY', 'KG', 'KZ', 'MD', 'RU', 'TJ', 'TM', 'UZ'];

/** Where the package's name is not the one in use: its Russian list says «Киргизия», the CIS says «Кыргызстан». */
const OURS: Readonly<Record<CountryCode, Bilingual>> = {
  AM: { ru: 'Армения', en: 'Armenia' },
  AZ: { ru: 'Азербайджан', en: 'Azerbaijan' },
  BY: { ru: 'Беларусь', en: 'Belarus' },
  CN: { ru: 'Китай', en: 'China' },
  EH: { ru: 'Западная Сахара', en: 'Western Sahara' },
  GE: { ru: 'Грузия', en: 'Georgia' },
  IR: { ru: 'Иран', en: 'Iran' },
  KG: { ru: 'Кыргызстан', en: 'Kyrgyzstan' },
  KP: { ru: 'КНДР', en: 'North Korea' },
  KZ: { ru: 'Казахстан', en: 'Kazakhstan' },
  MD: { ru: 'Молдова', en: 'Moldova' },
  RU: { ru: 'Россия', en: 'Russia' },
  TJ: { ru: 'Таджикистан', en: 'Tajikistan' },
  TM: { ru: 'Туркменистан', en: 'Turkmenistan' },
  UA: { ru: 'Украина', en: 'Ukraine' },
  UZ: { ru: 'Узбекистан', en: 'Uzbekistan' },
};

/** Every code of the standard. XK, which the package has too, is not assigned by ISO. */
export const COUNTRIES: readonly CountryCode[] = Object.keys(countries.getAlpha2Codes())
  .filter((code) => code !== 'XK')
  .sort();

const KNOWN: ReadonlySet<string> = new Set(COUNTRIES);

/** The two-letter code of a three-letter one, undefined where it is no country's. */
export function fromThreeLetters(code: string): CountryCode | undefined {
  return countries.alpha3ToAlpha2(code);
}

export function isCountry(code: string): boolean {
  return KNOWN.has(code);
}

/** A country's code; small letters are accepted. */
export const country: Value<CountryCode> = {
  schema: { type: 'string', enum: COUNTRIES, description: 'ISO 3166-1 alpha-2' },
  parse(raw) {
    const given = trimmed(raw);
    if (given instanceof Invalid) return given;
    const code = given.toUpperCase();
    return KNOWN.has(code) ? code : new Invalid('UNKNOWN_COUNTRY', { given: shown(given) });
  },
};

/** The short name; an unknown code is its own name. */
export function countryName(code: CountryCode, lang: Lang): string {
  if (!KNOWN.has(code)) return code;
  return OURS[code]?.[lang] ?? countries.getName(code, lang, { select: 'official' }) ?? code;
}

/** The three digits of ISO 3166-1 numeric, as maps use them. */
export function countryNumeric(code: CountryCode): string | undefined {
  return KNOWN.has(code) ? countries.alpha2ToNumeric(code) : undefined;
}

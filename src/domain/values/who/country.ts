// Countries by ISO 3166-1, with the names that the customs services of the CIS use for them.
import countries from 'i18n-iso-countries/index.js';
import en from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import ru from 'i18n-iso-countries/langs/ru.json' with { type: 'json' };
import { Invalid, shown } from '../../../forms/invalid.js';
import type { Lang } from '../../../forms/language.js';
import { PLAIN, type Reading } from '../../../forms/reading.js';
import { type Guess, Spellings } from '../../../forms/spellings.js';
import { trimmed } from '../../../forms/trimmed.js';
import type { Value } from '../../../forms/value.js';
import { namesOf } from '../../../forms/vocabulary.js';
import { ALSO, FORMER, OURS } from './country-names.js';

// The package as a whole would read the names of 78 languages, in every thread.
for (const language of [en, ru]) countries.registerLocale(language);

/** ISO 3166-1 alpha-2, in capitals. */
export type CountryCode = string;

/** Members of the CIS and its associate TM, as a list for people; who took part in what is a fact of the log. */
export const CIS: readonly CountryCode[] = ['AM', 'AZ', 'BY', 'KG', 'KZ', 'MD', 'RU', 'TJ', 'TM', 'UZ'];

/** Every code of the standard, and XK. */
export const COUNTRIES: readonly CountryCode[] = Object.keys(countries.getAlpha2Codes()).sort();

const KNOWN: ReadonlySet<string> = new Set(COUNTRIES);

export function isCountry(code: string): boolean {
  return KNOWN.has(code);
}

const isFormer = (code: string): boolean => Object.hasOwn(FORMER, code);

const spellings = new Spellings<CountryCode>(() =>
  [...COUNTRIES, ...Object.keys(FORMER)].map((code) => [code, called(code)]),
);

function called(code: CountryCode): readonly string[] {
  const former = FORMER[code];
  if (former) return namesOf(former);
  const ours = OURS[code];
  const theirs = (['ru', 'en'] as const).flatMap((lang) => countries.getName(code, lang, { select: 'all' }) ?? []);
  return [countries.alpha2ToAlpha3(code) ?? '', ...(ours ? namesOf(ours) : []), ...theirs, ...(ALSO[code] ?? [])];
}

/** The code of a country that is called so, as long as it is or was one when the message's time began. */
export function countryCalled(given: string, { begins }: Reading): CountryCode | Invalid | undefined {
  const code = spellings.codeOf(given);
  if (code === undefined || !isFormer(code)) return code;
  const { ended } = FORMER[code]!;
  const existed = begins === null || (begins !== undefined && begins < Date.parse(ended));
  return existed ? code : new Invalid('FORMER_COUNTRY', { given: shown(given), ended });
}

/** Nothing is called so. */
export const noCountry = (given: string, otherwise: (guess: Guess) => Invalid): Invalid =>
  spellings.unknown(given, otherwise);

/** A country by its code or name, in any case. */
export const country: Value<CountryCode> = {
  schema: { type: 'string', enum: COUNTRIES },
  parse(raw, reading = PLAIN) {
    if (KNOWN.has(raw as string)) return raw as string;
    const given = trimmed(raw);
    if (given instanceof Invalid) return given;
    const unknown = (guess: Guess): Invalid => new Invalid('UNKNOWN_COUNTRY', { given: shown(given), ...guess });
    return countryCalled(given, reading) ?? noCountry(given, unknown);
  },
};

/** The short name; an unknown code is its own name. */
export function countryName(code: CountryCode, lang: Lang): string {
  if (isFormer(code)) return FORMER[code]![lang];
  if (!KNOWN.has(code)) return code;
  return OURS[code]?.[lang] ?? countries.getName(code, lang, { select: 'official' }) ?? code;
}

/** The three digits of ISO 3166-1 numeric, as maps use them. */
export function countryNumeric(code: CountryCode): string | undefined {
  return KNOWN.has(code) ? countries.alpha2ToNumeric(code) : undefined;
}

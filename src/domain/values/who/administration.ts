// The one who speaks: the administration of a country or an international body, and the services within it.
import { COUNTRIES, type CountryCode, countryName, fromThreeLetters, isCountry } from './country.js';
import { Invalid, type InvalidCode, shown } from '../../../forms/invalid.js';
import { trimmed } from '../../../forms/trimmed.js';
import type { Value } from '../../../forms/value.js';
import type { Lang } from '../../../forms/language.js';

/** A country's code or a body's. Two letters are always a country. */
export type Administration = CountryCode;

const CODE = /^[A-Z][A-Z0-9-]{1,31}$/;
const TWO_LETTERS = /^[A-Z]{2}$/;

/** Bodies that the sources name; any other code of the same form is a body too. */
const BODIES = {
  WCO: { ru: 'Всемирная таможенная организация', en: 'World Customs Organization' },
  CHLEU: {
    ru: 'Комитет глав правоохранительных подразделений СРТС СНГ',
    en: 'Committee of Heads of Law Enforcement Units of the CIS customs services',
  },
} as const;

/** Those that have a name here: every country, and the bodies of the sources. */
export const ADMINISTRATIONS: readonly Administration[] = [...COUNTRIES, ...Object.keys(BODIES)];

/** A country or a body; small letters are accepted. */
const known: Value<Administration> = code('UNKNOWN_ADMINISTRATION', 'WCO', (given) =>
  TWO_LETTERS.test(given) ? isCountry(given) : true,
);

export const administration: Value<Administration> = {
  schema: known.schema,
  parse(raw) {
    const given = known.parse(raw);
    // A slip that would put an actor into the log whom nobody knows.
    if (given instanceof Invalid) return given;
    const code = fromThreeLetters(given);
    return code === undefined ? given : new Invalid('COUNTRY_OF_THREE_LETTERS', { given, code });
  },
};

/** A service of one state: customs and police of one state are two reporters. */
export const service: Value<string> = code('NOT_A_SERVICE', 'CUSTOMS', () => true);

function code(problem: InvalidCode, example: string, holds: (code: string) => boolean): Value<string> {
  const parse = (raw: unknown): string | Invalid => {
    const given = trimmed(raw);
    if (given instanceof Invalid) return given;
    const upper = given.toUpperCase();
    return CODE.test(upper) && holds(upper) ? upper : new Invalid(problem, { given: shown(given) });
  };
  return { schema: { type: 'string', pattern: CODE.source, examples: [example] }, parse };
}

/** What people call it; a body without a known name is called by its code. */
export function administrationName(code: Administration, lang: Lang): string {
  if (isCountry(code)) return countryName(code, lang);
  return Object.hasOwn(BODIES, code) ? BODIES[code as keyof typeof BODIES][lang] : code;
}

// The one who speaks: the administration of a country or an international body, and the services within it.
import { COUNTRIES, type CountryCode, countryCalled, countryName, isCountry, noCountry } from './country.js';
import { Invalid, shown } from '../../../forms/invalid.js';
import { PLAIN } from '../../../forms/reading.js';
import { type Guess, Spellings } from '../../../forms/spellings.js';
import { trimmed } from '../../../forms/trimmed.js';
import { namesOf, oneOf } from '../../../forms/vocabulary.js';
import type { Value } from '../../../forms/value.js';
import type { Lang } from '../../../forms/language.js';

/** A country's code or a body's. Two letters are always a country. */
export type Administration = CountryCode;

const CODE = /^[A-Z][A-Z0-9-]{1,31}$/;
const TWO_LETTERS = /^[A-Z]{2}$/;

/** Bodies that the sources name; any other code of the same form is a body too. */
const BODIES = {
  WCO: { ru: 'Всемирная таможенная организация', en: 'World Customs Organization', also: ['ВТамО'] },
  CHLEU: {
    ru: 'Комитет глав правоохранительных подразделений СРТС СНГ',
    en: 'Committee of Heads of Law Enforcement Units of the CIS customs services',
    also: ['КГПП', 'КГПП СРТС СНГ'],
  },
} as const;

const bodies = new Spellings<string>(() => Object.entries(BODIES).map(([code, term]) => [code, namesOf(term)]));

/** Those that have a name here: every country, and the bodies of the sources. */
export const ADMINISTRATIONS: readonly Administration[] = [...COUNTRIES, ...Object.keys(BODIES)];

/** A country or a body, by code or name. */
export const administration: Value<Administration> = {
  schema: { type: 'string', pattern: CODE.source, examples: ['WCO'] },
  parse(raw, reading = PLAIN) {
    if (isCountry(raw as string)) return raw as string;
    const given = trimmed(raw);
    if (given instanceof Invalid || Object.hasOwn(BODIES, given)) return given;
    return bodies.codeOf(given) ?? countryCalled(given, reading) ?? anotherBody(given);
  },
};

/** Two letters are always a country's. */
function anotherBody(given: string): Administration | Invalid {
  const upper = given.toUpperCase();
  if (CODE.test(upper) && !TWO_LETTERS.test(upper)) return upper;
  const unknown = (guess: Guess): Invalid => new Invalid('UNKNOWN_ADMINISTRATION', { given: shown(given), ...guess });
  return noCountry(given, unknown);
}

/** A service of one state: customs and police of one state are two reporters. */
export const service: Value<string> = {
  schema: { type: 'string', pattern: CODE.source, examples: ['CUSTOMS'] },
  parse(raw) {
    const given = trimmed(raw);
    if (given instanceof Invalid) return given;
    if (CODE.test(given)) return given;
    const known = knownServices.parse(given);
    const upper = known instanceof Invalid ? given.toUpperCase() : known;
    return CODE.test(upper) ? upper : new Invalid('NOT_A_SERVICE', { given: shown(given) });
  },
};

/** The services of which the customs of a state hear most. */
export const knownServices = oneOf({
  CUSTOMS: { en: 'customs', ru: 'таможенная служба', also: ['таможня', 'таможенные органы', 'customs service'] },
  POLICE: { en: 'police', ru: 'органы внутренних дел', also: ['полиция', 'милиция', 'МВД'] },
  BORDER: { en: 'border service', ru: 'пограничная служба', also: ['погранслужба', 'пограничники', 'border guard'] },
});

/** What people call it; a body without a known name is called by its code. */
export function administrationName(code: Administration, lang: Lang): string {
  if (isCountry(code)) return countryName(code, lang);
  return Object.hasOwn(BODIES, code) ? BODIES[code as keyof typeof BODIES][lang] : code;
}

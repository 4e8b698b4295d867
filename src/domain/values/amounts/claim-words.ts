// The words of a claim: as it is printed, in either language.
import type { Bilingual, Lang } from '../../../forms/language.js';
import { nameOf } from '../../../forms/vocabulary.js';
import { bound } from './bound.js';
import type { Claim } from './claim.js';
import { decimalInWords } from './decimal.js';
import { UNITS } from './units.js';

const BETWEEN: Bilingual<(lower: string, upper: string) => string> = {
  en: (lower, upper) => `between ${lower} and ${upper}`,
  ru: (lower, upper) => `от ${lower} до ${upper}`,
};

/** "more than 400 kg"; of a number of things the number alone: what they are, the text says. */
export function claimInWords({ bound: of, value, upper, unit }: Claim, lang: Lang): string {
  const number = decimalInWords(value, lang);
  const amount =
    of === 'BETWEEN'
      ? BETWEEN[lang](number, decimalInWords(upper ?? value, lang))
      : [words(of, lang), number].join(' ');
  return `${amount} ${unit === undefined ? '' : UNITS[unit][lang]}`.trim();
}

const words = (of: Claim['bound'], lang: Lang): string => (of === 'EQ' ? '' : nameOf(bound, of, lang));

/** In one word for both languages, "GT 400 KGM"; of nothing that may be said, a dash. */
export const coded = (claim: Claim | undefined): string =>
  claim
    ? [claim.bound, [claim.value, claim.upper].filter(Boolean).join('..'), claim.unit].filter(Boolean).join(' ')
    : NOTHING;

/** What that word says. */
export function codedInWords(word: string): Bilingual {
  const [of = '', amount = '', unit] = word.split(' ');
  const [value = '', upper] = amount.split('..');
  if (word === NOTHING) return { en: 'nothing itemised', ru: 'по отдельным фактам сведений нет' };
  const claim = { bound: of, value, upper, unit } as Claim;
  return { en: claimInWords(claim, 'en'), ru: claimInWords(claim, 'ru') };
}

const NOTHING = '—';

// A figure of a communiqué in words: what is printed of it, and whose lines are not in it.
import type { Bilingual, Lang } from '../../../forms/language.js';
import { claimInWords } from '../../values/amounts/claim-words.js';
import { countryName } from '../../values/who/country.js';
import type { PinnedFigure } from '../events.js';
import { leftOut } from '../story.js';

const WITHOUT: Bilingual = { en: 'without', ru: 'без учёта' };

/** "more than 400 kg (without: Russia)". */
export function figureInWords({ says, rows }: Pick<PinnedFigure, 'says' | 'rows'>, lang: Lang): string {
  const missing = leftOut(rows).map((each) => countryName(each, lang));
  return `${claimInWords(says, lang)}${missing.length > 0 ? ` (${WITHOUT[lang]}: ${missing.join(', ')})` : ''}`;
}

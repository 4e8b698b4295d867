// Names of the columns of what is compared, in both languages.
import type { Bilingual } from '../../../src/forms/language.js';

export const comparedColumns: Readonly<Record<string, Bilingual>> = {
  earlier: { en: 'earlier edition', ru: 'предыдущая операция' },
  earlierFigure: { en: 'figure of the earlier', ru: 'показатель предыдущей' },
  later: { en: 'later edition', ru: 'последующая операция' },
  laterFigure: { en: 'figure of the later', ru: 'показатель последующей' },
};

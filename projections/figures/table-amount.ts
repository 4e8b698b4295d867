// The amount of a printed figure in words, as of a total of which nothing more is told.
import type { PrintedFigure } from '../../src/domain/published-table/events.js';
import type { Lang } from '../../src/forms/language.js';
import type { TotalRow } from './sums/total-row.js';
import { amountInWords, NOTHING_ITEMISED } from './sums/total-words.js';

export interface PrintedAmount extends Pick<PrintedFigure, 'lower' | 'upper'> {
  readonly measure: string;
  readonly unit: string;
  readonly lowerStrict: boolean | null;
  readonly upperStrict: boolean | null;
  readonly rounding: string | null;
}

export const printedAmount = (row: PrintedAmount, lang: Lang): string =>
  row.lower === null
    ? NOTHING_ITEMISED[lang]
    : amountInWords(
        { ...row, evidence: 'ITEMISED', entries: 1, unweighed: 0, approximate: 0 } as unknown as TotalRow,
        lang,
      );

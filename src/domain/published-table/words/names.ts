// The names of what a table tells: by what it measures, how a line is shown, and what holds of a figure, in both languages.
import { oneOf } from '../../../forms/vocabulary.js';
import type { FigureMark, LineShown, PrintedRow, TableMeasure } from '../events.js';

export const tableMeasure = oneOf<TableMeasure>({
  MASS: { en: 'mass', ru: 'масса' },
  VOLUME: { en: 'volume', ru: 'объём' },
  PIECES: { en: 'pieces', ru: 'штуки' },
  PACKAGES: { en: 'packages', ru: 'упаковки' },
  COUNT: { en: 'number', ru: 'число' },
});

const SHOWN = {
  EXACT: { en: 'exact', ru: 'точно' },
  ROUNDED: { en: 'rounded', ru: 'с округлением', also: ['округлённо'] },
  ONLY_IN_SUM: { en: 'only in the sum', ru: 'только в сумме' },
  WITHHELD: { en: 'withheld', ru: 'не публикуется' },
};

export const lineShown = oneOf<LineShown>(SHOWN);

export const lineOfTable = oneOf<PrintedRow['line']>({
  ...SHOWN,
  NOT_CONFIRMED: { en: 'not confirmed', ru: 'не подтверждено' },
  DISPUTED: { en: 'disputed by its state', ru: 'оспаривается государством' },
  SUM: { en: 'sum', ru: 'сумма' },
});

export const figureMark = oneOf<FigureMark>({
  UNWEIGHED: { en: 'partly not weighed', ru: 'частично не установлено' },
  APPROXIMATE: { en: 'partly approximate', ru: 'частично приблизительно' },
  CONTESTED: { en: 'partly contested', ru: 'частично оспаривается' },
  UNCONFIRMED: { en: 'partly not yet confirmed', ru: 'частично ещё не подтверждено' },
});

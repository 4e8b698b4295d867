// The marks beside a figure: what of it nobody weighed, what is contested, not yet confirmed, late, approximate or only partly in the period.
import type { Key } from '../words/words.js';
import type { FigureRow } from './bounds.js';

const MARKS = [
  ['contested', 'contestedNote'],
  ['unconfirmed', 'unconfirmedNote'],
  ['unweighed', 'unweighedNote'],
  ['approximate', 'approximateNote'],
  ['gross', 'grossNote'],
  ['partial', 'partialNote'],
  ['late', 'lateNote'],
] as const satisfies readonly (readonly [string, Key])[];

export const marksOf = (row: FigureRow): readonly { readonly word: Key; readonly n: number }[] =>
  MARKS.flatMap(([name, word]) => {
    const n = Number(row[name] ?? 0);
    return n > 0 ? [{ word, n }] : [];
  });

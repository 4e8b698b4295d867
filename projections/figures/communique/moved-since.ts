// The events that moved a figure of a communiqué since it was drafted, of the countries whose lines are in it.
import type { PinnedFigure } from '../../../src/domain/communique/events.js';
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import { type Between, type MovedFigure, movedFigures } from '../changes/moved.js';
import { type ChangeRow, changedRows } from '../changes/row.js';
import type { TotalsForm } from '../totals.js';
import type { ShownRow } from './printed-then.js';

/** One event, with what it added to each bound, and who said it; of who and why nothing where the reader does not see it. */
export interface MovedBy extends Pick<ChangeRow, Named> {
  readonly country: string | null;
  /** What it added to each bound; `unbounded`: of how many there is none from above. */
  readonly change: Pick<ChangeRow['change'], 'lower' | 'upper'> & { readonly unbounded: number };
}

type Named =
  | 'position'
  | 'event'
  | 'type'
  | 'stream'
  | 'recordedAt'
  | 'administration'
  | 'officer'
  | 'role'
  | 'onBehalfOf'
  | 'reason'
  | 'delayHours';

/** All that moved the lines of one figure, looked up once for all its rows. */
export async function movesOf(
  { question }: PinnedFigure,
  form: TotalsForm,
  at: At,
  between: Between,
): Promise<readonly MovedBy[]> {
  const all = between.to > (between.from ?? 0n) ? await movedFigures(form, at, between) : [];
  const rows: MovedBy[] = [];
  for (const each of all.filter(isOf(question))) {
    for (const row of await changedRows(each, { by: ['country'] }, at))
      if (row.grain === 'CHANGE') rows.push(movedBy(row));
  }
  return rows.toSorted((one, other) => numberOf(one) - numberOf(other));
}

/** Within one log the numbers behind the point tell the order. */
const numberOf = ({ position }: MovedBy): number => Number(position.split('.').at(-1));

const isOf =
  ({ measure, what }: PinnedFigure['question']) =>
  ({ before, after, steps }: MovedFigure): boolean => {
    const sums = after ?? before ?? steps[0]?.sums;
    return sums?.g_measure === measure && (measure !== 'COUNT' || sums.g_what === (what ?? null));
  };

export function movedBy(row: ChangeRow): MovedBy {
  const { position, event, type, stream, recordedAt, administration, officer, role, onBehalfOf, reason } = row;
  const { lower, upper, unbounded = 0 } = row.change;
  const told = { position, event, type, stream, recordedAt, administration, officer, role, onBehalfOf, reason };
  return {
    ...told,
    delayHours: row.delayHours,
    change: { lower, upper, unbounded },
    country: (row['country'] as string | undefined) ?? null,
  };
}

/** Of the sum, what is in it; of a line, what is that country's. */
export function movesIn({ lines }: PinnedFigure, row: ShownRow): (moved: MovedBy) => boolean {
  const summed = lines.flatMap(({ country, as }) => (as === 'WITHHELD' ? [] : [country]));
  const countries = new Set<string | null>('country' in row ? [row.country] : summed);
  return ({ country }) => countries.has(country);
}

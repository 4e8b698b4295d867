// The declared figures that a communiqué cites: as they stood when it was issued, and as they stand now.
import { communiqueStory } from '../../../src/domain/communique/story.js';
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import { sameData } from '../../../src/eventsourcing/log/canonical.js';
import type { PrintedFigure } from '../../../src/domain/published-table/events.js';
import { movedFigures } from '../changes/moved.js';
import { type ChangeRow, changedRows, type FigureRow } from '../changes/row.js';
import type { TotalRow } from '../sums/total-row.js';
import { type MovedBy, movedBy } from './moved-since.js';

export type Amount = Omit<PrintedFigure, 'marks'>;

export interface CitedChange extends Pick<FigureRow, 'measure' | 'what' | 'unit'> {
  readonly statement: string;
  readonly was: Amount;
  /** Null: it stands no more. */
  readonly now: Amount | null;
  readonly events: readonly MovedBy[];
}

const ISSUED: ReadonlySet<string> = new Set(['CommuniqueIssued', 'CommuniqueRecorded']);

/** As far as the reader sees them; of what was not issued, nothing is cited. */
export async function citedChanges(id: string, statements: readonly string[], at: At): Promise<readonly CitedChange[]> {
  const events = await at.stream(communiqueStory, id);
  const from = events.find(({ type }) => ISSUED.has(type))?.number;
  if (from === undefined || at.upTo === null || at.upTo <= from || statements.length === 0) return [];
  const changes: CitedChange[] = [];
  // Every declared figure names its statement: no group is needed for it.
  for (const each of await movedFigures({ statement: [...statements] }, at, { from, to: at.upTo })) {
    const [figure, ...moves] = await changedRows(each, { by: [] }, at);
    changes.push(...changeOf(figure as FigureRow, moves as readonly ChangeRow[]));
  }
  return changes;
}

/** Nothing of a figure that was not there when it was issued, or stands as it stood. */
function changeOf(
  { statement, measure, what, unit, figureBefore, figureAfter }: FigureRow,
  moves: readonly ChangeRow[],
): readonly CitedChange[] {
  if (!figureBefore || statement === null) return [];
  const [was, now] = [amountOf(figureBefore), figureAfter && amountOf(figureAfter)];
  return sameData(was, now) ? [] : [{ statement, measure, what, unit, was, now, events: moves.map(movedBy) }];
}

export const amountOf = ({ lower, upper, lowerStrict, upperStrict, rounding }: Amount | TotalRow): Amount => ({
  lower,
  upper,
  lowerStrict,
  upperStrict,
  rounding,
});

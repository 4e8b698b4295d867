// A figure of a communiqué as it was printed, as today's rules have it at its own place in the log, and as it is now.
import { printed } from '../../../src/domain/published-table/story/printing.js';
import { totalsOf } from '../../../src/domain/published-table/story/totals.js';
import type { PrintedFigure, PrintedRow } from '../../../src/domain/published-table/events.js';
import type { PinnedFigure } from '../../../src/domain/communique/events.js';
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import { EVERYTHING } from '../../../src/eventsourcing/asking/sight.js';
import { sameData } from '../../../src/eventsourcing/log/canonical.js';
import { readForm } from '../../../src/forms/form.js';
import { sumsWithInvolved } from '../../ledger/asking/involved.js';
import { totalOf } from '../sums/total-row.js';
import { totals, TotalsForm } from '../totals.js';

/** A row that shows a figure. */
export type ShownRow = Extract<PrintedRow, { readonly figure: PrintedFigure }>;

export interface Compared {
  readonly row: ShownRow;
  /** By the rules of today, at the place where it was drafted. */
  readonly before: PrintedFigure;
  readonly now: PrintedFigure;
}

/** The question of a figure, as totals are asked it: by country. */
export function formOf({ operation, question, position }: PinnedFigure): TotalsForm {
  const form = readForm(TotalsForm, totalsOf({ operation, question }, position).parameters);
  if (Array.isArray(form)) throw new TypeError(`${operation}: what was drafted can no longer be asked`);
  return form as TotalsForm;
}

/** What would be printed of it there, with what states have confirmed. */
async function rowsAt(figure: PinnedFigure, form: TotalsForm, at: At): Promise<readonly PrintedRow[]> {
  const sums = await sumsWithInvolved(form, at);
  const confirmed = new Map(figure.lines.map((line) => [line.country, line]));
  const rows = sums.map((each) => totalOf(each, ['country']));
  return printed({ ...figure, confirmed, disputed: new Map() }, { rows }).rows;
}

interface Asked {
  readonly form: TotalsForm;
  readonly at: At;
  /** The place where it was drafted. */
  readonly from: bigint | null;
}

/** Undefined: the reader may not see all that it was drafted from, and is told nothing that they could not read in it. */
export async function comparedAt(
  figure: PinnedFigure,
  { form, at, from }: Asked,
): Promise<{ readonly rows: readonly Compared[]; readonly now: readonly PrintedRow[] } | undefined> {
  const place = { ...at, upTo: from };
  const then = await rowsAt(figure, form, place);
  if (!(await isWhole(figure, then, { form, at: place }))) return undefined;
  const now = await rowsAt(figure, form, at);
  const rows = figure.rows.flatMap((row, i) =>
    'figure' in row ? [{ row, before: figureIn(then[i]), now: figureIn(now[i]) }] : [],
  );
  return { rows: rows.filter((each) => !sameData(each.row.figure, each.now)), now };
}

/** By the same rules it is what was printed; by others, what somebody from whom nothing is hidden is told by them. */
async function isWhole(
  figure: PinnedFigure,
  then: readonly PrintedRow[],
  { form, at }: Omit<Asked, 'from'>,
): Promise<boolean> {
  const { rows, rules } = figure;
  const whole = rules === totals.rules ? rows : await rowsAt(figure, form, { ...at, sight: EVERYTHING });
  return whole.every((row, i) => !('figure' in row) || sameData(row.figure, figureIn(then[i])));
}

/** The lines are those of the draft, in its order. */
const figureIn = (row: PrintedRow | undefined): PrintedFigure => (row as ShownRow).figure;

// The totals, how much and how many: sums of the ledger as intervals, itemised and declared apart, every bound and its
// precision shown.
import { byText } from './sums/by-text.js';
import { figure, MOST_SUMS } from './sums/figure.js';
import { grouped } from './sums/groups.js';
import { sumsWithInvolved } from '../ledger/asking/involved.js';
import { groupNames } from '../ledger/asking/sums.js';
import { GroupsForm, withDifferences } from '../ledger/asking/filter.js';
import { isOverlapping } from '../ledger/dimensions.js';
import type { Sums } from '../ledger/asking/summed.js';
import { YES_NO } from '../registers/rows/period.js';
import { Field } from '../../src/forms/form.js';
import { SHARE_COLUMNS, sharesOf } from './sums/shares.js';
import { totalColumns, totalOf, type TotalRow } from './sums/total-row.js';
import { inTurns } from '../../src/eventsourcing/asking/turns.js';
import { latenessOf } from './sums/lateness.js';
import { totalInWords } from './sums/total-words.js';

export class TotalsForm extends GroupsForm {
  /** Of all of its kind of figure. */
  @Field(YES_NO, { optional: true }) share?: 'true' | 'false';
}

export const totals = figure<TotalsForm, TotalRow>({
  path: 'totals',
  most: MOST_SUMS,
  form: TotalsForm,
  columns: ({ by = [], share }) => totalColumns(by, share === 'true' ? { behind: SHARE_COLUMNS } : {}),
  async ask(form, at) {
    const { by = [], top } = form;
    const all = await sumsWithInvolved(withDifferences(form), at);
    const sums = grouped(all, { by, names: groupNames(form), top });
    const { of: told, besides } = await latenessOf(sums, form, at);
    const rows = await inTurns(sums, at.turn, (each) => told(totalOf(each, by)));
    return { rows: inReadingOrder(form.share === 'true' ? withShares(rows, sums, by) : rows), besides };
  },
  inWords: totalInWords,
});

/** What counts under several groups is no share of a whole. */
function withShares(rows: readonly TotalRow[], sums: readonly Sums[], by: TotalsForm['by'] = []): readonly TotalRow[] {
  const shares = isOverlapping(by) ? [] : sharesOf(sums);
  return rows.map((row, i) => ({ ...row, share: shares[i] ?? null }));
}

const PARTS = ['WHOLE', 'PART', 'REST'];

const placeOf = (row: TotalRow): string =>
  [row.evidence, row['statement'], row.measure === 'COUNT' ? 1 : 0, PARTS.indexOf(String(row['part']))].join(' ');

/** Quantities before counts, the whole before its parts, the rest last; otherwise in the order of the groups. */
function inReadingOrder(rows: readonly TotalRow[]): readonly TotalRow[] {
  return rows.toSorted((one, other) => byText(placeOf(one), placeOf(other)));
}

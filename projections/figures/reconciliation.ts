// The figures declared of an operation beside those itemised, and the difference as an interval: the gap is shown, never closed.
import { Field } from '../../src/forms/form.js';
import { slug } from '../../src/domain/values/ids.js';
import { question } from '../../src/eventsourcing/asking/ask.js';
import { LEDGER_VERSION } from '../ledger/table.js';
import { operations } from '../registers/operations.js';
import { operationStory } from '../../src/domain/operation/story.js';
import { type Declared, declaredOf, itemisedOf, itemisedWithin } from './reconciliation/figures.js';
import { differenceOf, RECONCILIATION_COLUMNS, type ReconciliationRow } from './reconciliation/row.js';
import { reconciledInWords } from './reconciliation/words.js';
import type { Sums } from '../ledger/asking/summed.js';
import { type Lateness, latenessFor } from './sums/lateness.js';
import { totalOf } from './sums/total-row.js';
import { ledgerProjection } from '../ledger/ledger.js';

export class ReconciliationForm {
  @Field(slug) id!: string;
}

const keyOf = ({ g_measure, g_what, g_currency }: Sums): string => `${g_measure} ${g_what ?? ''} ${g_currency ?? ''}`;

/** What nobody has declared stands alone: there is nothing to hold it against. */
function undeclared(
  itemised: readonly Sums[],
  declared: readonly Declared[],
  { of: told }: Lateness,
): readonly ReconciliationRow[] {
  const known = new Set(declared.filter(({ grain }) => grain === 'WHOLE').map(({ sums }) => keyOf(sums)));
  return itemised
    .filter((sums) => !known.has(keyOf(sums)))
    .map((sums) => {
      const itemisedFigure = told(totalOf(sums, []));
      const { measure, unit } = itemisedFigure;
      return {
        grain: 'WHOLE',
        statement: null,
        attribution: null,
        class: null,
        substance: null,
        measure,
        what: sums.g_what,
        unit,
        declared: null,
        mayBeMore: false,
        itemised: itemisedFigure,
        difference: null,
        verdict: 'NOTHING_DECLARED',
      } as const;
    });
}

export const reconciliation = question<ReconciliationForm, ReconciliationRow>({
  path: 'operations/:id/reconciliation',
  reads: [ledgerProjection, operations.projection],
  rules: `ledger@${LEDGER_VERSION}`,
  form: ReconciliationForm,
  columns: () => RECONCILIATION_COLUMNS,
  async ask({ id }, at) {
    const declared = await declaredOf(id, at);
    const itemised = await itemisedOf(id, at);
    if (declared.length + itemised.length === 0 && !(await at.story(operationStory, id))) return undefined;
    const rows: ReconciliationRow[] = [];
    const lateness = await latenessFor({ operation: [id] }, at);
    for (const each of declared) {
      const row = differenceOf(each, await itemisedWithin(id, each, at));
      rows.push({ ...row, itemised: row.itemised && lateness.of(row.itemised) });
    }
    return {
      rows: [...rows, ...undeclared(itemised, declared, lateness)],
      besides: itemised.length > 0 ? lateness.besides : undefined,
    };
  },
  inWords: reconciledInWords,
});

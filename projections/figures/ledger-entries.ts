// The contributions behind a figure: asked with the figure's own parameters, they add up to it exactly.
import { figure } from './sums/figure.js';
import { entryCursor } from '../../src/domain/values/cursor.js';
import type { Handled } from '../../src/domain/audience/audience.js';
import { Field } from '../../src/forms/form.js';
import { wholeNumberText } from '../../src/domain/values/text.js';
import { ENTRY_COLUMNS, entryInWords, entryOf, type EntryRow } from './sums/entry.js';
import { handlingIn } from './sums/handling.js';
import { latenessFor } from './sums/lateness.js';
import { entriesBy } from '../ledger/asking/entries.js';
import { GroupedFilter, withDifferences } from '../ledger/asking/filter.js';
import { YES_NO } from '../registers/rows/period.js';

/** Entries a page, where nothing is said. */
const LIMIT = 100;

export class LedgerForm extends GroupedFilter {
  @Field(YES_NO, {
    optional: true,
  })
  standing?: 'true' | 'false';
  @Field(wholeNumberText({ min: 1, max: 1000 }), {
    optional: true,
  })
  limit?: number;
  @Field(entryCursor, {
    optional: true,
  })
  cursor?: string;
}

export const ledgerEntries = figure<LedgerForm, EntryRow & Handled>({
  path: 'ledger',
  told: 'entries@4',
  form: LedgerForm,
  columns: () => ENTRY_COLUMNS,
  async ask(form, at) {
    const { limit = LIMIT } = form;
    // What a unit takes back for a sum takes back what nobody has: it stands nowhere but among all that was ever booked.
    const asked = form.standing === 'false' ? withDifferences(form) : form;
    const found = await entriesBy(asked, at, limit + 1);
    const shownEntries = found.slice(0, limit);
    const last = found.length > limit ? shownEntries.at(-1) : undefined;
    const operations = shownEntries.map(({ operation }) => operation);
    const handled = await handlingIn(
      shownEntries.map(({ stream }) => stream),
      at,
    );
    const { of: told, besides } = await latenessFor({}, at, operations);
    return {
      besides,
      rows: shownEntries.map((entry) => ({
        ...told(entryOf(entry, at.position(BigInt(entry.position)))),
        ...handled(entry),
      })),
      next: last ? `${at.position(BigInt(last.position))}.${last.stream}.${last.ordinal}` : null,
    };
  },
  inWords: entryInWords,
});

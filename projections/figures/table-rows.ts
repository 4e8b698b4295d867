// The rows of a published table as they were printed: each line as its state confirmed it, and the sum.
import type { PrintedRow } from '../../src/domain/published-table/events.js';
import { figureMark, lineOfTable } from '../../src/domain/published-table/words/names.js';
import { type PublishedTable, publishedTableStory } from '../../src/domain/published-table/story.js';
import { baseUnit } from '../../src/domain/values/amounts/units.js';
import { countryName } from '../../src/domain/values/who/country.js';
import { question } from '../../src/eventsourcing/asking/ask.js';
import type { Say } from '../../src/eventsourcing/asking/asking.js';
import { nameOf } from '../../src/forms/vocabulary.js';
import type { Lang } from '../../src/forms/language.js';
import { publishedTables } from '../registers/published-tables.js';
import { OneForm } from '../registers/rows/period.js';
import { printedAmount } from './table-amount.js';

interface TableRow {
  readonly line: PrintedRow['line'];
  /** Null: the sum. */
  readonly country: string | null;
  readonly measure: string;
  readonly what: string | null;
  readonly unit: string;
  /** Null: nothing is printed, or nothing was itemised. */
  readonly lower: string | null;
  readonly upper: string | null;
  readonly lowerStrict: boolean | null;
  readonly upperStrict: boolean | null;
  readonly rounding: string | null;
  readonly marks: readonly string[];
}

const NO_FIGURE = { lower: null, upper: null, lowerStrict: null, upperStrict: null, rounding: null, marks: [] };

const COLUMNS = 'line country measure what unit lower upper lowerStrict upperStrict rounding marks text'.split(' ');

function rowsOf({ drawnUp, published }: PublishedTable): readonly TableRow[] {
  const { measure = 'MASS', what = null } = drawnUp?.question ?? {};
  const unit = measure === 'COUNT' ? 'C62' : baseUnit(measure);
  return (published?.rows ?? []).map((row) => ({
    line: row.line,
    country: 'country' in row ? row.country : null,
    measure,
    what,
    unit,
    ...('figure' in row ? row.figure : NO_FIGURE),
  }));
}

/** Nothing before it was published. */
export const tableRows = question<OneForm, TableRow>({
  path: 'published-tables/:id/rows',
  reads: [publishedTables.projection],
  rules: `${publishedTables.rules},rows@1`,
  form: OneForm,
  columns: () => COLUMNS,
  async ask({ id }, at) {
    const told = await at.story(publishedTableStory, id);
    return told && { rows: rowsOf(told.story) };
  },
  inWords: (row, say, lang) => ({ ...row, text: inWords(row, say, lang) }),
});

/** "Kyrgyzstan: 12.4 kg (± 5), rounded; partly contested". */
function inWords(row: TableRow, _say: Say, lang: Lang): string {
  const { line, country, marks, rounding } = row;
  const name = nameOf(lineOfTable, line, lang);
  const whose = country === null ? name : countryName(country, lang);
  if (rounding === null) return `${whose}: ${name}`;
  const marked = marks.map((each) => nameOf(figureMark, each as keyof typeof figureMark.terms, lang));
  const how = line === 'ROUNDED' ? `, ${name}` : '';
  return [`${whose}: ${printedAmount(row, lang)}${how}`, ...marked].join('; ');
}

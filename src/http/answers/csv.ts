// Rows as comma-separated values (RFC 4180) for spreadsheets: one header line, nested fields as `outer.inner`, no formulas.
import { stringify } from 'csv-stringify/sync';

type Row = Readonly<Record<string, unknown>>;

/** How a spreadsheet wants it: the standard, or what Excel opens with a double click where Windows speaks Russian. */
export type Dialect = 'rfc4180' | 'excel-ru';

/** A spreadsheet runs what begins so; quotes before it count, so that what was escaped can be told from what was not. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^-?\d+(\.\d+)?$/;
/** Columns of decimals: of a code like 2915.24 nobody wants a comma. */
const DECIMALS: ReadonlySet<string> = new Set(['lower', 'upper', 'rounding', 'value', 'roundedTo']);

/** UTF-8's mark, by which Excel knows the encoding: without it, it takes Cyrillic for Latin letters. */
export const BOM = '\uFEFF';

/** How many rows are written at once: others are served in between. */
const ROWS_A_PART = 200;

/** The header, where the columns are those of the rows, and the rows. Nothing at all for no rows. */
export function* csvLines(rows: readonly object[], dialect: Dialect = 'rfc4180'): Generator<string, void> {
  const columns = columnsOf(rows.map(flattened));
  if (columns.length === 0) return;
  yield csvHeader(columns, dialect);
  yield* csvRows(rows, columns, dialect);
}

/** The header line of a file whose columns are known before its rows. */
export const csvHeader = (columns: readonly string[], dialect: Dialect = 'rfc4180'): string =>
  written([columns], dialect);

/** Its rows, some at a time; a row has nothing where it does not tell a column. */
export function* csvRows(
  rows: readonly object[],
  columns: readonly string[],
  dialect: Dialect = 'rfc4180',
): Generator<string, void> {
  const local = columns.map((name) => dialect === 'excel-ru' && DECIMALS.has(name.slice(name.lastIndexOf('.') + 1)));
  for (let from = 0; from < rows.length; from += ROWS_A_PART) {
    const part = rows.slice(from, from + ROWS_A_PART).map((row) => {
      const flat = flattened(row);
      return columns.map((name, i) => (local[i] ? withComma(flat[name]) : flat[name]) ?? null);
    });
    yield written(part, dialect);
  }
}

const withComma = (value: unknown): unknown =>
  typeof value === 'string' && NUMBER.test(value) ? new Decimal(value.replace('.', ',')) : value;

/** A number that is written with a comma: no text that a spreadsheet could run. */
class Decimal {
  constructor(readonly text: string) {}
}

function written(records: readonly (readonly unknown[])[], dialect: Dialect): string {
  return stringify(records as unknown[][], {
    delimiter: dialect === 'excel-ru' ? ';' : ',',
    record_delimiter: 'windows',
    // A line feed alone would end a line for many readers too.
    quote_record_delimiter: true,
    // Nothing for what is not known; empty text in quotes, so that the two differ.
    quoted_match: /^$/,
    cast: {
      string: safe,
      boolean: String,
      number: String,
      object: (value) => (value instanceof Decimal ? value.text : safe(JSON.stringify(value))),
    },
  });
}

const safe = (text: string): string => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text);

/** Objects become columns of their own; lists stay JSON. */
function flattened(row: object): Row {
  const flat: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row)) {
    if (!isNested(value)) flat[name] = value;
    else for (const [inner, part] of Object.entries(flattened(value))) flat[`${name}.${inner}`] = part;
  }
  return flat;
}

const isNested = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;

/** Every column of any row, each behind the one that it follows in its row. */
function columnsOf(rows: readonly Row[]): readonly string[] {
  const columns: string[] = [];
  const known = new Set<string>();
  for (const row of rows) {
    let at = 0;
    for (const name of Object.keys(row)) {
      if (known.has(name)) at = columns.indexOf(name) + 1;
      else columns.splice(at++, 0, name);
      known.add(name);
    }
  }
  return columns;
}

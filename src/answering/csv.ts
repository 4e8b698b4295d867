// Rows as comma-separated values (RFC 4180) for spreadsheets: one header line, nested fields as `outer.inner`, no formulas.
// Written here because csv-stringify would be one more package for what these lines do, and knows neither nested fields
// nor how to leave a negative number a number.

type Row = Readonly<Record<string, unknown>>;

/** A spreadsheet runs what begins so; quotes before it count, so that what was escaped can be told from what was not. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** UTF-8's mark, by which Excel knows the encoding: without it, it takes Cyrillic for Latin letters. */
export const BOM = '\uFEFF';

/** The header line of a file. */
export const csvHeader = (columns: readonly string[]): string => lineOf(columns);

/** The lines of some of its rows, each with its end; a row has nothing where it does not tell a column. */
export function csvRows(rows: readonly object[], columns: readonly string[]): string {
  let lines = '';
  for (const row of rows) {
    const flat = flattened(row);
    lines += lineOf(columns.map((column) => flat[column] ?? null));
  }
  return lines;
}

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
export class Columns {
  private readonly columns: string[] = [];
  private readonly known = new Set<string>();

  take(row: object): void {
    let at = 0;
    for (const name of Object.keys(flattened(row))) {
      if (this.known.has(name)) {
        // Mostly, it is the next.
        at = (this.columns[at] === name ? at : this.columns.indexOf(name)) + 1;
      } else this.columns.splice(at++, 0, name);
      this.known.add(name);
    }
  }

  get names(): readonly string[] {
    return this.columns;
  }
}

const lineOf = (values: readonly unknown[]): string => `${values.map(cell).join(',')}\r\n`;

/** Nothing for what is not known; empty text in quotes, so that the two differ. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return safe === '' || /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

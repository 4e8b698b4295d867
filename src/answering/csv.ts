// Rows as comma-separated values (RFC 4180) for spreadsheets: one header line, nested fields as `outer.inner`, no formulas.
import { stringify } from 'csv-stringify/sync';

type Row = Readonly<Record<string, unknown>>;

/** How a spreadsheet wants it: the standard, or what Excel opens with a double click where Windows speaks Russian. */
export type Dialect = 'rfc4180' | 'excel-ru';

/** What columns are called in one language: of a column with parts, each part behind the whole. */
export interface ColumnNames {
  readonly wholes: Readonly<Record<string, string>>;
  readonly parts: Readonly<Record<string, string>>;
}

/** A spreadsheet runs what begins so; quotes before it count, so that what was escaped can be told from what was not. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^-?\d+(\.\d+)?$/;
/** Columns of decimals: of a code like 2915.24 nobody wants a comma. */
const DECIMALS: ReadonlySet<string> = new Set(['lower', 'upper', 'rounding', 'value', 'roundedTo']);

/** UTF-8's mark, by which Excel knows the encoding: without it, it takes Cyrillic for Latin letters. */
export const BOM = '\uFEFF';

/** The header line of a file. */
export function csvHeader(columns: readonly string[], dialect: Dialect = 'rfc4180', names?: ColumnNames): string {
  const isNamed = dialect === 'excel-ru' && names !== undefined;
  return written([isNamed ? columns.map((column) => nameOf(column, names) ?? column) : columns], dialect);
}

/** What a column is called; undefined where it has no name. A part is called as a whole is where it has no name as a part. */
export function nameOf(column: string, { wholes, parts }: ColumnNames): string | undefined {
  const [whole = '', ...rest] = column.split('.');
  const names = [wholes[whole], ...rest.map((part) => parts[part] ?? wholes[part])];
  return names.includes(undefined) ? undefined : names.filter((name) => name !== '').join(': ');
}

/** The lines of some of its rows, each with its end; a row has nothing where it does not tell a column. */
export function csvRows(rows: readonly object[], columns: readonly string[], dialect: Dialect = 'rfc4180'): string {
  const local = columns.map((name) => dialect === 'excel-ru' && DECIMALS.has(name.slice(name.lastIndexOf('.') + 1)));
  // A column without columns of its parts beside it holds them as JSON.
  const whole = columns.map((name) => !columns.some((other) => other.startsWith(`${name}.`)));
  const records = rows.map((row) => {
    const flat = flattened(row);
    const cell = (name: string, i: number): unknown => (whole[i] && !(name in flat) ? (row as Row)[name] : flat[name]);
    return columns.map((name, i) => (local[i] ? withComma(cell(name, i)) : cell(name, i)) ?? null);
  });
  return written(records, dialect);
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

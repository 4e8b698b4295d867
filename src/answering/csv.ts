// Rows as comma-separated values (RFC 4180) for spreadsheets: one header line, nested fields as `outer.inner`, no formulas.
import { stringify } from 'csv-stringify/sync';
import { type ColumnNames, isDecimal, namedCellsOf, nameOf } from './columns.js';

/** How a spreadsheet wants it: the standard, or what Excel opens with a double click where Windows speaks Russian. */
export type Dialect = 'rfc4180' | 'excel-ru';

/** A spreadsheet runs what begins so; quotes before it count, so that what was escaped can be told from what was not. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^-?\d+(\.\d+)?$/;
/** UTF-8's mark, by which Excel knows the encoding: without it, it takes Cyrillic for Latin letters. */
export const BOM = '\uFEFF';

/** The header line of a file. */
export function csvHeader(columns: readonly string[], dialect: Dialect = 'rfc4180', names?: ColumnNames): string {
  const isNamed = dialect === 'excel-ru' && names !== undefined;
  return written([isNamed ? columns.map((column) => nameOf(column, names) ?? column) : columns], dialect);
}

/** The lines of some of its rows, each with its end; a row has nothing where it does not tell a column. */
export function csvRows(
  rows: readonly object[],
  columns: readonly string[],
  dialect: Dialect = 'rfc4180',
  names?: ColumnNames,
): string {
  const local = columns.map((name) => dialect === 'excel-ru' && isDecimal(name));
  const { codes, yesNo }: Partial<ColumnNames> = (dialect === 'excel-ru' && names) || {};
  const cells = namedCellsOf(columns, codes);
  const said = (value: unknown): unknown => (yesNo && typeof value === 'boolean' ? yesNo[`${value}`] : value);
  const records = rows.map((row) => cells(row).map((value, i) => (local[i] ? withComma(value) : said(value))));
  return written(records, dialect);
}

const withComma = (value: unknown): unknown =>
  typeof value === 'string' && NUMBER.test(value) ? new Decimal(value.replace('.', ',')) : value;

/** A number that is written with a comma: no text that a spreadsheet could run. */
class Decimal {
  constructor(readonly text: string) {}
}

const written = (records: readonly (readonly unknown[])[], dialect: Dialect): string =>
  csvCells(records, dialect === 'excel-ru' ? ';' : ',');

/** Cells as they are, without names: of a table that somebody else made. */
export function csvCells(records: readonly (readonly unknown[])[], delimiter: string): string {
  return stringify(records as unknown[][], {
    delimiter,
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

// A table as somebody sent it: rows of cells under the numbers that their own program shows beside them.
import type { ImportCode } from './table-fault.js';

/** A date has no zone: its parts in UTC are those of the sheet. `null`: nothing. */
export type Cell = string | number | boolean | Date | null;

export interface Row {
  /** As a spreadsheet shows it, from 1. */
  readonly number: number;
  readonly cells: readonly Cell[];
  /** What of it cannot be believed: a formula without a result, cells that are merged. */
  readonly faults?: readonly CellFault[];
}

/** In their order; looked at as often as wanted. */
export interface Rows extends Iterable<Row> {
  readonly length: number;
}

export interface CellFault {
  readonly code: ImportCode;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface Table {
  /** What it was: to be given back in the same form. */
  readonly kind: 'csv' | 'xlsx';
  /** Of a CSV. */
  readonly separator?: string;
  /** Dates that are shown as numbers count from the first day of 1904, not of 1900. */
  readonly from1904?: boolean;
  /** None of them is empty. */
  readonly rows: Rows;
  /** Sheets behind the first, which are not read. */
  readonly otherSheets: readonly string[];
}

/** Bytes. */
export const MOST_BYTES = 25 * 1024 * 1024;
export const MOST_ROWS = 200_000;
export const MOST_COLUMNS = 256;

export const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** A, B … Z, AA: what a column is called in a sheet; the first has the index 0. */
export function letterOf(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : `${letterOf(Math.floor(index / 26) - 1)}${last}`;
}

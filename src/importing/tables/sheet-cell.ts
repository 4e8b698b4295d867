// A cell of a sheet, as its XML has it, and what it says. A formula counts as what it last came to; nothing is calculated here.
import { type Cell, type CellFault, letterOf } from './table.js';
import { type Shared, unescaped } from './shared.js';
import { TableFault } from './table-fault.js';

export interface RawCell {
  /** As the format calls it. */
  readonly type: string;
  /** The number of its style. */
  readonly style: string | undefined;
  isFormula: boolean;
  value: string | undefined;
}

export interface Dated extends Shared {
  readonly from1904: boolean;
}

const DAY = 86_400_000;
/** Days from the sheet's own first to that of 1970; Excel counts a 29 February 1900 that never was. */
const BEFORE_1970 = { 1900: 25_569, 1904: 24_107 };

/** Of letters and a number: A is 1. */
export function columnOf(at: string): number {
  let column = 0;
  for (let i = 0; i < at.length && at.charCodeAt(i) > 64; i++) column = column * 26 + at.charCodeAt(i) - 64;
  return column;
}

/** Of an error, and of a formula without a result; a formula may have come to empty text. */
export function faultOf({ type, isFormula, value }: RawCell, column: number, row: number): CellFault | undefined {
  if (type !== 'e' && (!isFormula || type === 'str' || value)) return undefined;
  const cell = `${letterOf(column - 1)}${row}`;
  if (type === 'e') return { code: 'CELL_IN_ERROR', values: { cell, given: value ?? '' } };
  return { code: 'CELL_NOT_CALCULATED', values: { cell } };
}

/** Throws a TableFault where it is nothing that the format knows. */
export function cellOf(cell: RawCell, inline: string, shared: Dated): Cell {
  if (cell.type === 'inlineStr') return unescaped(inline).trim();
  const { value } = cell;
  if (value === undefined || value === '') return null;
  const read = READERS[cell.type];
  return read ? read(value, cell, shared) : damaged();
}

type Reader = (value: string, cell: RawCell, shared: Dated) => Cell;

const READERS: Readonly<Record<string, Reader>> = {
  n: (value, { style }, { isDate, from1904 }) => {
    const number = finite(Number(value));
    if (style === undefined) return number;
    const isOfDate = isDate[Number(style)] ?? damaged();
    return isOfDate ? new Date(Math.floor((number - BEFORE_1970[from1904 ? 1904 : 1900]) * DAY)) : number;
  },
  s: (value, _, { texts }) => (texts[Number(value)] ?? damaged()).trim(),
  str: (value) => unescaped(value).trim(),
  b: (value) => (value === '1' ? true : value === '0' ? false : damaged()),
  /** It has no zone: its parts are those of the sheet. */
  d: (value) => new Date(finite(Date.parse(/T.*(?:Z|[+-]\d\d:?\d\d)$|^[\d-]+$/.test(value) ? value : `${value}Z`))),
  /** Named as what is wrong with it. */
  e: () => null,
};

const finite = (number: number): number => (Number.isFinite(number) ? number : damaged());

function damaged(): never {
  throw new TableFault('TABLE_DAMAGED');
}

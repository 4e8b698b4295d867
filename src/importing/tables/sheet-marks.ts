// Marks of a sheet that its values do not show: how far it reaches, which cells are merged, which hold an error or a formula
// whose result was never kept. Taken from its XML piece by piece.
import { type CellFault, MOST_ROWS } from './table.js';
import { TableFault } from './table-fault.js';

const TAG = /<(?:\w+:)?(?:row|c|mergeCell)\s[^>]*>/g;
/** Longer than what of a cell is looked at: its tag, formula and value. */
const CARRIED = 64 * 1024;
const MOST_MARKS = 2 * MOST_ROWS;

export class SheetMarks {
  /** Of the last row and of the widest. */
  lastRow = 0;
  lastColumn = 0;
  private readonly faults = new Map<number, CellFault[]>();
  private carried = '';
  private found = 0;

  take(piece: string, isLast: boolean): void {
    const text = this.carried + piece;
    // A cell is looked at when the next one begins: then it has come whole.
    const end = Math.max(text.lastIndexOf('<c '), text.lastIndexOf('<mergeCell '));
    const whole = end < 0 ? Math.max(0, text.length - CARRIED) : end;
    const upTo = isLast ? text.length : whole;
    this.look(text.slice(0, upTo));
    this.carried = text.slice(upTo);
  }

  /** What is wrong with cells of the row. */
  of(row: number): readonly CellFault[] {
    return this.faults.get(row) ?? [];
  }

  private look(text: string): void {
    for (const { 0: tag, index } of text.matchAll(TAG)) {
      if (tag.startsWith('<c ')) this.cell(tag, text.slice(index + tag.length, index + CARRIED));
      else if (tag.includes('mergeCell')) this.area(/\sref="([A-Z]+(\d+):[A-Z]+(\d+))"/.exec(tag));
      else this.lastRow = Math.max(this.lastRow, Number(/\sr="(\d+)"/.exec(tag)?.[1] ?? 0));
    }
  }

  private area(match: RegExpExecArray | null): void {
    const [, cells = '', first, last] = match ?? [];
    for (let row = Number(first); row <= Number(last); row++)
      this.fault(row, { code: 'CELLS_MERGED', values: { cells } });
  }

  private cell(tag: string, rest: string): void {
    const [, letters = '', row = '0'] = /\sr="([A-Z]+)(\d+)"/.exec(tag) ?? [];
    this.lastColumn = Math.max(this.lastColumn, columnOf(letters));
    this.lastRow = Math.max(this.lastRow, Number(row));
    const fault = faultOf(tag, rest, `${letters}${row}`);
    if (fault) this.fault(Number(row), fault);
  }

  private fault(row: number, fault: CellFault): void {
    // None is left out without a word.
    if ((this.found += 1) > MOST_MARKS) throw new TableFault('TABLE_TOO_LONG', { most: MOST_ROWS });
    const known = this.faults.get(row);
    if (known) known.push(fault);
    else this.faults.set(row, [fault]);
  }
}

const columnOf = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 64) - 64, 0);

/** Of an error, and of a formula without a result; a formula may have come to empty text. */
function faultOf(tag: string, rest: string, cell: string): CellFault | undefined {
  const isError = /\st="e"/.test(tag);
  const isFormula = rest.startsWith('<f') && !/\/>$|\st="str"/.test(tag);
  if (!isError && !isFormula) return undefined;
  const value = /^.*?<v[^>]*>([^<]*)<\/v>/s.exec(rest.slice(0, Math.max(0, rest.indexOf('</c>'))))?.[1];
  if (isError) return { code: 'CELL_IN_ERROR', values: { cell, given: value ?? '' } };
  return value ? undefined : { code: 'CELL_NOT_CALCULATED', values: { cell } };
}

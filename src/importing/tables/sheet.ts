// A sheet, read as its XML comes: its rows one after another, and what of them cannot be believed.
import { type Cell, type CellFault, isBlank, MOST_COLUMNS, MOST_ROWS, type Row } from './table.js';
import { cellOf, columnOf, faultOf, type RawCell } from './sheet-cell.js';
import { PlainText, type Shared } from './shared.js';
import { TableFault } from './table-fault.js';
import type { Attributes, Elements } from './xml.js';

/** Rows that merged cells may reach, together. */
const MOST_MERGED = 2 * MOST_ROWS;

export interface Sheet extends Shared {
  readonly from1904: boolean;
  /** Takes each row that says something, in their order. */
  readonly take: (row: Row) => void;
}

interface NowCell extends RawCell {
  readonly column: number;
  readonly inline: PlainText;
}

export class ReadingSheet implements Elements {
  /** Row → the merged cells that reach it; of the last row that says something no further. */
  readonly merged = new Map<number, CellFault[]>();
  private isData = false;
  private row = 0;
  private isNumbered = false;
  /** Of the last that said something. */
  private lastTold = 0;
  private cells: Cell[] = [];
  private faults: CellFault[] = [];
  private column = 0;
  private cell: NowCell | undefined;
  private isValue = false;
  private reached = 0;

  constructor(private readonly sheet: Sheet) {}

  begin(name: string, attributes: Attributes): void {
    if (this.cell) this.inCell(name, this.cell);
    else if (this.isData) this.inData(name, attributes);
    else if (name === 'sheetData') this.isData = true;
    else if (name === 'mergeCell') this.area(attributes['ref'] ?? '');
  }

  end(name: string): void {
    if (this.cell) this.endInCell(name, this.cell);
    else if (name === 'sheetData') this.isData = false;
    else if (this.isData && name === 'row') this.endRow();
  }

  text(text: string): void {
    if (!this.cell) return;
    if (this.isValue) this.cell.value = (this.cell.value ?? '') + text;
    else this.cell.inline.add(text);
  }

  private inData(name: string, attributes: Attributes): void {
    if (name === 'row') this.beginRow(attributes['r']);
    else if (name === 'c') this.beginCell(attributes);
  }

  /** A row that does not say its number is the next. */
  private beginRow(said: string | undefined): void {
    this.isNumbered = said !== undefined;
    this.atRow(said === undefined ? this.row + 1 : Number(said));
    [this.column, this.cells, this.faults] = [0, [], []];
  }

  private atRow(row: number): void {
    if (!(row > this.row)) throw new TableFault('TABLE_DAMAGED');
    // One that is empty costs as much as one that is not.
    if (row > MOST_ROWS) throw new TableFault('TABLE_TOO_LONG', { most: MOST_ROWS });
    this.row = row;
  }

  private beginCell({ r, t = 'n', s }: Attributes): void {
    if (!this.isNumbered && r !== undefined) this.numberedBy(r);
    const column = r === undefined ? this.column + 1 : columnOf(r);
    if (!(column > this.column)) throw new TableFault('TABLE_DAMAGED');
    if (column > MOST_COLUMNS) throw new TableFault('TABLE_TOO_WIDE', { most: MOST_COLUMNS });
    this.column = column;
    this.cell = { column, type: t, style: s, isFormula: false, value: undefined, inline: new PlainText() };
  }

  /** A row may be numbered by its cells alone. */
  private numberedBy(cell: string): void {
    const row = Number(/\d+$/.exec(cell)?.[0] ?? this.row);
    if (row !== this.row) this.atRow(row);
    this.isNumbered = true;
  }

  private inCell(name: string, cell: NowCell): void {
    if (name === 'v') this.isValue = true;
    else if (name === 'f') cell.isFormula = true;
    else cell.inline.begin(name);
  }

  private endInCell(name: string, cell: NowCell): void {
    if (name === 'v') {
      this.isValue = false;
      cell.value ??= '';
    } else if (name === 'c') this.endCell(cell);
    else cell.inline.end(name);
  }

  private endCell(cell: NowCell): void {
    this.cell = undefined;
    const fault = faultOf(cell, cell.column, this.row);
    if (fault) this.faults.push(fault);
    const value = cellOf(cell, cell.inline.text, this.sheet);
    if (isBlank(value)) return;
    while (this.cells.length < cell.column - 1) this.cells.push(null);
    this.cells.push(value);
  }

  private endRow(): void {
    const { row: number, cells, faults } = this;
    if (cells.length === 0 && faults.length === 0) return;
    this.lastTold = number;
    this.sheet.take({ number, cells, ...(faults.length > 0 ? { faults } : {}) });
  }

  /** They stand behind the rows. */
  private area(cells: string): void {
    const [, first, last] = /^[A-Z]+(\d+):[A-Z]+(\d+)$/.exec(cells) ?? [];
    for (let row = Number(first); row <= Math.min(Number(last), this.lastTold); row++) {
      // None is left out without a word.
      if ((this.reached += 1) > MOST_MERGED) throw new TableFault('TABLE_TOO_LONG', { most: MOST_ROWS });
      const fault: CellFault = { code: 'CELLS_MERGED', values: { cells } };
      this.merged.set(row, [...(this.merged.get(row) ?? []), fault]);
    }
  }
}

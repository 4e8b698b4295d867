// The rows of a table as they wait to be told: packed outside of the heap, some hundred at a time, and unpacked as they are looked at.
import type { Cell, CellFault, Row, Rows } from './table.js';

/** Of one piece. */
const MOST_ROWS = 500;
/** Of the cells of one piece, characters. */
const MOST_TEXT = 256 * 1024;

/** Passes from thread to thread as it is. */
export interface Packed {
  readonly pieces: readonly Uint8Array[];
  readonly length: number;
}

export class PackedRows implements Rows {
  constructor(readonly packed: Packed) {}

  get length(): number {
    return this.packed.length;
  }

  *[Symbol.iterator](): Generator<Row, void> {
    for (const piece of this.packed.pieces)
      for (const row of JSON.parse(decoder.decode(piece)) as readonly Written[]) yield read(row);
  }
}

export class Packing {
  private readonly pieces: Uint8Array[] = [];
  private rows: Row[] = [];
  private text = 0;
  private length = 0;

  add(row: Row): void {
    this.rows.push(row);
    this.length += 1;
    for (const cell of row.cells) this.text += typeof cell === 'string' ? cell.length : 0;
    if (this.rows.length >= MOST_ROWS || this.text >= MOST_TEXT) this.pack();
  }

  get packed(): PackedRows {
    if (this.rows.length > 0) this.pack();
    return new PackedRows({ pieces: this.pieces, length: this.length });
  }

  private pack(): void {
    this.pieces.push(encoder.encode(JSON.stringify(this.rows.map(written))));
    [this.rows, this.text] = [[], 0];
  }
}

const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];

/** A date is a list of what it counts: no cell is a list. */
type WrittenCell = Exclude<Cell, Date> | readonly [ms: number];
type Written = readonly [number: number, cells: readonly WrittenCell[], faults?: readonly CellFault[]];

const written = ({ number, cells, faults }: Row): Written => {
  const all = cells.map((cell): WrittenCell => (cell instanceof Date ? [cell.getTime()] : cell));
  return faults ? [number, all, faults] : [number, all];
};

const read = ([number, cells, faults]: Written): Row => {
  const all = cells.map((cell): Cell => (typeof cell === 'object' && cell !== null ? new Date(cell[0]) : cell));
  return { number, cells: all, ...(faults ? { faults } : {}) };
};

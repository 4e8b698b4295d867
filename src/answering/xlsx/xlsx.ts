// Rows as a workbook for spreadsheets (XLSX), written as they are taken: no row waits for the last one. A table is cut nowhere: where a
// sheet is full another one goes on. The last sheet says what the file is, for whom, and by which digest it can be told again.
import type { About } from '../../eventsourcing/asking/ask.js';
import { type ColumnNames, isDecimal, namedCellsOf, nameOf } from '../columns.js';
import type { Sum } from '../written.js';
import { type Marks, marksIn, SHEETS } from './about.js';
import { cell, inOneCell, lettersOf, MOST_TEXT, STYLES, text } from './cells.js';
import { Sheets } from './sheets.js';
import { sheetBegin } from './workbook.js';

/** Lines that a spreadsheet takes, that of the names among them. */
const MOST_LINES = 1_048_576;

export interface Workbook {
  readonly columns: readonly string[];
  readonly names: ColumnNames | undefined;
  readonly about: About;
  readonly marks: Marks;
  /** Fewer in tests. */
  readonly mostLines?: number;
}

export class Xlsx {
  private readonly parts = new Sheets();
  private readonly letters: readonly string[];
  private readonly numeric: readonly boolean[];
  private readonly cells: (row: object) => readonly unknown[];
  private tables = 0;
  private long = 0;

  constructor(private readonly book: Workbook) {
    const { columns } = book;
    this.letters = columns.map((_, i) => lettersOf(i));
    this.numeric = columns.map(isDecimal);
    this.cells = namedCellsOf(columns, book.names?.codes);
  }

  *add(rows: readonly object[]): Iterable<Uint8Array> {
    for (const row of rows) this.row(this.cells(row));
    yield* this.parts.taken();
  }

  *end({ digest, rows }: Sum): Iterable<Uint8Array> {
    if (this.tables === 0) this.beginTable();
    const lines = marksIn({ ...this.book, digest, rows, long: this.long });
    this.parts.begin(SHEETS[this.book.marks.lang].about, sheetBegin(2, false));
    for (const each of lines) this.words(each);
    yield* this.parts.end();
  }

  private row(values: readonly unknown[]): void {
    const { mostLines = MOST_LINES } = this.book;
    if (this.tables === 0 || this.parts.line >= mostLines || this.parts.isFull) this.beginTable();
    this.parts.row((n) =>
      values.map((value, i) => cell(`${this.letters[i]}${n}`, this.short(value), this.numeric[i] ?? false)).join(''),
    );
  }

  /** What no cell holds is told as far as one does, and counted: the file says so. */
  private short(value: unknown): ReturnType<typeof inOneCell> {
    const told = inOneCell(value);
    if (typeof told !== 'string' || told.length <= MOST_TEXT) return told;
    this.long++;
    return `${told.slice(0, MOST_TEXT - 1)}…`;
  }

  private beginTable(): void {
    const { columns, names } = this.book;
    const { rows } = SHEETS[this.book.marks.lang];
    const n = (this.tables += 1);
    this.parts.begin(n === 1 ? rows : `${rows} ${n}`, sheetBegin(columns.length, true));
    if (columns.length === 0) return;
    this.words(
      columns.map((each) => (names && nameOf(each, names)) ?? each),
      STYLES.head,
    );
  }

  private words(line: readonly string[], style: number = STYLES.plain): void {
    this.parts.row((n) => line.map((each, i) => text(`${lettersOf(i)}${n}`, each, style)).join(''));
  }
}

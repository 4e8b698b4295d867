// Rows as a workbook for spreadsheets (XLSX), written as they are taken: no row waits for the last one. A table is cut nowhere: where a
// sheet is full another one goes on. The last sheet says what the file is, for whom, and by which digest it can be told again.
import { Zip, ZipDeflate } from 'fflate';
import type { About } from '../../eventsourcing/asking/ask.js';
import { cellsOf, type ColumnNames, isDecimal, nameOf } from '../columns.js';
import { ENOUGH } from '../parts.js';
import type { Sum } from '../written.js';
import { type Marks, marksIn, SHEETS } from './about.js';
import { cell, inOneCell, lettersOf, MOST_TEXT, STYLES, text } from './cells.js';
import { partsBeside, SHEET_END, sheetBegin, sheetPath } from './workbook.js';

/** Lines that a spreadsheet takes, that of the names among them. */
const MOST_LINES = 1_048_576;
/** Of one part of a workbook, in UTF-16 units: beyond 4 GB of bytes many programs do not read it. */
const MOST_UNITS = 1_200_000_000;
/** What deflating costs is more than what is left to gain by it. */
const LEVEL = 1;
/** Every file of one answer is the same: it has the time of none. */
const NO_TIME = new Date('1980-01-02T00:00:00Z');

export interface Workbook {
  readonly columns: readonly string[];
  readonly names: ColumnNames | undefined;
  readonly about: About;
  readonly marks: Marks;
  /** Fewer in tests. */
  readonly mostLines?: number;
}

export class Xlsx {
  private readonly out: Uint8Array[] = [];
  private readonly zip: Zip;
  private readonly letters: readonly string[];
  private readonly numeric: readonly boolean[];
  private readonly cells: (row: object) => readonly unknown[];
  private sheet: ZipDeflate | undefined;
  private sheets: string[] = [];
  private xml = '';
  private units = 0;
  private line = 0;
  private long = 0;

  constructor(private readonly book: Workbook) {
    const { columns } = book;
    this.letters = columns.map((_, i) => lettersOf(i));
    this.numeric = columns.map(isDecimal);
    this.cells = cellsOf(columns);
    this.zip = new Zip((fault, part) => {
      if (fault) throw fault;
      // Each part owns its memory, so that another thread can take it over.
      if (part.length > 0) this.out.push(part.slice());
    });
  }

  *add(rows: readonly object[]): Iterable<Uint8Array> {
    for (const row of rows) this.row(this.cells(row));
    yield* this.taken();
  }

  *end({ digest, rows }: Sum): Iterable<Uint8Array> {
    if (!this.sheet) this.beginTable();
    const lines = marksIn({ ...this.book, digest, rows, long: this.long });
    this.begin(SHEETS[this.book.marks.lang].about, sheetBegin(2, false));
    for (const each of lines) this.words(each);
    this.close();
    for (const [path, part] of Object.entries(partsBeside(this.sheets))) this.whole(path, part);
    this.zip.end();
    yield* this.taken();
  }

  private row(values: readonly unknown[]): void {
    const { mostLines = MOST_LINES } = this.book;
    if (!this.sheet || this.line >= mostLines || this.units > MOST_UNITS) this.beginTable();
    const n = ++this.line;
    const told = values.map((value, i) => cell(`${this.letters[i]}${n}`, this.short(value), this.numeric[i] ?? false));
    this.write(`<row r="${n}">${told.join('')}</row>`);
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
    const n = this.sheets.length + 1;
    this.begin(n === 1 ? rows : `${rows} ${n}`, sheetBegin(columns.length, true));
    if (columns.length === 0) return;
    this.words(
      columns.map((each) => (names && nameOf(each, names)) ?? each),
      STYLES.head,
    );
  }

  private words(line: readonly string[], style: number = STYLES.plain): void {
    const n = ++this.line;
    this.write(`<row r="${n}">${line.map((each, i) => text(`${lettersOf(i)}${n}`, each, style)).join('')}</row>`);
  }

  private begin(name: string, xml: string): void {
    this.close();
    this.sheets.push(name);
    this.sheet = this.part(sheetPath(this.sheets.length));
    [this.line, this.units] = [0, 0];
    this.write(xml);
  }

  private write(xml: string): void {
    this.xml += xml;
    this.units += xml.length;
    if (this.xml.length >= ENOUGH) this.pushed(false);
  }

  private pushed(isLast: boolean): void {
    this.sheet?.push(encoder.encode(this.xml), isLast);
    this.xml = '';
  }

  private close(): void {
    if (!this.sheet) return;
    this.xml += SHEET_END;
    this.pushed(true);
    this.sheet = undefined;
  }

  private whole(path: string, xml: string): void {
    this.part(path).push(encoder.encode(xml), true);
  }

  private part(path: string): ZipDeflate {
    const part = new ZipDeflate(path, { level: LEVEL });
    part.mtime = NO_TIME;
    this.zip.add(part);
    return part;
  }

  private *taken(): Iterable<Uint8Array> {
    for (let part = this.out.shift(); part; part = this.out.shift()) yield part;
  }
}

const encoder = new TextEncoder();

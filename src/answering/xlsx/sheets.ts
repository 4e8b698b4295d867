// The sheets of a workbook as they are written, one after another: packed row by row, and handed on as soon as they are worth it.
import { Zip, ZipDeflate } from 'fflate';
import { ENOUGH } from '../parts.js';
import { partsBeside, SHEET_END, sheetPath } from './workbook.js';

/** Of one part of a workbook, in UTF-16 units: beyond 4 GB of bytes many programs do not read it. */
const MOST_UNITS = 1_200_000_000;
/** What deflating costs is more than what is left to gain by it. */
const LEVEL = 1;
/** Every file of one answer is the same: it has the time of none. */
const NO_TIME = new Date('1980-01-02T00:00:00Z');

export class Sheets {
  /** Of the sheet that is being written, from 1; 0 before its first. */
  line = 0;
  private readonly out: Uint8Array[] = [];
  private readonly zip: Zip;
  private readonly names: string[] = [];
  private sheet: ZipDeflate | undefined;
  private xml = '';
  private units = 0;

  constructor() {
    this.zip = new Zip((fault, part) => {
      if (fault) throw fault;
      // Each part owns its memory, so that another thread can take it over.
      if (part.length > 0) this.out.push(part.slice());
    });
  }

  /** Many programs would not read a longer sheet. */
  get isFull(): boolean {
    return this.units > MOST_UNITS;
  }

  /** The next sheet; the one before it is whole. */
  begin(name: string, xml: string): void {
    this.close();
    this.names.push(name);
    this.sheet = this.part(sheetPath(this.names.length));
    [this.line, this.units] = [0, 0];
    this.write(xml);
  }

  /** One more row, its cells as XML by its number. */
  row(cells: (n: number) => string): void {
    const n = ++this.line;
    this.write(`<row r="${n}">${cells(n)}</row>`);
  }

  /** What has been packed since. */
  *taken(): Iterable<Uint8Array> {
    for (let part = this.out.shift(); part; part = this.out.shift()) yield part;
  }

  /** The rest: everything that names the sheets, now that it is known how many there are. */
  *end(): Iterable<Uint8Array> {
    this.close();
    for (const [path, xml] of Object.entries(partsBeside(this.names))) this.part(path).push(encoder.encode(xml), true);
    this.zip.end();
    yield* this.taken();
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

  private part(path: string): ZipDeflate {
    const part = new ZipDeflate(path, { level: LEVEL });
    part.mtime = NO_TIME;
    this.zip.add(part);
    return part;
  }
}

const encoder = new TextEncoder();

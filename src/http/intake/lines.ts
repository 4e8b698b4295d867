// A stream of bytes cut into lines, however it arrives: never more than one line is held, and a long one not even that.
import { isUtf8 } from 'node:buffer';

/** Bytes; the longest line. */
export const LINE_LIMIT = 64 * 1024;
const LINE_FEED = 10;
const BOM = '\ufeff';

/** What can be wrong with a line before it is looked into. */
export type LineFault = 'LINE_TOO_LONG' | 'LINE_NOT_UTF8';

export interface Line {
  /** The first line has the number 1; empty lines count and are not given. */
  readonly number: number;
  readonly text: string;
  readonly fault?: LineFault;
}

export class LineReader {
  private readonly parts: Buffer[] = [];
  private held = 0;
  private number = 0;
  private isSkipping = false;

  /** How many have come, empty ones too. */
  get count(): number {
    return this.number;
  }

  /** The lines that this piece completes. */
  *take(piece: Buffer): Generator<Line, void> {
    let from = 0;
    for (let end = piece.indexOf(LINE_FEED); end >= 0; end = piece.indexOf(LINE_FEED, from)) {
      this.hold(piece.subarray(from, end));
      from = end + 1;
      const line = this.released();
      if (line) yield line;
    }
    if (from < piece.length) this.hold(piece.subarray(from));
  }

  /** What came behind the last line feed, where the sender ended there on purpose. */
  *rest(): Generator<Line, void> {
    if (this.held === 0 && !this.isSkipping) return;
    const line = this.released();
    if (line) yield line;
  }

  private hold(bytes: Buffer): void {
    if (this.isSkipping) return;
    this.held += bytes.length;
    if (this.held <= LINE_LIMIT) return void this.parts.push(bytes);
    this.isSkipping = true;
    this.parts.length = 0;
  }

  private released(): Line | undefined {
    const bytes = this.parts.length === 1 ? this.parts[0]! : Buffer.concat(this.parts);
    const isTooLong = this.isSkipping;
    this.parts.length = 0;
    this.held = 0;
    this.isSkipping = false;
    this.number += 1;
    const { number } = this;
    if (isTooLong) return { number, text: '', fault: 'LINE_TOO_LONG' };
    if (!isUtf8(bytes)) return { number, text: '', fault: 'LINE_NOT_UTF8' };
    const text = textOf(bytes, number === 1);
    return text.trim() === '' ? undefined : { number, text };
  }
}

/** Some programs begin a file with a byte order mark. */
function textOf(bytes: Buffer, isFirst: boolean): string {
  const text = bytes.toString('utf8');
  return isFirst && text.startsWith(BOM) ? text.slice(1) : text;
}

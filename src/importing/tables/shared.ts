// Texts and styles of a workbook that its cells share: they refer to a text by its number, and only some styles show a date.
import { isDateFormat } from './date-formats.js';
import { type Taking, unpacked } from './unpacking.js';
import type { Workbook } from './workbook.js';
import { type Attributes, readingXml } from './xml.js';

export interface Shared {
  readonly texts: readonly string[];
  /** By the number of the style. */
  readonly isDate: readonly boolean[];
}

/** Before the sheet is read: they may lie behind it. */
export function sharedIn(bytes: Uint8Array, { texts, styles }: Workbook): Shared {
  const [shared, styling] = [new SharedTexts(), new Styles()];
  if (texts !== undefined || styles !== undefined)
    unpacked(bytes, (path): Taking | undefined => {
      if (path === texts) return readingXml(shared);
      return path === styles ? readingXml(styling) : undefined;
    });
  return { texts: shared.texts, isDate: styling.isDate };
}

/** The text of a cell or a shared one: of one piece or of several that look different, without how it is pronounced. */
export class PlainText {
  text = '';
  private isText = false;
  private isSpoken = false;

  begin(name: string): void {
    if (name === 't') this.isText = true;
    else if (name === 'rPh') this.isSpoken = true;
  }

  end(name: string): void {
    if (name === 't') this.isText = false;
    else if (name === 'rPh') this.isSpoken = false;
  }

  add(text: string): void {
    if (this.isText && !this.isSpoken) this.text += text;
  }
}

/** What XML cannot hold is written as `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

class SharedTexts {
  readonly texts: string[] = [];
  private now = new PlainText();

  begin(name: string): void {
    if (name === 'si') this.now = new PlainText();
    else this.now.begin(name);
  }

  end(name: string): void {
    if (name === 'si') this.texts.push(unescaped(this.now.text));
    else this.now.end(name);
  }

  text(text: string): void {
    this.now.add(text);
  }
}

class Styles {
  readonly isDate: boolean[] = [];
  private readonly formats = new Map<number, string>();
  private isOfCells = false;

  begin(name: string, { numFmtId = '0', formatCode }: Attributes): void {
    if (name === 'numFmt' && formatCode !== undefined) this.formats.set(Number(numFmtId), formatCode);
    else if (name === 'cellXfs') this.isOfCells = true;
    else if (name === 'xf' && this.isOfCells)
      this.isDate.push(isDateFormat(Number(numFmtId), this.formats.get(Number(numFmtId))));
  }

  end(name: string): void {
    if (name === 'cellXfs') this.isOfCells = false;
  }
}

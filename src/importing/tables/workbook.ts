// The look into an XLSX file while it is unpacked, before anybody holds it whole: one that would blow up, brings macros or is
// damaged is refused by name, and what its values do not show is marked.
import { Unzip, UnzipInflate, type UnzipFile } from 'fflate';
import { SheetMarks } from './sheet-marks.js';
import { TableFault } from './table-fault.js';

/** Bytes of a file as it is unpacked, and of all files together. */
const MOST_UNPACKED = 300 * 1024 * 1024;
/** How many bytes one that came may stand for: sheets of rows that are much alike come to thirty. */
const MOST_PER_BYTE = 200;
/** Bytes that anything may come to, however few came. */
const ALWAYS = 1024 * 1024;
const MOST_FILES = 2_000;
const PIECE = 64 * 1024;

export interface Workbook {
  readonly from1904: boolean;
  readonly sheets: readonly { readonly name: string; readonly marks: SheetMarks }[];
}

/** Reads what tells: the list of sheets, and of each the marks of its cells. */
export function lookInto(bytes: Uint8Array): Workbook {
  const looking = new Looking(bytes.length);
  const unzip = new Unzip((file) => looking.take(file));
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
      if (looking.fault) throw looking.fault;
    }
  } catch (problem) {
    throw problem instanceof TableFault ? problem : new TableFault('TABLE_DAMAGED');
  }
  return looking.workbook();
}

/** Small files that are needed whole. */
const KEPT = /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels)$/;
const SHEET = /^xl\/(?:worksheets|chartsheets)\/[^/]+\.xml$/;

const MACROS = /vbaProject|macrosheets/i;

class Looking {
  fault: TableFault | undefined;
  private unpacked = 0;
  private files = 0;
  private open = 0;
  private readonly texts = new Map<string, string>();
  private readonly marks = new Map<string, SheetMarks>();

  constructor(private readonly came: number) {}

  take(file: UnzipFile): void {
    const { name } = file;
    this.files += 1;
    this.fault ??= this.faultOf(file);
    if (this.fault) return;
    const read = this.readerOf(name);
    this.open += 1;
    file.ondata = (problem, piece, isLast) => {
      if (problem) throw problem;
      this.unpacked += piece.length;
      if (this.unpacked > this.most) throw (this.fault ??= new TableFault('TABLE_BLOWN_UP'));
      read?.(piece, isLast);
      if (isLast) this.open -= 1;
    };
    file.start();
  }

  private faultOf({ name, originalSize = 0 }: UnzipFile): TableFault | undefined {
    if (MACROS.test(name)) return new TableFault('TABLE_HAS_MACROS');
    const isBlownUp = this.files > MOST_FILES || originalSize > this.most;
    return isBlownUp ? new TableFault('TABLE_BLOWN_UP') : undefined;
  }

  /** What takes a file's text; of most files nothing is looked at but their size. */
  private readerOf(name: string): ((piece: Uint8Array, isLast: boolean) => void) | undefined {
    const decoder = new TextDecoder();
    const text = (piece: Uint8Array, isLast: boolean): string => decoder.decode(piece, { stream: !isLast });
    if (SHEET.test(name)) {
      const marks = new SheetMarks();
      this.marks.set(name, marks);
      return (piece, isLast) => marks.take(text(piece, isLast), isLast);
    }
    if (!KEPT.test(name)) return undefined;
    return (piece, isLast) => void this.texts.set(name, (this.texts.get(name) ?? '') + text(piece, isLast));
  }

  workbook(): Workbook {
    const book = this.texts.get('xl/workbook.xml');
    const relations = this.texts.get('xl/_rels/workbook.xml.rels');
    if (this.open > 0 || book === undefined || relations === undefined) throw new TableFault('TABLE_DAMAGED');
    const sheets = [...book.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => {
      const target = targetOf(relations, attribute(tag, 'r:id') ?? '');
      return { name: attribute(tag, 'name') ?? '', marks: this.marks.get(target) ?? new SheetMarks() };
    });
    return { from1904: /date1904\s*=\s*"(?:1|true)"/.test(book), sheets };
  }

  private get most(): number {
    return Math.min(MOST_UNPACKED, ALWAYS + this.came * MOST_PER_BYTE);
  }
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}\\s*=\\s*"([^"]*)"`).exec(tag)?.[1];

/** Where the sheet lies, from the root of the file. */
function targetOf(relations: string, id: string): string {
  for (const [tag] of relations.matchAll(/<Relationship\s[^>]*>/g)) {
    if (attribute(tag, 'Id') !== id) continue;
    const target = attribute(tag, 'Target') ?? '';
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  }
  return '';
}

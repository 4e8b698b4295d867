// The unpacking of a workbook, a piece at a time: nobody holds a file of it whole but who asks for that, and one that would blow up,
// brings macros or is damaged is refused by name.
import { Unzip, UnzipInflate, type UnzipFile } from 'fflate';
import { TableFault } from './table-fault.js';

/** Takes a file of a workbook as it is unpacked. */
export type Taking = (piece: Uint8Array, isLast: boolean) => void;

/** Bytes of a file as it is unpacked, and of all files together. */
const MOST_UNPACKED = 300 * 1024 * 1024;
/** How many bytes one that came may stand for: sheets of rows that are much alike come to thirty. */
const MOST_PER_BYTE = 200;
/** Bytes that anything may come to, however few came. */
const ALWAYS = 1024 * 1024;
const MOST_FILES = 2_000;
const PIECE = 64 * 1024;

const MACROS = /vbaProject|macrosheets/i;

/** Unpacks those of its files that `taking` gives something for, in the order in which they lie. */
export function unpacked(bytes: Uint8Array, taking: (path: string) => Taking | undefined): void {
  const unpacking = new Unpacking(bytes.length, taking);
  const unzip = new Unzip((file) => unpacking.take(file));
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
      if (unpacking.fault) throw unpacking.fault;
    }
  } catch (problem) {
    throw problem instanceof TableFault ? problem : new TableFault('TABLE_DAMAGED');
  }
  if (unpacking.open > 0) throw new TableFault('TABLE_DAMAGED');
}

class Unpacking {
  fault: TableFault | undefined;
  /** Files whose end has not come. */
  open = 0;
  private unpacked = 0;
  private files = 0;

  constructor(
    private readonly came: number,
    private readonly taking: (path: string) => Taking | undefined,
  ) {}

  take(file: UnzipFile): void {
    this.files += 1;
    this.fault ??= this.faultOf(file);
    const taken = this.fault ? undefined : this.taking(file.name);
    if (!taken) return;
    this.open += 1;
    file.ondata = (problem, piece, isLast) => {
      if (problem) throw problem;
      this.unpacked += piece.length;
      if (this.unpacked > this.most) throw (this.fault ??= new TableFault('TABLE_BLOWN_UP'));
      taken(piece, isLast);
      if (isLast) this.open -= 1;
    };
    file.start();
  }

  private faultOf({ name, originalSize = 0 }: UnzipFile): TableFault | undefined {
    if (MACROS.test(name)) return new TableFault('TABLE_HAS_MACROS');
    const isBlownUp = this.files > MOST_FILES || originalSize > this.most;
    return isBlownUp ? new TableFault('TABLE_BLOWN_UP') : undefined;
  }

  private get most(): number {
    return Math.min(MOST_UNPACKED, ALWAYS + this.came * MOST_PER_BYTE);
  }
}

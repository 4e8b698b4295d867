// An answer as bytes, in the form that was asked for: what stands before them, and they themselves in parts, made as they are
// taken. The serving thread gets nothing else of an answer.
import type { About } from '../eventsourcing/asking/ask.js';
import type { ToldOf } from '../eventsourcing/asking/touched.js';
import type { ColumnNames } from './columns.js';
import type { Dialect } from './csv.js';
import type { Marks } from './xlsx/about.js';

export type Format = 'json' | 'csv' | 'ndjson' | 'xlsx';

/** How an answer is to be written. */
export interface Wish {
  readonly format: Format;
  /** Whether CSV begins with UTF-8's mark, as Excel wants it. */
  readonly hasBom?: boolean;
  /** How CSV is written. */
  readonly dialect?: Dialect;
  /** What columns and their codes are called, where a table names them. */
  readonly names?: ColumnNames;
  /** What a workbook says of itself, and in which language. */
  readonly marks?: Marks;
  /** All rows of a question that answers in pages. */
  readonly isWhole?: boolean;
  /** Nobody wants the rows: what is known of them at their end is told before them. */
  readonly isHead?: boolean;
  /** JSON repeats the question as it was understood: where it was asked … */
  readonly path?: string;
  /** … and its parameters, but for those that the path has. */
  readonly placed?: readonly string[];
}

/** How many rows there are, spans among them, and their digest, hex. */
export interface Sum {
  readonly rows: number;
  readonly digest: string;
}

export interface Head extends About {
  /** Where it is known before the rows. */
  readonly sum?: Sum;
  /** What it tells of one by one; of what is restricted nothing may be told before its being read is kept. */
  readonly toldOf?: ToldOf;
}

export interface Written {
  readonly head: Head;
  /** All of it, where it is one part. */
  readonly whole?: Uint8Array;
  /** Parts of at most `MOST_BYTES`. To be taken once; who stops before the end lets go of the question. */
  readonly parts: AsyncIterableIterator<Uint8Array>;
  /** Once the parts have ended. */
  readonly sum: () => Sum;
}

/** The largest part. */
export const MOST_BYTES = 1024 * 1024;

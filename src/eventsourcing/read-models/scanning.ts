// The reading of many rows without holding them.
import type { CompiledQuery } from 'kysely';

/** Values in the order of the columns: whole numbers are numbers where these are exact, and bigints elsewhere. */
export type ScannedRow = readonly (string | number | bigint | null)[];

export interface Scanning {
  /** The rows of a question, some at a time, so that none need be held. All of them are of one moment. */
  scan(query: CompiledQuery): AsyncIterable<readonly ScannedRow[]>;
}

// The ledger's record of a stream: what its bookings depend on, their scope and the last of them; and what a change of scope
// moved.
import { table } from '../../src/eventsourcing/read-models/read-model.js';
import type { Dependence } from './contributor.js';
import { ledger, type LedgerRow, LEDGER_TABLES } from './table.js';

export interface StreamRow extends Dependence {
  readonly stream: string;
  readonly scope: string;
  /** The number of its last entry, which names the one before it. */
  readonly last: number | null;
}

export const streams = table<StreamRow>(
  {
    name: 'ledger_stream',
    columns: { stream: 'text', scope: 'text', operation: 'text?', cluster: 'text?', last: 'int?' },
    key: ['stream'],
    indexes: [
      ['operation', 'stream'],
      ['cluster', 'stream'],
    ],
  },
  LEDGER_TABLES,
);

/** The series that named an operation as its first edition, the last one that did. */
export const firstEditions = table<{ readonly operation: string; readonly series: string }>(
  { name: 'ledger_first_edition', columns: { operation: 'text', series: 'text' }, key: ['operation'] },
  LEDGER_TABLES,
);

/** The streams in which goods are called so: when the name is given a meaning, they are booked anew. */
export const writtenNames = table<{ readonly name: string; readonly stream: string }>(
  { name: 'ledger_written_name', columns: { name: 'text', stream: 'text' }, key: ['name', 'stream'] },
  LEDGER_TABLES,
);

/** A scope that a stream has had, and the event that moved it into the next. */
export interface Left {
  readonly was: string;
  /** Decimal text. */
  readonly at: string;
}

/** A stream whose entries are not all booked under its scope of today. */
export interface Moved {
  readonly stream: string;
  readonly scope: string;
  readonly left: readonly Left[];
}

export const moved = table<Moved>(
  { name: 'ledger_moved', columns: { stream: 'text', scope: 'text', left: 'json' }, key: ['stream'] },
  LEDGER_TABLES,
);

/**
 * An entry booked under the scope that its stream had; from the event `moved_at` on it is taken back there. Today it
 * belongs to `now`: `sign` 0 where that is so no longer.
 */
export interface MovedEntry extends Omit<LedgerRow, 'sign'> {
  readonly sign: 1 | 0 | -1;
  readonly was: string;
  readonly now: string;
  readonly moved_at: bigint;
}

export const movedEntries = table<MovedEntry>(
  {
    name: 'ledger_moved_entry',
    columns: { was: 'text', now: 'text', moved_at: 'big', ...ledger.columns },
    key: ['was', 'now', 'moved_at', 'number'],
  },
  LEDGER_TABLES,
);

/** Between which events any entry stood in one scope that belongs to another: other places need not look for them. */
interface MovedPair {
  readonly was: string;
  readonly now: string;
  readonly first: bigint;
  readonly last: bigint;
}

export const movedPairs = table<MovedPair>(
  {
    name: 'ledger_moved_pair',
    columns: { was: 'text', now: 'text', first: 'big', last: 'big' },
    key: ['was', 'now'],
  },
  LEDGER_TABLES,
);

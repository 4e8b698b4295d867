// What the ledger keeps of a stream: the scope of its entries and the last of them; and which entries a change of scope moved.
import type { Rows } from '../../src/eventsourcing/read-models/read-model.js';
import { table } from '../../src/eventsourcing/read-models/read-model.js';
import { ledger, type LedgerRow, LEDGER_VERSION, PAGE } from './table.js';

export interface StreamRow {
  readonly stream: string;
  readonly scope: string;
  /** The number of its last entry, which names the one before it. */
  readonly last: number | null;
}

export const streams = table<StreamRow>(
  { name: 'ledger_stream', columns: { stream: 'text', scope: 'text', last: 'int?' }, key: ['stream'] },
  LEDGER_VERSION,
);

/** A scope that a stream has had, and the event that moved it into the next. */
interface Left {
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
  LEDGER_VERSION,
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
  LEDGER_VERSION,
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
  LEDGER_VERSION,
);

/** From that event on the stream has the scope: what is booked for it stays where it is, and is remembered as moved. */
export async function move(rows: Rows, stream: string, { scope, at }: { scope: string; at: bigint }): Promise<void> {
  const row = await rows.get(streams, { stream });
  if (row?.scope === scope) return;
  rows.put(streams, { stream, scope, last: row?.last ?? null });
  if (!row || row.last === null) return;
  const before = (await rows.get(moved, { stream }))?.left ?? [];
  const left = [...before, { was: row.scope, at: String(at) }];
  rows.put(moved, { stream, scope, left });
  for (let next: number | null = row.last; next !== null;) {
    const entry: LedgerRow | undefined = await rows.get(ledger, { page: Math.floor(next / PAGE), number: next });
    if (!entry) throw new Error(`No entry ${next} of ${stream}.`);
    await moveEntry(rows, entry, { left, from: row.scope, to: scope });
    next = entry.previous;
  }
}

interface Move {
  readonly left: readonly Left[];
  readonly from: string;
  readonly to: string;
}

/** What the event that moved the stream booked in the scope that it left was taken back there at once. */
async function moveEntry(rows: Rows, entry: LedgerRow, { left, from, to }: Move): Promise<void> {
  const until = left.find(({ at }) => BigInt(at) >= entry.position);
  if (!until || BigInt(until.at) === entry.position) return;
  const [was, moved_at] = [until.was, BigInt(until.at)];
  if (was !== from) rows.put(movedEntries, { ...nothingOf(entry), was, now: from, moved_at });
  if (was === to) return;
  rows.put(movedEntries, { ...entry, was, now: to, moved_at });
  const pair = await rows.get(movedPairs, { was, now: to });
  const first = pair && pair.first < entry.position ? pair.first : entry.position;
  const last = pair && pair.last > moved_at ? pair.last : moved_at;
  rows.put(movedPairs, { was, now: to, first, last });
}

const nothingOf = (entry: LedgerRow): Omit<MovedEntry, 'was' | 'now' | 'moved_at'> => ({ ...entry, sign: 0 });

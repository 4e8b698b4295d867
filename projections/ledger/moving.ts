// The move of a stream into another scope: its entries stay where they were booked, and are remembered as belonging elsewhere.
import type { StoredEvent } from '../../src/eventsourcing/log/event.js';
import type { OwnRows } from '../../src/eventsourcing/read-models/read-model.js';
import { onceKnown, type Soon } from '../../src/eventsourcing/read-models/soon.js';
import { type Left, moved, movedEntries, movedPairs, type StreamRow, streams } from './streams.js';
import { ledger, type LedgerRow, PAGE } from './table.js';

/**
 * The stream's scope and what it depends on from the event on, to be said before what that event books: true if it moves.
 */
export function enter(
  rows: OwnRows,
  next: Omit<StreamRow, 'last'>,
  { revision, number: at }: StoredEvent,
): Soon<boolean> {
  // Of a stream that begins nothing is stored.
  const known = revision === 0 ? undefined : rows.get(streams, { stream: next.stream });
  return onceKnown(known, (row) => {
    if (row && isSame(row, next)) return false;
    rows.put(streams, { ...next, last: row?.last ?? null });
    if (!row || row.scope === next.scope) return false;
    return leave(rows, row, { scope: next.scope, at }).then(() => true);
  });
}

const isSame = (one: Omit<StreamRow, 'last'>, other: Omit<StreamRow, 'last'>): boolean =>
  one.scope === other.scope && one.operation === other.operation && one.cluster === other.cluster;

/** What is booked for the stream so far belongs to that scope from now on. */
async function leave(rows: OwnRows, row: StreamRow, { scope, at }: { scope: string; at: bigint }): Promise<void> {
  const { stream, last, scope: from } = row;
  if (last === null) return;
  const before = (await rows.get(moved, { stream }))?.left ?? [];
  const left = [...before, { was: from, at: String(at) }];
  rows.put(moved, { stream, scope, left });
  for await (const entry of entriesFrom(rows, last)) await moveEntry(rows, entry, { left, from, to: scope });
}

/** The stream's entries, from that one back to its first. */
async function* entriesFrom(rows: OwnRows, last: number): AsyncGenerator<LedgerRow> {
  for (let next: number | null = last; next !== null;) {
    // Whole pages, as the balances read them: rows that are got one by one would all have to be remembered.
    const page: readonly LedgerRow[] = await rows.find(ledger, { page: Math.floor(next / PAGE) });
    const entry: LedgerRow = page[next % PAGE]!;
    yield entry;
    next = entry.previous;
  }
}

interface Move {
  readonly left: readonly Left[];
  readonly from: string;
  readonly to: string;
}

async function moveEntry(rows: OwnRows, entry: LedgerRow, { left, from, to }: Move): Promise<void> {
  const until = leftAfter(entry, left);
  if (!until) return;
  const { was, at: moved_at } = until;
  if (was !== from) rows.put(movedEntries, { ...entry, sign: 0, was, now: from, moved_at });
  if (was === to) return;
  rows.put(movedEntries, { ...entry, was, now: to, moved_at });
  await widen(rows, { was, now: to }, [entry.position, moved_at]);
}

/** When the stream left the scope that the entry was booked in; undefined: it is there, or was taken back at that moment. */
function leftAfter({ sign, position }: LedgerRow, left: readonly Left[]): { was: string; at: bigint } | undefined {
  // Of the event that moved the stream, what was taken back is the last in the scope that it left.
  const first = sign < 0 ? position : position + 1n;
  const found = left.map(({ was, at }) => ({ was, at: BigInt(at) })).find(({ at }) => at >= first);
  return found && found.at > position ? found : undefined;
}

type Pair = Readonly<Record<'was' | 'now', string>>;

async function widen(rows: OwnRows, pair: Pair, [first, last]: readonly [bigint, bigint]): Promise<void> {
  const known = await rows.get(movedPairs, pair);
  rows.put(movedPairs, {
    ...pair,
    first: known && known.first < first ? known.first : first,
    last: known && known.last > last ? known.last : last,
  });
}

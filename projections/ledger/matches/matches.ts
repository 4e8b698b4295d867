// The matches that stand, as the ledger knows them: which incidents hang together, and in which order that was agreed on.
import type { OwnRows } from '../../../src/eventsourcing/read-models/read-model.js';
import { onceKnown, type Soon } from '../../../src/eventsourcing/read-models/soon.js';
import { type MatchRow, matches } from './table.js';

/** What states agreed on goes before what a unit says for its sum. */
const inTurn = (one: MatchRow, other: MatchRow): number =>
  Number(one.operation !== null) - Number(other.operation !== null) || (one.position < other.position ? -1 : 1);

export class Matches {
  private known: Map<string, Map<string, MatchRow>> | undefined;

  constructor(private readonly rows: OwnRows) {}

  /** Reads them once; few reports are of what others report too. */
  read(): Soon<Matches> {
    if (this.known) return this;
    return onceKnown(this.rows.find(matches, {}), (all) => {
      this.known = new Map();
      for (const each of all) this.keep(each);
      return this;
    });
  }

  put(row: MatchRow): void {
    this.rows.put(matches, row);
    this.keep(row);
  }

  has(stream: string): boolean {
    return this.known?.has(stream) ?? false;
  }

  /** All that hang together with these incidents, in the order in which they were agreed on. */
  around(streams: readonly string[]): readonly MatchRow[] {
    const found = new Map<string, MatchRow>();
    const seen = new Set(streams);
    for (const stream of seen) {
      for (const [review, row] of this.known?.get(stream) ?? []) {
        found.set(review, row);
        seen.add(row.one).add(row.other);
      }
    }
    return [...found.values()].sort(inTurn);
  }

  private keep(row: MatchRow): void {
    for (const stream of [row.one, row.other]) {
      const own = this.known!.get(stream) ?? new Map<string, MatchRow>();
      this.known!.set(stream, own);
      if (row.lines.length > 0) own.set(row.review, row);
      else own.delete(row.review);
    }
  }
}

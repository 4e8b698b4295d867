// The balances of all grains, kept up to date: of each whenever a block of its entries is full.
import type { OwnRows, Values } from '../../src/eventsourcing/read-models/read-model.js';
import { inTurn, onceKnown, type Soon } from '../../src/eventsourcing/read-models/soon.js';
import { summed, type Summed } from './cells.js';
import { OpenEntries } from './open-entries.js';
import { ADDITIVE, type Balance, BLOCK, type Cell, type Grain, GRAINS } from './rollups.js';
import { ledger, type LedgerRow, PAGE, pages } from './table.js';

export class RollingUp {
  private readonly open = new OpenEntries();

  constructor(private readonly rows: OwnRows) {}

  /** Takes an entry that has just been written: the last one there is. */
  add(entry: LedgerRow): Soon<void> {
    this.open.put(entry);
    const { number, page, position } = entry;
    const end = number + 1;
    if (end % PAGE !== 0) return;
    this.rows.put(pages, { page, position });
    return inTurn(
      GRAINS.filter(({ block }) => end % block === 0),
      (grain) => this.close(grain, end),
    );
  }

  /** The block of the grain that ends there. */
  private close(grain: Grain, end: number): Soon<void> {
    const first = end - grain.block;
    return onceKnown(this.restored(first), () => {
      const at = first % BLOCK;
      return post(this.rows, grain, summed(grain, this.open, [at, at + grain.block]), first / grain.block);
    });
  }

  /** What was written before this journal is read again. */
  private restored(first: number): Soon<void> {
    const entries: LedgerRow[] = [];
    const missing = this.open.missingFrom(first);
    if (missing.length === 0) return;
    const read = (page: number): Soon<void> =>
      onceKnown(this.rows.find(ledger, { page }), (found) => void entries.push(...found));
    return onceKnown(inTurn(missing, read), () => this.open.restore(first, entries));
  }
}

/** Each cell's last balance and what has changed make its balance in that block. */
function post(
  rows: OwnRows,
  { cells, columns, balances }: Grain,
  { cells: all, sums }: Summed,
  block: number,
): Soon<void> {
  const changed = all.flatMap((_, i) => (sums.some((each) => each[i] !== 0) ? [i] : []));
  const named = changed.map((i) => Object.fromEntries(columns.map((each, n) => [each, all[i]![n]])) as Cell);
  return onceKnown(rows.lasts(balances, named as readonly Partial<Balance>[]), (lasts) => {
    const [fresh, posted]: [Values[], Values[]] = [[], []];
    for (const [n, i] of changed.entries()) {
      const last = lasts[n];
      const cell = all[i]!;
      if (!last) fresh.push(cell);
      const now = ADDITIVE.map((each, s) => (last ? last[each] : 0n) + BigInt(sums[s]![i]!));
      posted.push([...cell, block, ...now]);
    }
    rows.write(cells, fresh);
    rows.write(balances, posted);
  });
}

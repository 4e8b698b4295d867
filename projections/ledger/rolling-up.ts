// The balances of all grains, kept up to date: two grains with every entry, the others when a block of entries is full.
import { DAY } from '../../src/domain/values/time/calendar.js';
import type { Rows } from '../../src/eventsourcing/read-models/read-model.js';
import { type LedgerRow, ledger, PAGE, pages } from './table.js';
import {
  type Additive,
  ADDITIVE,
  type Balance,
  BLOCK,
  BY_BLOCK,
  BY_ENTRY,
  type Cell,
  type Grain,
  SPLIT,
} from './rollups.js';

/** What some entries add up to; of a block's entries every number is safe. */
type Change = Record<Additive, number>;

const SPLIT_AT = Number(SPLIT);

/** Both halves of an amount, rounded towards zero as the database does. */
function halved(amount: bigint | null): readonly [high: number, low: number] {
  if (amount === null) return [0, 0];
  const near = Number(amount);
  if (Number.isSafeInteger(near)) return [Math.trunc(near / SPLIT_AT), near % SPLIT_AT];
  return [Number(amount / SPLIT), Number(amount % SPLIT)];
}

const nothing = (): Change => ({
  entries: 0,
  lower_high: 0,
  lower_low: 0,
  upper_high: 0,
  upper_low: 0,
  rounded_high: 0,
  rounded_low: 0,
});

function add(to: Change, { sign, lower, upper, rounded_to }: LedgerRow): void {
  to.entries += sign;
  const [lowerHigh, lowerLow] = halved(lower);
  to.lower_high += sign * lowerHigh;
  to.lower_low += sign * lowerLow;
  const [upperHigh, upperLow] = upper === lower ? [lowerHigh, lowerLow] : halved(upper);
  to.upper_high += sign * upperHigh;
  to.upper_low += sign * upperLow;
  const [roundedHigh, roundedLow] = halved(rounded_to);
  to.rounded_high += sign * roundedHigh;
  to.rounded_low += sign * roundedLow;
}

/** As balances have it: sums of many blocks need not be safe. */
function exact(change: Change): Posting['change'] {
  const sums: Partial<Record<Additive, bigint>> = {};
  for (const each of ADDITIVE) sums[each] = BigInt(change[each]);
  return sums as Posting['change'];
}

interface Posting {
  readonly cell: Cell;
  readonly block: number;
  readonly change: Record<Additive, bigint>;
}

/** The cell's last balance and the change make its balance in that block. */
async function post(rows: Rows, { cells, balances }: Grain, { cell, block, change }: Posting): Promise<void> {
  const last = await rows.last(balances, cell as Partial<Balance>);
  if (!last) rows.put(cells, cell);
  const sums: Partial<Record<Additive, bigint>> = {};
  for (const each of ADDITIVE) sums[each] = last ? last[each] + change[each] : change[each];
  rows.put(balances, { ...cell, ...sums, block } as Balance);
}

/** Brings the balances up to date with an entry that has just been written: the last one there is. */
export async function rollUp(rows: Rows, entry: LedgerRow): Promise<void> {
  const { page, number, position } = entry;
  const sums = nothing();
  add(sums, entry);
  const change = exact(sums);
  const { owner, kind, scope } = entry;
  const [whole, scoped] = BY_ENTRY;
  await post(rows, whole, { cell: { owner, kind }, block: page, change });
  await post(rows, scoped, { cell: { scope, owner, kind }, block: page, change });
  if ((number + 1) % PAGE === 0) rows.put(pages, { page, position });
  if ((number + 1) % BLOCK === 0) await closeBlock(rows, number);
}

async function closeBlock(rows: Rows, last: number): Promise<void> {
  const block = Math.floor(last / BLOCK);
  const changes = BY_BLOCK.map(() => new Map<string, { cell: Cell; change: Change }>());
  const perBlock = BLOCK / PAGE;
  for (let page = block * perBlock; page < (block + 1) * perBlock; page++) {
    for (const entry of await rows.find(ledger, { page })) {
      BY_BLOCK.forEach((grain, i) => add(changeOf(changes[i]!, grain, entry), entry));
    }
  }
  for (const [i, grain] of BY_BLOCK.entries()) {
    for (const { cell, change } of changes[i]!.values()) {
      const isNothing = Object.values(change).every((each) => each === 0);
      if (!isNothing) await post(rows, grain, { cell, block, change: exact(change) });
    }
  }
}

function changeOf(
  changes: Map<string, { cell: Cell; change: Change }>,
  { columns, time }: Grain,
  entry: LedgerRow,
): Change {
  const days = time === 'month' ? wholeMonth(entry) : entry;
  let key = '';
  for (const each of columns) key += `${each === 'first_day' || each === 'last_day' ? days[each] : entry[each]} `;
  let known = changes.get(key);
  if (!known) {
    const cell = Object.fromEntries(
      columns.map((each) => [each, each === 'first_day' || each === 'last_day' ? days[each] : entry[each]]),
    );
    changes.set(key, (known = { cell, change: nothing() }));
  }
  return known.change;
}

type Days = Pick<LedgerRow, 'first_day' | 'last_day'>;

/** The whole month where both days lie in one; days as they are where they do not. */
function wholeMonth(days: Days): Days {
  const first = monthOf(days.first_day);
  return days.last_day <= first.last_day ? first : days;
}

const months = new Map<number, Days>();

/** There are some hundred thousand days on the calendar, and a few thousand in use. */
function monthOf(day: number): Days {
  const known = months.get(day);
  if (known) return known;
  const date = new Date(day * DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const days = { first_day: Date.UTC(year, month, 1) / DAY, last_day: Date.UTC(year, month + 1, 1) / DAY - 1 };
  months.set(day, days);
  return days;
}

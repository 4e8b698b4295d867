// The balances of every grain at the end of each of its blocks: the naive sum of all entries up to there, cell by cell.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { EVER, ledger, type LedgerRow, PAGE, pages } from '../../../projections/ledger/table.js';
import { RollingUp } from '../../../projections/ledger/rolling-up.js';
import { type Additive, BLOCK, type Cell, type Grain, GRAINS } from '../../../projections/ledger/rollups.js';
import type { OwnRows, Table, Values } from '../../../src/eventsourcing/read-models/read-model.js';
import { Random } from '../../../src/demo/random.js';
import { thorough } from '../../support/slow.js';

const DAY = 86_400_000;
const random = new Random(3);
type Row = Readonly<Record<string, unknown>>;

const AMOUNTS = [0n, 7n, 999_999_999n, 1_000_000_000n, 3_200_000_000n, 9_007_199_254_740_993n, 2n ** 62n];

/** Around the end of May 2026, or within bounds that nobody knows. */
function days(): Pick<LedgerRow, 'first_day' | 'last_day'> {
  const first_day = Date.parse('2026-05-29') / DAY + random.below(6);
  if (random.chance(0.05)) return { first_day: -EVER, last_day: random.chance(0.5) ? EVER : first_day };
  return { first_day, last_day: first_day + random.pick([0, 0, 1, 29, 30]) };
}

/** Few combinations, and as much taken back as booked: many cells end a block with as many entries as before. */
function entry(number: number): LedgerRow {
  const lower = random.pick(AMOUNTS);
  const upper = random.pick([lower, lower, null, random.pick(AMOUNTS)]);
  const ids = { kind: 2, owner: 2, undertaking: 2, goods: 20, movement: 2, scope: 2 };
  const row = {
    ...Object.fromEntries(Object.entries(ids).map(([family, many]) => [family, random.below(many)])),
    ...days(),
    page: Math.floor(number / PAGE),
    number,
    // Now and then one event books many entries.
    position: BigInt(Math.floor(number / 300)),
    sign: random.pick([1, -1] as const),
    lower,
    upper,
    rounded_to: random.pick(AMOUNTS),
  };
  return row as unknown as LedgerRow;
}

const textOf = (row: object, columns: readonly string[]): string =>
  columns.map((each) => String((row as Row)[each])).join(' ');

/** Rows in memory, as far as balances need them. */
class Kept {
  readonly puts: Record<string, Row[]> = {};
  private readonly lasts = new Map<string, Row>();
  private readonly byPage = new Map<unknown, Row[]>();

  readonly rows = {
    write: (of: Table<Row>, rows: readonly Values[]) => {
      const names = Object.keys(of.columns);
      for (const row of rows) this.rows.put(of, Object.fromEntries(names.map((each, i) => [each, row[i]])));
    },
    put: ({ name, key }: Table<Row>, row: Row) => {
      (this.puts[name] ??= []).push(row);
      this.lasts.set(`${name}: ${textOf(row, key.slice(0, -1))}`, row);
      if (name === ledger.name) this.byPage.set(row['page'], [...(this.byPage.get(row['page']) ?? []), row]);
    },
    lasts: ({ name, key }: Table<Row>, where: readonly Row[]) =>
      where.map((each) => this.lasts.get(`${name}: ${textOf(each, key.slice(0, -1))}`)),
    find: (_: unknown, { page }: Row) => this.byPage.get(page) ?? [],
  } as unknown as OwnRows;
}

type Sums = Record<'entries' | 'lower' | 'upper' | 'rounded', bigint>;

function cellOf({ columns, time }: Grain, row: LedgerRow): string {
  const month = (day: number): string => new Date(day * DAY).toISOString().slice(0, 7);
  const { first_day, last_day } = row;
  if (time !== 'month' || month(first_day) !== month(last_day)) return textOf(row, columns);
  const begins = new Date(`${month(first_day)}-01T00:00Z`);
  const first = begins.getTime() / DAY;
  const last = begins.setUTCMonth(begins.getUTCMonth() + 1) / DAY - 1;
  return textOf({ ...row, first_day: first, last_day: last }, columns);
}

/** What has been booked up to and with the last of so many entries. */
function naive(grain: Grain, entries: readonly LedgerRow[]): Record<string, Sums> {
  const all: Record<string, Sums> = {};
  for (const row of entries) {
    const sums = (all[cellOf(grain, row)] ??= { entries: 0n, lower: 0n, upper: 0n, rounded: 0n });
    const sign = BigInt(row.sign);
    sums.entries += sign;
    sums.lower += sign * row.lower;
    sums.upper += sign * (row.upper ?? 0n);
    sums.rounded += sign * row.rounded_to;
  }
  return withoutNothing(all);
}

const withoutNothing = (all: Record<string, Sums>): Record<string, Sums> =>
  Object.fromEntries(Object.entries(all).filter(([, sums]) => Object.values(sums).some((each) => each !== 0n)));

/** What the last balance of each cell up to that block says. */
function balanced({ columns, balances }: Grain, kept: Kept, block: number): Record<string, Sums> {
  const all: Record<string, Sums> = {};
  for (const row of kept.puts[balances.name]!.filter((each) => (each['block'] as number) <= block)) {
    const whole = (amount: string): bigint =>
      BigInt(row[`${amount}_high` as Additive] as bigint) * 1_000_000_000n + (row[`${amount}_low`] as bigint);
    const sums = { lower: whole('lower'), upper: whole('upper'), rounded: whole('rounded') };
    all[textOf(row, columns)] = { entries: row['entries'] as bigint, ...sums };
  }
  return withoutNothing(all);
}

/** Full blocks, and some entries behind them. */
const FULL = thorough(3, 2);
const ENTRIES = Array.from({ length: FULL * BLOCK + 200 }, (_, number) => entry(number));
const kept = new Kept();

/** Now and then somebody goes on who knows only what is stored. */
const RESTARTS = 5_000;

beforeAll(async () => {
  let rollingUp = new RollingUp(kept.rows);
  for (const each of ENTRIES) {
    if (each.number % RESTARTS === RESTARTS - 1) rollingUp = new RollingUp(kept.rows);
    kept.rows.put(ledger, each);
    await rollingUp.add(each);
  }
});

describe('The balances of a ledger of several blocks', () => {
  it.each(GRAINS.map((each) => [each.name, each] as const))('are naive sums: %s', (_, grain) => {
    const full = Math.floor(ENTRIES.length / grain.block);
    for (const blocks of new Set([1, full - 1, full])) {
      const sums = naive(grain, ENTRIES.slice(0, blocks * grain.block));
      expect([blocks, balanced(grain, kept, blocks - 1)]).toEqual([blocks, sums]);
    }
  });

  it.each(GRAINS.map((each) => [each.name, each] as const))('are each of a cell that is kept once: %s', (_, grain) => {
    const cells = kept.puts[grain.cells.name]!.map((cell: Cell) => textOf(cell, grain.columns));
    const named = kept.puts[grain.balances.name]!.map((balance) => textOf(balance, grain.columns));
    expect(cells.toSorted()).toEqual([...new Set(named)].sort());
  });

  it('end with pages, of which each knows the place of its last entry', () => {
    const full = Math.floor(ENTRIES.length / PAGE);
    const ends = Array.from({ length: full }, (_, page) => ({
      page,
      position: ENTRIES[(page + 1) * PAGE - 1]!.position,
    }));
    expect(kept.puts[pages.name]).toEqual(ends);
  });
});

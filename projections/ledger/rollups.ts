// Running balances of the ledger in a few named grains: what had been booked of a combination, up to the end of a block.
import { type Table, table } from '../../src/eventsourcing/read-models/read-model.js';
import type { Family } from './dimension.js';
import { LEDGER_TABLES, PAGE } from './table.js';

/** Where amounts are cut in two: a sum of many 64-bit integers need not be one. */
export const SPLIT = 1_000_000_000n;

/** Everything additive that is kept of contributions; amounts in two halves. */
export const ADDITIVE = [
  'entries',
  'lower_high',
  'lower_low',
  'upper_high',
  'upper_low',
  'rounded_high',
  'rounded_low',
] as const;
export type Additive = (typeof ADDITIVE)[number];

/** What a combination of a grain is made of: ids of families, and days where the grain tells times apart. */
export type CellColumn = Family | 'first_day' | 'last_day';
export type Cell = Readonly<Partial<Record<CellColumn, number>>>;
/** The balance at the end of a block in which it changed. */
export type Balance = Cell & { readonly block: number } & Readonly<Record<Additive, bigint>>;

export interface Grain {
  readonly name: string;
  readonly families: readonly Family[];
  /** `month`: whole months where it happened within one, else days. */
  readonly time: 'none' | 'month' | 'day';
  readonly columns: readonly CellColumn[];
  /** Entries of a block: whole pages. */
  readonly block: number;
  /** Every combination that ever came, once. */
  readonly cells: Table<Cell>;
  readonly balances: Table<Balance>;
}

/** The longest block. */
export const BLOCK = 128 * PAGE;

function grain(name: string, time: Grain['time'], families: readonly Family[], block = BLOCK): Grain {
  const columns: readonly CellColumn[] = time === 'none' ? families : [...families, 'first_day', 'last_day'];
  const ids = Object.fromEntries(columns.map((each) => [each, 'int' as const]));
  const sums = Object.fromEntries(ADDITIVE.map((each) => [each, 'big' as const]));
  const key = columns as readonly (keyof Balance)[];
  const indexes = time === 'day' ? { indexes: [['last_day']] as const } : {};
  const cells = { name: `ledger_${name}`, columns: ids, key: columns, ...indexes };
  const balances = { name: `ledger_${name}_sum`, columns: { ...ids, block: 'int', ...sums }, key: [...key, 'block'] };
  return {
    name,
    families,
    time,
    columns,
    block,
    cells: table(cells as unknown as Table<Cell>, LEDGER_TABLES),
    balances: table(balances as unknown as Table<Balance>, LEDGER_TABLES),
  };
}

/**
 * The coarser first, and the one without scopes before the one that tells them apart. What is asked for most is made with
 * every page, so that it has hardly anything to add to it.
 */
export const GRAINS: readonly Grain[] = [
  grain('whole', 'none', ['owner', 'kind'], PAGE),
  grain('scoped_whole', 'none', ['scope', 'owner', 'kind'], 8 * PAGE),
  grain('goods_movement', 'none', ['goods', 'movement', 'owner', 'kind']),
  grain('scoped_goods_movement', 'none', ['scope', 'goods', 'movement', 'owner', 'kind']),
  grain('undertaking_month', 'month', ['undertaking', 'scope', 'goods', 'owner', 'kind']),
  grain('movement_month', 'month', ['undertaking', 'scope', 'movement', 'owner', 'kind']),
  grain('undertaking_day', 'day', ['undertaking', 'scope', 'owner', 'goods', 'kind']),
];

// The gathering of rows into groups, which the database did before: exact however large the amounts, and in its order.
import { describe, expect, it } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import type { Combination } from '../../../projections/ledger/asking/combinations.js';
import { Groups } from '../../../projections/ledger/asking/gathering.js';
import { inOrderOf } from '../../../projections/ledger/asking/in-order.js';
import { MARKS } from '../../../projections/ledger/booking.js';
import { SPLIT } from '../../../projections/ledger/rollups.js';
import type { ScannedRow } from '../../../src/eventsourcing/read-models/scanning.js';

const marked = (of: object): Combination => ({ ...Object.fromEntries(MARKS.map((name) => [name, 0])), ...of });

const KINDS = new Map<number, Combination>([
  [1, marked({ evidence: 'ITEMISED', level: 'both' })],
  [2, marked({ evidence: 'ITEMISED', level: 'detail', unweighed: 1, strict_lower: 1 })],
  [3, marked({ evidence: 'DECLARED', level: 'both' })],
]);
const OWNERS = new Map<number, Combination>([
  [1, { country: 'KZ', attribution: '{"a":1}', involved: '[]' }],
  [2, { country: 'KZ', attribution: '{"b":2}', involved: '["KG"]' }],
]);

const gathered = (place?: (times: readonly unknown[]) => string): Groups =>
  Groups.of({
    told: [
      { family: 'kind', names: ['g_evidence'], of: ({ evidence }) => [evidence!] },
      {
        family: 'owner',
        names: ['g_by_country', 'g_attribution'],
        of: ({ country, attribution }, isDeclared) => [country!, isDeclared ? attribution! : null],
      },
    ],
    known: [KINDS, OWNERS],
    times: ['g_first'],
    place,
  });

/** An amount in two halves, as SQLite cuts it. */
const halves = (amount: bigint): readonly bigint[] => [amount / SPLIT, amount % SPLIT];
const near = (value: bigint): number | bigint => (Number.isSafeInteger(Number(value)) ? Number(value) : value);

type Made = readonly [
  kind: number,
  owner: number,
  first: number | null,
  sure: boolean,
  entries: number,
  bigint,
  bigint,
];
const rowOf = ([kind, owner, first, sure, entries, lower, upper]: Made): ScannedRow =>
  [kind, owner, first, sure ? 1 : 0, entries, ...halves(lower), ...halves(upper), 0, 0].map((each) =>
    typeof each === 'bigint' ? near(each) : each,
  );

const amount = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n });
const made = fc.tuple(
  fc.constantFrom(1, 2, 3),
  fc.constantFrom(1, 2),
  fc.constantFrom(null, 1, 2),
  fc.boolean(),
  fc.constantFrom(-1, 1, 2),
  amount,
  amount,
);

type Figures = readonly [
  lower: bigint,
  upper: bigint,
  entries: number,
  unweighed: number,
  strict: number,
  involved: number,
];

function toldOf(rows: readonly Made[]): readonly Figures[] {
  const groups = gathered();
  for (const row of rows) groups.add(rowOf(row));
  return figuresOf(groups);
}

const figuresOf = (groups: Groups): readonly Figures[] =>
  [...groups.rows()].map((sums) => {
    const { lower, upper, entries, unweighed, strict_lower: strict, involved } = sums;
    return [lower, upper, entries, unweighed, strict, involved];
  });

/** The same added one by one. */
function naive(rows: readonly Made[]): ReadonlyMap<string, Figures> {
  const groups = new Map<string, Figures>();
  for (const [kind, owner, first, sure, entries, low, high] of rows) {
    const key = JSON.stringify([kind === 3 ? `DECLARED ${owner}` : 'ITEMISED', first]);
    const [lower, upper, n, unweighed, strict, involved] = groups.get(key) ?? [0n, 0n, 0, 0, 0, 0];
    const isUnweighed = kind === 2;
    groups.set(key, [
      lower + low * BigInt(sure),
      upper + high,
      n + entries,
      unweighed + entries * Number(isUnweighed),
      strict + entries * Number(isUnweighed) * Number(sure),
      involved + entries * Number(owner === 2),
    ]);
  }
  return groups;
}

describe('Rows gathered into groups', () => {
  it('are added exactly, whatever their amounts', () => {
    const rows = fc.array(made, { maxLength: 60 });
    fc.assert(fc.property(rows, (all) => expect(toldOf(all)).toEqual([...naive(all).values()])));
  });

  it('carry over what a lower half holds no more', () => {
    const groups = gathered();
    // As many entries as a lower half would need to be rounded.
    const most = BigInt(Number.MAX_SAFE_INTEGER - 1);
    for (let i = 0; i < 5; i++) groups.add([1, 1, null, 1, 1, 0, Number(most), 0, Number(most), 0, 0]);
    expect([...groups.rows()].map(({ lower, upper }) => [lower, upper])).toEqual([[5n * most, 5n * most]]);
  });

  it('are refused where they are too large to be exact', () => {
    const groups = gathered();
    groups.add([1, 1, null, 1, 1, Number.MAX_SAFE_INTEGER, 0, 0, 0, 0, 0]);
    expect(() => groups.add([1, 1, null, 1, 1, 1, 0, 0, 0, 0, 0])).toThrow(RangeError);
  });

  it('are told apart by places where they have any', () => {
    const groups = gathered(([first]) => `${Math.floor(Number(first) / 10)}0s`);
    for (const first of [1, 9, 11]) groups.add([1, 1, first, 1, 1, 0, 5, 0, 5, 0, 0]);
    expect([...groups.rows()].map((sums) => [(sums as unknown as { g_place: string }).g_place, sums.entries])).toEqual([
      ['00s', 2],
      ['10s', 1],
    ]);
  });

  it('are what they were in a branch, whatever is added to either afterwards', () => {
    const rows = fc.array(made, { maxLength: 30 });
    fc.assert(
      fc.property(rows, rows, rows, (before, own, later) => {
        const base = gathered();
        for (const row of before) base.add(rowOf(row));
        const branch = base.branch();
        for (const row of own) branch.add(rowOf(row));
        for (const row of later) base.add(rowOf(row));
        expect([figuresOf(branch), figuresOf(base)]).toEqual([
          toldOf([...before, ...own]),
          toldOf([...before, ...later]),
        ]);
      }),
    );
  });
});

describe('Groups', () => {
  it('come in the order that a database has them in', async () => {
    const db = new Sqlite(':memory:');
    const text = fc.option(fc.string({ unit: fc.constantFrom('a', 'b', 'Z', 'я', '\uffee', '\ue000', '😀', '€') }));
    const number = fc.option(fc.integer({ min: -5, max: 12 }));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, number, text), { maxLength: 30 }), async (values) => {
        db.exec('DROP TABLE IF EXISTS t; CREATE TABLE t (a, b, c)');
        const insert = db.prepare('INSERT INTO t VALUES (?, ?, ?)');
        for (const row of values) insert.run(...row);
        const expected = db.prepare('SELECT * FROM t ORDER BY a NULLS FIRST, b NULLS FIRST, c NULLS FIRST').raw().all();
        const rows = values.map(([a, b, c]) => ({ a, b, c }));
        const told = await inOrderOf(rows, ['a', 'b', 'c'], () => Promise.resolve());
        expect(told.map(({ a, b, c }) => [a, b, c])).toEqual(expected);
      }),
    );
    db.close();
  });
});

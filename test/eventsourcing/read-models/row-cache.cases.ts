// Rows that are remembered answer as the database would that is told of every change at once.
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import {
  type PageRequest,
  type Rows,
  table,
  type Table,
  type Values,
} from '../../../src/eventsourcing/read-models/read-model.js';
import { RowCache } from '../../../src/eventsourcing/read-models/row-cache.js';

interface Row {
  id: string;
  n: number;
  at: bigint;
  text: string | null;
}

const rowsTable = table<Row>(
  { name: 'rows', columns: { id: 'text', n: 'int', at: 'big', text: 'text?' }, key: ['id', 'n', 'at'] },
  1,
);

/** The same, found by numbers alone: whatever else is asked by may change. */
const numbered = table<Row>({ ...rowsTable, name: 'numbered', key: ['n', 'at'] } as never, 1);
const TABLES = [rowsTable, numbered] as const;

/** A database as plain as can be, which has an order of its own for texts: b before a. */
class Plain implements Rows {
  readonly tables: Record<string, Row[]> = {};
  /** How often lists were asked for. */
  finds = 0;

  get<R>(of: Table<R>, key: Partial<R>): R | undefined {
    return this.found(of, key)[0];
  }
  find<R>(of: Table<R>, where: Partial<R>): R[] {
    this.finds += 1;
    return this.found(of, where);
  }
  last<R>(of: Table<R>, where: Partial<R>): R | undefined {
    return this.found(of, where).at(-1);
  }
  lasts<R>(of: Table<R>, where: readonly Partial<R>[]): (R | undefined)[] {
    return where.map((each) => this.last(of, each));
  }
  page<R>(of: Table<R>, where: Partial<R>, { behind, limit }: PageRequest<R>): R[] {
    const found = this.found(of, where);
    const from = behind === undefined ? 0 : found.findIndex((row) => isDeepStrictEqual(row, behind)) + 1;
    return found.slice(from, from + limit);
  }
  put<R>({ name, key }: Table<R>, row: R): void {
    const put = row as unknown as Row;
    const others = (this.tables[name] ?? []).filter((each) =>
      (key as unknown as (keyof Row)[]).some((column) => each[column] !== put[column]),
    );
    const compared = (a: Row, b: Row): number => a.n - b.n || Number(a.at - b.at);
    const byId = (a: Row, b: Row): number => (a.id < b.id ? 1 : -1);
    this.tables[name] = [...others, put].sort((a, b) =>
      a.id === b.id || !key.includes('id' as never) ? compared(a, b) : byId(a, b),
    );
  }
  write<R>(of: Table<R>, rows: readonly Values[]): void {
    const names = Object.keys(of.columns);
    for (const row of rows) this.put(of, Object.fromEntries(names.map((name, i) => [name, row[i]])) as R);
  }
  private found<R>({ name }: Table<R>, where: Partial<R>): R[] {
    const wanted = Object.entries(where) as [keyof Row, unknown][];
    const isWanted = (row: Row): boolean => wanted.every(([column, value]) => row[column] === value);
    return (this.tables[name] ?? []).filter(isWanted) as unknown as R[];
  }
}

const of = fc.constantFrom(...TABLES);
const id = fc.constantFrom('a', 'b');
// Written one behind the other, 1 and 11 look like 11 and 1.
const n = fc.constantFrom(1, 11);
const at = fc.constantFrom(1n, 11n);
const text = fc.constantFrom('x', 'y', null);
const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ does: fc.constant('put' as const), of, row: fc.record({ id, n, at, text }) }) },
  fc.record({ does: fc.constant('get' as const), of, where: fc.record({ id, n, at }) }),
  fc.record({
    does: fc.constantFrom('find' as const, 'last' as const, 'lasts' as const),
    of,
    where: fc.oneof(fc.record({ id }), fc.record({ id, n }), fc.record({ n }), fc.record({ text }), fc.constant({})),
  }),
  fc.record({ does: fc.constant('flush' as const) }),
  fc.record({ does: fc.constant('page' as const), where: fc.record({ text }), limit: fc.integer({ min: 1, max: 3 }) }),
);

/** All pages, the first to the last. */
function* pages(rows: Rows, where: Partial<Row>, limit: number): Generator<readonly Row[]> {
  for (let page: readonly Row[] | undefined; page === undefined || page.length === limit;) {
    page = rows.page(rowsTable, where, { behind: page?.at(-1), limit }) as readonly Row[];
    expect(page.length).toBeLessThanOrEqual(limit);
    yield page;
  }
}

/** Rows are got by the whole key, and nothing else. */
const keyed = ({ key }: Table<Row>, where: Omit<Row, 'text'>): Partial<Row> =>
  Object.fromEntries(key.map((column) => [column, where[column as 'id']]));

type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never;

function answer(rows: Rows, each: Exclude<Step, { does: 'put' | 'flush' }>): unknown {
  if (each.does === 'page') return [...pages(rows, each.where, each.limit)].flat();
  if (each.does === 'get') return rows.get(each.of, keyed(each.of, each.where));
  if (each.does === 'lasts') return rows.lasts(each.of, [each.where, each.where]);
  return rows[each.does](each.of, each.where);
}

it('gives the rows that were put last, in the order of the key, whatever was asked for before', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 30, maxLength: 60 }), (steps) => {
      const [stored, plain] = [new Plain(), new Plain()];
      const remembered = new RowCache().within(stored);
      for (const each of steps) {
        if (each.does === 'put') for (const rows of [remembered, plain]) rows.put(each.of, { ...each.row });
        else if (each.does === 'flush') remembered.flush();
        else expect(answer(remembered, each)).toEqual(answer(plain, each));
      }
      remembered.flush();
      expect(stored.tables).toEqual(plain.tables);
    }),
    { numRuns: 300 },
  );
});

it('knows a list, which may grow without bound, no longer than the transaction that asked for it', async () => {
  const stored = new Plain();
  const rows = new RowCache().within(stored);
  for (let transaction = 1; transaction <= 2; transaction++) {
    for (let i = 0; i < 2; i++) await rows.find(rowsTable, { id: 'a' });
    rows.put(rowsTable, { id: 'a', n: 1, at: BigInt(transaction), text: null });
    expect([(await rows.find(rowsTable, { id: 'a' })).length, stored.finds]).toEqual([transaction, transaction]);
    rows.flush();
  }
});

it('refuses at once a row that the database would refuse at the end', () => {
  const rows = new RowCache().within(new Plain());
  for (const wrong of [{ n: 0.5 }, { at: 1 }, { id: null }, { at: 2n ** 63n }, { text: 5 }]) {
    const row = { id: 'a', n: 1, at: 1n, text: null, ...wrong } as unknown as Row;
    expect(() => rows.put(rowsTable, row)).toThrow(/does not fit/);
  }
});

it('holds only so many rows and lists, however many one transaction has', async () => {
  const counting = { puts: 0, finds: 0 };
  class Counting extends Plain {
    override write(_: unknown, written: readonly Values[]): void {
      counting.puts += written.length;
    }
    override find(): never[] {
      counting.finds += 1;
      return [];
    }
  }
  const rows = new RowCache().within(new Counting());
  const row = (id: string, at: number): Row => ({ id, n: 0, at: BigInt(at), text: null });
  let most = 0;
  for (let i = 0; i < 50_000; i++) {
    rows.put(rowsTable, row('waiting', i));
    most = Math.max(most, i + 1 - counting.puts);
  }
  await rows.get(rowsTable, row('x', 0)); // from here on rows are found by their key
  const before = counting.puts;
  for (let i = 0; i < 50_000; i++) {
    rows.put(rowsTable, row('got', i));
    most = Math.max(most, i + 1 - (counting.puts - before));
  }
  expect(most).toBeLessThanOrEqual(10_000);
  counting.finds = 0;
  for (let i = 0; i < 2_000; i++) await rows.find(rowsTable, { id: `list ${i % 1_000}` });
  expect(counting.finds).toBe(2_000);
});

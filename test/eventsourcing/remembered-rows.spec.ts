// Rows that are remembered answer as the database would that is told of every change at once.
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { type Page, type Rows, table, type Table } from '../../src/eventsourcing/read-model.js';
import { RememberedRows } from '../../src/eventsourcing/remembered-rows.js';

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

/** A database as plain as can be. */
class Plain implements Rows {
  rows: Row[] = [];

  get<R>(_: Table<R>, key: Partial<R>): R | undefined {
    return this.find(_, key)[0];
  }
  find<R>(_: Table<R>, where: Partial<R>): R[] {
    const wanted = Object.entries(where) as [keyof Row, unknown][];
    return this.rows.filter((row) => wanted.every(([name, value]) => row[name] === value)) as unknown as R[];
  }
  last<R>(_: Table<R>, where: Partial<R>): R | undefined {
    return this.find(_, where).at(-1);
  }
  page<R>(of: Table<R>, where: Partial<R>, { behind, limit }: Page<R>): R[] {
    const found = this.find(of, where);
    const from = behind === undefined ? 0 : found.findIndex((row) => isDeepStrictEqual(row, behind)) + 1;
    return found.slice(from, from + limit);
  }
  put<R>(_: Table<R>, row: R): void {
    const put = row as unknown as Row;
    this.rows = this.rows.filter(({ id, n, at }) => id !== put.id || n !== put.n || at !== put.at);
    this.rows.push(put);
    this.rows.sort((a, b) => (a.id === b.id ? a.n - b.n || Number(a.at - b.at) : a.id < b.id ? -1 : 1));
  }
}

const id = fc.constantFrom('a', 'b');
const n = fc.integer({ min: 0, max: 1 });
const at = fc.bigInt({ min: 0n, max: 1n });
const text = fc.constantFrom('x', 'y', null);
const step = fc.oneof(
  fc.record({ does: fc.constant('put' as const), row: fc.record({ id, n, at, text }) }),
  fc.record({ does: fc.constant('get' as const), where: fc.record({ id, n, at }) }),
  fc.record({
    does: fc.constantFrom('find' as const, 'last' as const),
    where: fc.oneof(fc.record({ id }), fc.record({ id, n }), fc.record({ n }), fc.record({ text }), fc.constant({})),
  }),
  fc.record({ does: fc.constant('flush' as const) }),
  fc.record({ does: fc.constant('page' as const), where: fc.record({ text }), limit: fc.integer({ min: 1, max: 3 }) }),
);

/** All pages, the first to the last. */
function* pages(rows: Rows, where: Partial<Row>, limit: number): Generator<readonly Row[]> {
  for (let page: readonly Row[] | undefined; page === undefined || page.length === limit;) {
    page = rows.page(rowsTable, where, { behind: page?.at(-1), limit }) as readonly Row[];
    yield page;
  }
}

it('gives the rows that were put last, in the order of the key, whatever was asked for before', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 30, maxLength: 60 }), (steps) => {
      const [stored, plain] = [new Plain(), new Plain()];
      const remembered = new RememberedRows().within(stored);
      for (const each of steps) {
        if (each.does === 'put') for (const rows of [remembered, plain]) rows.put(rowsTable, { ...each.row });
        else if (each.does === 'flush') remembered.flush();
        else if (each.does === 'page') {
          const found = [...pages(remembered, each.where, each.limit)];
          expect(found.flat()).toEqual(plain.find(rowsTable, each.where));
          expect(found.every((page) => page.length <= each.limit)).toBe(true);
        } else {
          const { does, where } = each;
          expect(remembered[does](rowsTable, where)).toEqual(plain[does](rowsTable, where));
        }
      }
      remembered.flush();
      expect(stored.rows).toEqual(plain.rows);
    }),
    { numRuns: 300 },
  );
});

it('refuses at once a row that the database would refuse at the end', () => {
  const rows = new RememberedRows().within(new Plain());
  for (const wrong of [{ n: 0.5 }, { at: 1 }, { id: null }, { at: 2n ** 63n }, { text: 5 }]) {
    const row = { id: 'a', n: 1, at: 1n, text: null, ...wrong } as unknown as Row;
    expect(() => rows.put(rowsTable, row)).toThrow(/does not fit/);
  }
});

it('holds only so many rows and lists, however many one transaction has', async () => {
  const counting = { puts: 0, finds: 0 };
  class Counting extends Plain {
    override put(): void {
      counting.puts += 1;
    }
    override find(): never[] {
      counting.finds += 1;
      return [];
    }
  }
  const rows = new RememberedRows().within(new Counting());
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

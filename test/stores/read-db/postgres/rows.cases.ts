// The way of a row into PostgreSQL and back: the same value, the same order and the same bytes as in SQLite.
import { afterAll, beforeEach, expect, it } from '@jest/globals';
import { join } from 'node:path';
import {
  JsonText,
  type Projection,
  projection,
  type ReadDb,
  type Rows,
  table,
} from '../../../../src/eventsourcing/read-models/read-model.js';
import { openSqliteReadDb } from '../../../../src/stores/read-db/sqlite/read-db.js';
import { describePostgres } from '../../../support/postgres/describe.js';
import { temporaryLog, type TemporaryLog } from '../../../support/logs/temporary-log.js';

interface Thing {
  readonly id: string;
  readonly n: number;
  readonly big: bigint | null;
  readonly text: string | null;
  readonly doc: unknown;
}

const things = table<Thing>(
  {
    name: 'things',
    columns: { id: 'text', n: 'int', big: 'big?', text: 'text?', doc: 'json?' },
    key: ['id', 'n'],
    indexes: [['text']],
  },
  1,
);
const keys = table<{ a: string; b: number }>({ name: 'keys', columns: { a: 'text', b: 'int' }, key: ['a', 'b'] }, 1);
const both = projection<object, object>({
  name: 'things',
  version: 1,
  tables: [things, keys],
  on: {},
  onFailure: 'park',
});

const thing = (id: string, more: Partial<Thing> = {}): Thing => ({
  id,
  n: 1,
  big: null,
  text: null,
  doc: null,
  ...more,
});
const IDS = ['b', 'B', 'a', 'Á', '_', '-', 'я', 'Я', '1', '10', '2', '', 'a b', 'ab', '𐍈', '￿', 'ß', 'ss'];

describePostgres('rows in PostgreSQL', (server) => {
  let log: TemporaryLog | undefined;
  let dbs: readonly ReadDb[] = [];
  let n = 0;
  beforeEach(async () => {
    await Promise.all(dbs.map((db) => db.close()));
    log ??= temporaryLog();
    dbs = [openSqliteReadDb(join(log.folder, `${++n}.db`)), await server.open(`rows_${process.pid}_${n}`)];
    for (const db of dbs) await put(db, () => undefined);
  });
  afterAll(async () => {
    await Promise.all(dbs.map((db) => db.close()));
    await log?.dispose();
  });

  /** What both say, asked in the transaction that has put the rows; it must be the same. */
  async function alike<T>(work: (rows: Rows) => T | Promise<T>): Promise<T> {
    const [one, other] = [await put(dbs[0]!, work), await put(dbs[1]!, work)];
    expect(other).toEqual(one);
    return other;
  }

  it('come back as they were put, in the order of their bytes', async () => {
    const found = await alike((rows) => {
      for (const id of IDS) rows.put(things, thing(id, { text: `${id}"\\{},'` }));
      return rows.find(things, {});
    });
    expect(found.map(({ id }) => id)).toEqual(IDS.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
    const stored = await Promise.all(
      dbs.map((db) => db.query.selectFrom(things.name).selectAll().orderBy('id').execute()),
    );
    expect(stored[1]).toEqual(stored[0]);
  });

  it('keep integers to the last of 64 bits, and JSON to the last byte', async () => {
    const doc = { z: 1, a: [null, true, 'ё "quoted" \\ \u0000'], ключ: { b: -0.5e-7 } };
    const [row] = await alike((rows) => {
      rows.put(things, thing('x', { n: Number.MAX_SAFE_INTEGER, big: -(2n ** 63n), doc }));
      return rows.find(things, { id: 'x' });
    });
    expect(row).toEqual({ id: 'x', n: Number.MAX_SAFE_INTEGER, big: -(2n ** 63n), text: null, doc });
    const texts = await Promise.all(dbs.map((db) => db.query.selectFrom(things.name).select('doc').execute()));
    expect(texts[1]).toEqual(texts[0]);
  });

  it('replace the one with their key, also one put a moment before, and also many at once', async () => {
    const last = await alike(async (rows) => {
      for (let i = 0; i < 5_000; i++) rows.put(things, thing('x', { n: i % 2_500, text: String(i) }));
      rows.put(keys, { a: 'x', b: 1 });
      rows.put(keys, { a: 'x', b: 1 });
      const one = await rows.get(things, { id: 'x', n: 7 });
      rows.put(things, thing('x', { n: 9_999 }));
      return [
        one,
        await rows.last(things, { id: 'x' }),
        (await rows.find(things, {})).length,
        await rows.find(keys, {}),
      ];
    });
    expect(last).toMatchObject([{ text: '2507' }, { n: 9_999 }, 2_501, [{ a: 'x', b: 1 }]]);
  });

  it('are found many at once: of each key the last, also of one that was put a moment before', async () => {
    const found = await alike(async (rows) => {
      for (const id of ['b', 'a']) for (const n of [1, 3, 2]) rows.put(things, thing(id, { n, text: `${id}${n}` }));
      return [
        await rows.lasts(things, [{ id: 'a' }, { id: 'none' }, { id: 'b' }, { id: 'a' }]),
        await rows.lasts(keys, [{ a: 'none' }]),
        await rows.lasts(things, []),
      ];
    });
    expect(found.map((each) => each.map((row) => (row as Thing | undefined)?.n))).toEqual([
      [3, undefined, 3, 3],
      [undefined],
      [],
    ]);
  });

  it('are written many at once as they are put one by one, JSON also as its text', async () => {
    const rowsOfEach = await alike((rows) => {
      const columns = Object.keys(things.columns);
      const written = Array.from({ length: 40 }, (_, n) => ({ ...thing('x', { n: n % 39 }), text: String(n) }));
      const values = written.map((row) => columns.map((each) => row[each as keyof typeof row] ?? null));
      const doc = columns.indexOf('doc');
      rows.write(
        things,
        values.map((each) => each.with(doc, new JsonText('{"b":1,"a":2}'))),
      );
      return rows.find(things, { id: 'x' });
    });
    expect(rowsOfEach).toHaveLength(39);
    expect(rowsOfEach[0]).toMatchObject({ n: 0, text: '39', doc: { b: 1, a: 2 } });
  });

  it('come in pages too, also those put a moment before, each once and in their order', async () => {
    const found = await alike(async (rows) => {
      for (const id of IDS) for (const n of [1, 2]) rows.put(things, thing(id, { n, text: n === 2 ? id : 'same' }));
      const all: (readonly Thing[])[] = [];
      for (const where of [{}, { text: 'same' }, { id: 'я' }, { id: 'none' }]) {
        for (let page: readonly Thing[] | undefined; page === undefined || page.length === 7;) {
          all.push((page = await rows.page(things, where, { behind: page?.at(-1), limit: 7 })));
        }
        expect(all.splice(0).flat()).toEqual(await rows.find(things, where));
      }
      return rows.page(things, { text: 'same' }, { behind: thing('a b', { text: 'same' }), limit: 3 });
    });
    expect(found.map(({ id, n }) => [id, n])).toEqual([
      ['ab', 1],
      ['b', 1],
      ['ss', 1],
    ]);
  });

  it('are as before an attempt that failed, whatever it failed of, and the rest is kept', async () => {
    const found = await Promise.all(
      dbs.map(async (db) => {
        await db.transaction(async (writing) => {
          const rows = writing.rows((await writing.generations())[0]!);
          rows.put(things, thing('before'));
          const fails = async (work: () => void | Promise<void>): Promise<boolean> =>
            writing.attempt(work).then(
              () => false,
              () => true,
            );
          expect(await fails(() => rows.put(things, thing('kept')))).toBe(false);
          expect(
            await fails(() => {
              rows.put(things, thing('gone'));
              throw new Error('The handler failed');
            }),
          ).toBe(true);
          expect(
            await fails(async () => {
              rows.put(things, thing('gone too', { n: null as never }));
              await rows.find(things, {});
            }),
          ).toBe(true);
          rows.put(things, thing('after'));
        });
        return put(db, (rows) => rows.find(things, {}));
      }),
    );
    expect(found[1]).toEqual(found[0]);
    expect(found[1]!.map(({ id }) => id)).toEqual(['after', 'before', 'kept']);
  });
});

/** Works on the rows in a transaction, of the generation that is there or has just been begun. */
function put<T>(db: ReadDb, work: (rows: Rows) => T | Promise<T>): Promise<T> {
  return db.transaction(async (writing) => {
    if ((await writing.generations()).length === 0) {
      await writing.begin(both as Projection);
      await writing.swap(both as Projection, (await writing.generations())[0]!);
    }
    return work(writing.rows((await writing.generations())[0]!));
  });
}

// Indexes of what is being built come when its rows are there, earlier only where a handler asks by them; of an empty table with it.
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import SqliteDatabase from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare } from '../../../../src/eventsourcing/read-models/generations.js';
import { catchUp } from '../../../../src/eventsourcing/projecting/projector.js';
import {
  type Generation,
  projection,
  table,
  type Writing,
} from '../../../../src/eventsourcing/read-models/read-model.js';
import { openSqliteReadDb, type SqliteReadDb } from '../../../../src/stores/read-db/sqlite/read-db.js';

const things = table<{ id: string; n: bigint; kind: string; place: string }>(
  {
    name: 'things',
    columns: { id: 'text', n: 'big', kind: 'text', place: 'text' },
    key: ['id', 'n'],
    indexes: [['place'], ['kind', 'id']],
  },
  1,
);
const known = projection({ name: 'things', version: 1, tables: [things], on: {}, onFailure: 'stop' });

const ROW = { id: 'a', n: 1n, kind: 'x', place: 'p' };

/** The generation of the things. */
const begun = async (writing: Writing): Promise<Generation> =>
  (await writing.generations()).find((each) => each.projection === 'things')!;

let folder: string;
let db: SqliteReadDb;

/** The columns of the indexes that there are. */
function indexes(): readonly string[] {
  const file = new SqliteDatabase(join(folder, 'read.db'), { readonly: true });
  const found = file
    .prepare("SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql LIKE '%things_v1%' ORDER BY name")
    .pluck()
    .all() as string[];
  file.close();
  return found.map((sql) => /\(.*\)$/.exec(sql)?.[0] ?? sql);
}

function putOne(): Promise<void> {
  return db.transaction(async (writing) => {
    const mine = await begun(writing);
    writing.rows(mine).put(things, ROW);
  });
}

/** How many transactions it takes until all is in place. */
async function transactionsOfCatchingUp(): Promise<number> {
  let transactions = 0;
  const counted = Object.create(db) as SqliteReadDb;
  counted.transaction = (work) => (transactions++, db.transaction(work));
  const store = { readAll: async function* () {}, head: async () => null } as never;
  await catchUp({ store, db: counted, projections: [known], upcast: (event) => event });
  expect((await db.generations()).every(({ state }) => state === 'LIVE')).toBe(true);
  return transactions;
}

export function indexesCases(): void {
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cordon-indexes-'));
    db = openSqliteReadDb(join(folder, 'read.db'));
    await prepare(db, [known]);
  });
  afterEach(async () => {
    await db.close();
    rmSync(folder, { recursive: true });
  });

  it('makes while it builds only what a handler asks by that its key does not answer', async () => {
    await db.transaction(async (writing) => {
      const mine = await begun(writing);
      const rows = writing.rows(mine);
      rows.put(things, ROW);
      await rows.last(things, { id: 'a' });
      await rows.find(things, {});
    });
    expect(indexes()).toEqual([]);
    await db.transaction(async (writing) => {
      const mine = await begun(writing);
      expect(await writing.rows(mine).find(things, { kind: 'x' })).toHaveLength(1);
    });
    expect(indexes()).toEqual(['("kind", "id")']);
  });

  it('has all of them once it is in place, each made in a transaction of its own', async () => {
    await putOne();
    expect(await transactionsOfCatchingUp()).toBe(4);
    expect(indexes()).toEqual(['("place")', '("kind", "id")']);
    expect(await db.query.selectFrom(things.name).selectAll().execute()).toHaveLength(1);
  });

  it('has all of them where it holds nothing, made with the table itself', async () => {
    // One that finds nothing to be made, one that puts in place.
    expect(await transactionsOfCatchingUp()).toBe(2);
    expect(indexes()).toEqual(['("place")', '("kind", "id")']);
    await putOne();
    expect(await db.query.selectFrom(things.name).selectAll().execute()).toHaveLength(1);
  });

  it('has all of them where its first row came after it was asked what is left to be made', async () => {
    await db.transaction(async (writing) => {
      const mine = await begun(writing);
      expect(writing.complete!(known, mine)).toBe(false);
      writing.rows(mine).put(things, ROW);
      await writing.swap(known, mine);
    });
    expect(indexes()).toEqual(['("place")', '("kind", "id")']);
    expect(await db.query.selectFrom(things.name).selectAll().execute()).toHaveLength(1);
  });
}

// Indexes of what is being built come when its rows are there, and earlier only where a handler asks by them.
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import SqliteDatabase from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare } from '../../../../src/eventsourcing/generations.js';
import { catchUp } from '../../../../src/eventsourcing/projector.js';
import { projection, table } from '../../../../src/eventsourcing/read-model.js';
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

let folder: string;
let db: SqliteReadDb;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cordon-indexes-'));
  db = openSqliteReadDb(join(folder, 'read.db'));
  await prepare(db, [known]);
});
afterEach(async () => {
  await db.close();
  rmSync(folder, { recursive: true });
});

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

it('makes while it builds only what a handler asks by that its key does not answer', async () => {
  await db.transaction(async (writing) => {
    const [mine] = (await writing.generations()).filter((each) => each.projection === 'things');
    const rows = writing.rows(mine!);
    rows.put(things, { id: 'a', n: 1n, kind: 'x', place: 'p' });
    await rows.last(things, { id: 'a' });
    await rows.find(things, {});
  });
  expect(indexes()).toEqual([]);
  await db.transaction(async (writing) => {
    const [mine] = (await writing.generations()).filter((each) => each.projection === 'things');
    expect(await writing.rows(mine!).find(things, { kind: 'x' })).toHaveLength(1);
  });
  expect(indexes()).toEqual(['("kind", "id")']);
});

it('has all of them once it is in place, each made in a transaction of its own', async () => {
  let transactions = 0;
  const counted = Object.create(db) as SqliteReadDb;
  counted.transaction = (work) => (transactions++, db.transaction(work));
  const store = { readAll: async function* () {}, head: async () => null } as never;
  await catchUp({ store, db: counted, projections: [known], upcast: (event) => event });
  expect(indexes()).toEqual(['("place")', '("kind", "id")']);
  // Two for these, one each for those of the log's clock, one that finds none left, one that swaps.
  expect(transactions).toBeGreaterThanOrEqual(4);
  expect((await db.generations()).every(({ state }) => state === 'LIVE')).toBe(true);
});

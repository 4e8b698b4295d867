// A query in writing is asked at any place in the log, and has every other value where it was bound.
import { describe, expect, it } from '@jest/globals';
import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  sql,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { PLACE, QueryCache } from '../../../src/eventsourcing/read-models/query-cache.js';

/** A database that has no rows, and what it has been asked. */
function database() {
  const asked: CompiledQuery[] = [];
  const query = new Kysely<Record<string, Record<string, unknown>>>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
    log: (event) => void asked.push(event.query),
  });
  return { query, asked };
}

/** Asks a query of five values, two of which are the place. */
function asking({ query }: ReturnType<typeof database>, queries = new QueryCache()) {
  const writing: string[] = [];
  const at = (place: bigint, name = 'a query', more = 7n, sight = '') =>
    queries.rowsAt(place, {
      query,
      name,
      sight,
      write: () => {
        writing.push(name);
        return sql`select ${-1n}, ${PLACE}, ${'seven'}, ${more}, ${PLACE}`.compile(query);
      },
    });
  return { at, writing };
}

describe('A query in writing', () => {
  it('has the place wherever that stands in it, and every other value where it was bound', async () => {
    const db = database();
    const { at } = asking(db);
    for (const place of [7n, 9n, 7n, 0n]) await at(place);
    expect(db.asked.map(({ parameters }) => parameters)).toEqual([
      [-1n, 7n, 'seven', 7n, 7n],
      [-1n, 9n, 'seven', 7n, 9n],
      [-1n, 7n, 'seven', 7n, 7n],
      [-1n, 0n, 'seven', 7n, 0n],
    ]);
  });

  it('is told from others by its name, also while several are asked at once', async () => {
    const db = database();
    const { at } = asking(db);
    await Promise.all([at(1n, 'one', 11n), at(2n, 'two', 22n), at(3n, 'one', 33n)]);
    expect(db.asked.map(({ parameters }) => parameters.slice(3))).toEqual([
      [11n, 1n],
      [22n, 2n],
      [11n, 3n],
    ]);
  });

  it('is put in writing for those alone who may see the same', async () => {
    const db = database();
    const { at, writing } = asking(db);
    for (const sight of ['', 'visible KZ', 'visible KG', 'visible KZ']) await at(1n, 'a query', 7n, sight);
    expect([writing.length, new Set(db.asked.map(({ queryId }) => queryId)).size]).toEqual([3, 3]);
  });

  it('is put in writing once for each database, and stays the same query there', async () => {
    const [here, there] = [database(), database()];
    const queries = new QueryCache();
    const [askingHere, askingThere] = [asking(here, queries), asking(there, queries)];
    for (const place of [1n, 2n]) await Promise.all([askingHere.at(place), askingThere.at(place)]);
    expect([askingHere.writing, askingThere.writing]).toEqual([['a query'], ['a query']]);
    expect(new Set(here.asked.map(({ queryId }) => queryId)).size).toBe(1);
    expect(here.asked[0]!.queryId).not.toBe(there.asked[0]!.queryId);
  });

  it('is forgotten when there are too many, and put in writing again', async () => {
    const { at, writing } = asking(database());
    for (let i = 0; i < 500; i++) await at(1n, `${i}`);
    await at(1n, '0');
    expect(writing.length).toBe(500);
    await at(1n, 'one more');
    await at(1n, '0');
    expect(writing.slice(500)).toEqual(['one more', '0']);
  });
});

// The queries that are asked again and again and take next to nothing: answered without a thread, alike; one that takes long
// never is.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { Kysely, sql } from 'kysely';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { QueryThreads } from '../../../../src/stores/read-db/sqlite/query-threads.js';
import { InlineQueries } from '../../../../src/stores/read-db/sqlite/inline-queries.js';
import { threadedDialect } from '../../../../src/stores/read-db/sqlite/threaded-dialect.js';

/** Far from what either kind takes here, so that a busy machine does not matter, ms. */
const LIMIT_MS = 50;
/** Counted to in some hundreds of ms. */
const LONG = 1_000_000;

/** Counts up to a number, which takes as long as one likes. */
const counting = (to: number) =>
  sql<{ n: bigint; text: string }>`with recursive c (n) as (select 1 union all select n + 1 from c where n < ${to})
    select max(n) as n, 'до' as text from c`;

describe('a question on a SQLite read database', () => {
  let folder: string;
  let reader: Database;
  let threads: QueryThreads;
  let query: Kysely<Record<string, Record<string, unknown>>>;
  let asked: number;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cordon-inline-'));
    const file = join(folder, 'read.sqlite');
    reader = new SqliteDatabase(file).defaultSafeIntegers(true);
    reader.pragma('journal_mode = WAL');
    threads = new QueryThreads(file, 1, 30_000);
    asked = 0;
    const run = threads.run.bind(threads);
    threads.run = (...what) => ((asked += 1), run(...what));
    query = new Kysely({ dialect: threadedDialect(threads, new InlineQueries(reader, LIMIT_MS)) });
  });
  afterEach(async () => {
    await query.destroy();
    reader.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('goes to a thread the first time, and gives the same rows without one from then on', async () => {
    const compiled = counting(10).compile(query);
    const answers = [];
    for (let i = 0; i < 4; i++) answers.push((await query.executeQuery(compiled)).rows);
    expect(answers).toEqual(Array.from({ length: 4 }, () => [{ n: 10n, text: 'до' }]));
    expect(asked).toBe(1);
  });

  it('keeps its thread when it takes long', async () => {
    const compiled = counting(LONG).compile(query);
    for (let i = 0; i < 3; i++) await query.executeQuery(compiled);
    expect(asked).toBe(3);
  });

  it('goes back to a thread once it has taken long without one', async () => {
    const compiled = counting(10).compile(query);
    await query.executeQuery(compiled);
    await query.executeQuery({ ...compiled, parameters: [LONG] });
    await query.executeQuery({ ...compiled, parameters: [LONG] });
    expect(asked).toBe(2);
  });

  it('goes to a thread where it was put into words for a single time', async () => {
    for (let i = 0; i < 3; i++) await counting(10).execute(query);
    expect(asked).toBe(3);
  });

  it('is told what is wrong with it alike', async () => {
    reader.exec('CREATE TABLE held (n INTEGER); INSERT INTO held VALUES (7)');
    const compiled = sql`select n from held`.compile(query);
    expect((await query.executeQuery(compiled)).rows).toEqual([{ n: 7n }]);
    reader.exec('DROP TABLE held');
    await expect(query.executeQuery(compiled)).rejects.toMatchObject({
      message: 'no such table: held',
      code: 'SQLITE_ERROR',
    });
    expect(asked).toBe(1);
  });
});

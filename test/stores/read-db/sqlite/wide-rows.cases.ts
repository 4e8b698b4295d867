// Rows that may be wide: a table that spills none of them into pages of their own, written alike in older files.
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { table } from '../../../../src/eventsourcing/read-models/read-model.js';
import { SqliteRows } from '../../../../src/stores/read-db/sqlite/rows.js';
import { create } from '../../../../src/stores/read-db/sqlite/schema.js';

interface Work {
  readonly id: string;
  readonly n: bigint;
  readonly operation: string | null;
  readonly work: { readonly lines: readonly string[] };
}
const works = table<Work>(
  { name: 'works', columns: { id: 'text', n: 'big', operation: 'text?', work: 'json' }, key: ['id', 'n'] },
  1,
);
const work = (id: string, lines: number): Work => ({
  id,
  n: 1n,
  operation: 'barrier',
  work: { lines: Array.from({ length: lines }, (_, i) => `строка ${i}`) },
});

let db: Database;
const rows = (): SqliteRows => new SqliteRows(db, (name) => name);

export function wideRowsCases(): void {
  beforeEach(() => {
    db = new SqliteDatabase(':memory:').defaultSafeIntegers(true);
  });
  afterEach(() => void db.close());

  it('take no page of their own', () => {
    create(db, works as never, works.name);
    const mine = rows();
    for (let i = 0; i < 100; i++) mine.put(works, work(`id-${i}`, 70));
    const overflow = db.prepare("SELECT count(*) FROM dbstat WHERE name = ? AND pagetype = 'overflow'").pluck();
    expect(overflow.get(works.name)).toBe(0n);
  });

  it.each([
    ['', ''],
    [' that an older version made', ', WITHOUT ROWID'],
  ])('are replaced by their key in a table%s', (_title, kind) => {
    db.exec(`CREATE TABLE works_v1
    (id TEXT NOT NULL, n INTEGER NOT NULL, operation TEXT, work TEXT NOT NULL, PRIMARY KEY (id, n)) STRICT${kind}`);
    const mine = rows();
    mine.put(works, work('a', 3));
    mine.put(works, work('b', 1));
    mine.put(works, { ...work('a', 80), operation: null });
    expect(mine.find(works, {})).toEqual([{ ...work('a', 80), operation: null }, work('b', 1)]);
  });
}

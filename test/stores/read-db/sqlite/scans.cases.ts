// Scans: rows some at a time, whole numbers exact however large, all of one moment, whatever is committed meanwhile.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Sqlite, { type Database } from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ScannedRow } from '../../../../src/eventsourcing/read-models/scanning.js';
import { Scans } from '../../../../src/stores/read-db/sqlite/scans.js';

const LARGE = 2n ** 62n - 1n;

describe('A scan', () => {
  let folder: string;
  let writer: Database;
  let scans: Scans;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cordon-scans-'));
    const file = join(folder, 'read.sqlite');
    writer = new Sqlite(file);
    writer.pragma('journal_mode = WAL');
    writer.exec('CREATE TABLE held (n INTEGER, text TEXT)');
    const insert = writer.prepare('INSERT INTO held VALUES (?, ?)');
    for (let n = 0; n < 2_000; n++) insert.run(n === 700 ? LARGE : n, n % 2 === 0 ? `№ ${n}` : null);
    scans = new Scans(file);
  });
  afterEach(() => {
    scans.close();
    writer.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const rows = () => scans.rows('SELECT n, text FROM held WHERE n >= ? ORDER BY rowid', [0]);

  it('gives all rows, and exactly what is too large for a number', async () => {
    const all: ScannedRow[] = [];
    for await (const page of rows()) all.push(...page);
    const expected = Array.from({ length: 2_000 }, (_, n) => [n === 700 ? LARGE : n, n % 2 === 0 ? `№ ${n}` : null]);
    expect(all).toEqual(expected);
  });

  it('sees one moment, while others beside it see what is committed', async () => {
    const slow = rows();
    const first = await slow.next();
    writer.exec("INSERT INTO held VALUES (5000, 'late')");
    const count = async (scan: AsyncIterable<readonly ScannedRow[]>, before = 0): Promise<number> => {
      let all = before;
      for await (const page of scan) all += page.length;
      return all;
    };
    expect(await count(rows())).toBe(2_001);
    expect(await count(slow, (first.value as readonly ScannedRow[]).length)).toBe(2_000);
    expect(await count(rows())).toBe(2_001);
  });

  it('that is given up lets go of its moment', async () => {
    for await (const page of rows()) {
      expect(page.length).toBeGreaterThan(0);
      break;
    }
    writer.exec("INSERT INTO held VALUES (5000, 'late')");
    const [last] = writer.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    expect(last).toMatchObject({ busy: 0 });
  });
});

// The other side of P2 and P3: the same events straight through better-sqlite3, and logs written without Cordon's help.
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig, logFile } from '../../src/config/config.js';
import { openLog } from '../../src/eventsourcing/log/founding.js';
import { openSqliteEventStore } from '../../src/stores/sqlite/event-store.js';
import { type LogRow, logRows } from './corpus.js';

const INSERT =
  'INSERT INTO events (stream, revision, id, type, version, data, meta, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)';
const COLUMNS = 'position, stream, revision, lower(hex(id)), type, version, data, meta, recorded_at';

/** A folder for Cordon with an empty log: its schema and indexes are those of the program. */
export async function foundLog(data: string, now = Date.now()): Promise<string> {
  mkdirSync(data, { recursive: true });
  const file = logFile(readConfig({ CORDON_DATA: data }));
  const store = openSqliteEventStore(file, { now: () => now });
  await openLog(store, '00000000000000be');
  await store.close();
  return file;
}

/** Writes so many events into a new log; nothing is measured, so nothing is synced before the end. */
export async function writeLog(data: string, count: number, seed = 7): Promise<void> {
  const db = opened(await foundLog(data, Date.UTC(2022, 11, 1)), 'OFF');
  const insert = db.prepare(INSERT);
  db.exec('BEGIN');
  for (const row of logRows(seed, count)) insert.run(...row);
  db.exec('COMMIT');
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

function opened(file: string, synchronous: 'OFF' | 'FULL'): Database {
  const db = new SqliteDatabase(file);
  db.pragma('journal_mode = WAL');
  db.pragma(`synchronous = ${synchronous}`);
  return db;
}

/** Events a second: the newest `count` events of that log appended to an empty one, in batches of 100, synced each. */
export async function appendRaw({
  log,
  scratch,
  count,
}: {
  log: string;
  scratch: string;
  count: number;
}): Promise<number> {
  const source = new SqliteDatabase(log, { readonly: true });
  const rows = source
    .prepare(
      'SELECT stream, revision, id, type, version, data, meta, recorded_at FROM events ORDER BY position DESC LIMIT ?',
    )
    .raw()
    .all(count)
    .reverse() as unknown as LogRow[];
  source.close();
  const db = opened(await foundLog(scratch), 'FULL');
  const insert = db.prepare(INSERT);
  const batch = db.transaction((from: number) => {
    for (const row of rows.slice(from, from + 100)) insert.run(...row);
  });
  const began = performance.now();
  for (let from = 0; from < rows.length; from += 100) batch.immediate(from);
  const seconds = (performance.now() - began) / 1000;
  db.close();
  return rows.length / seconds;
}

type Scanned = readonly [
  position: number,
  stream: string,
  number,
  string,
  type: string,
  number,
  data: string,
  meta: string,
  at: number,
];
const PAGE = 500;

/** Events a second: the log scanned in pages, data and metadata parsed, one row each into a table with one index. */
export function scanRaw({ log, scratch }: { log: string; scratch: string }): number {
  mkdirSync(scratch, { recursive: true });
  const source = new SqliteDatabase(log, { readonly: true });
  const db = opened(join(scratch, 'scan.sqlite'), 'FULL');
  db.exec(
    'CREATE TABLE seen (position INTEGER PRIMARY KEY, stream TEXT, type TEXT, administration TEXT, at INTEGER) STRICT',
  );
  db.exec('CREATE INDEX seen_stream ON seen (stream)');
  const insert = db.prepare('INSERT INTO seen VALUES (?, ?, ?, ?, ?)');
  const page = source.prepare(`SELECT ${COLUMNS} FROM events WHERE position > ? ORDER BY position LIMIT ${PAGE}`).raw();
  const take = db.transaction((rows: readonly Scanned[]) => {
    for (const [position, stream, , , type, , data, meta, at] of rows) {
      const { country = null } = JSON.parse(data) as { country?: string };
      const { actor } = JSON.parse(meta) as { actor?: { administration: string } };
      insert.run(position, stream, type, country ?? actor?.administration ?? null, at);
    }
  });
  const began = performance.now();
  let [last, count] = [0, 0];
  for (;;) {
    const rows = page.all(last) as unknown as Scanned[];
    if (rows.length === 0) break;
    take(rows);
    last = rows.at(-1)![0];
    count += rows.length;
  }
  const seconds = (performance.now() - began) / 1000;
  source.close();
  db.close();
  return count / seconds;
}

// The other side of P2: the same events straight through better-sqlite3; and logs written without Cordon's help.
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { closeSync, fdatasyncSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig, logFile } from '../../src/config/config.js';
import { openLog } from '../../src/eventsourcing/log/founding.js';
import { openSqliteEventStore } from '../../src/stores/sqlite/event-store.js';
import type { Envelope } from '../../src/eventsourcing/log/event.js';
import { sealOfTexts } from '../../src/eventsourcing/log/seal.js';
import { chained } from '../../src/stores/sqlite/chain.js';
import { uuidOf } from '../../src/stores/sqlite/log-reader.js';
import { type LogRow, logRows } from './corpus.js';
import { median } from './figures.js';
import { cpuMeter } from './peer.js';

const INSERT =
  'INSERT INTO events (stream, revision, id, type, version, data, meta, recorded_at, chain) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)';

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
export async function writeLog(data: string, count: number, scopes?: number): Promise<void> {
  const db = opened(await foundLog(data, Date.UTC(2022, 11, 1)), 'OFF');
  const insert = db.prepare(INSERT);
  db.exec('BEGIN');
  let chain = db.prepare('SELECT chain FROM events').pluck().get() as string;
  let number = 1;
  for (const row of logRows(7, count, scopes)) {
    chain = chained(chain, { number: (number += 1), recordedAt: row[7], seal: sealOfRow(row) });
    insert.run(...row, chain);
  }
  db.exec('COMMIT');
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

/** Events of the corpus carry none: it is worked out from their texts. */
function sealOfRow([stream, revision, id, type, schemaVersion, data, metadata]: LogRow): string {
  const envelope = {} as Envelope;
  const event = { id: uuidOf(id.toString('hex')), type, schemaVersion, stream, revision, data, metadata: envelope };
  return sealOfTexts(event, { data, metadata });
}

export function opened(file: string, synchronous: 'OFF' | 'FULL'): Database {
  const db = new SqliteDatabase(file);
  db.pragma('journal_mode = WAL');
  db.pragma(`synchronous = ${synchronous}`);
  return db;
}

export interface Timed {
  /** Events a second. */
  readonly rate: number;
  /** µs an event. */
  readonly cpu: number;
}

/** What so many events have taken since then. */
export function timer(): (events: number) => Timed {
  const [used, began] = [cpuMeter(), performance.now()];
  return (events) => ({ rate: events / ((performance.now() - began) / 1000), cpu: used() / events });
}

/** ms, p50, that a small write takes until it is on the disk of that folder. */
export function fsync({ folder }: { folder: string }): number {
  const file = join(folder, 'fsync');
  const [fd, page] = [openSync(file, 'w'), Buffer.alloc(4096, 1)];
  const took = Array.from({ length: 100 }, () => {
    const began = performance.now();
    writeSync(fd, page);
    fdatasyncSync(fd);
    return performance.now() - began;
  });
  closeSync(fd);
  rmSync(file);
  return median(took);
}

/** The newest `count` events of that log appended to an empty one, in batches of 100, synced each. */
export async function appendRaw({
  log,
  scratch,
  count,
}: {
  log: string;
  scratch: string;
  count: number;
}): Promise<Timed> {
  const source = new SqliteDatabase(log, { readonly: true });
  const rows = source
    .prepare(
      'SELECT stream, revision, id, type, version, data, meta, recorded_at, chain FROM events ORDER BY position DESC LIMIT ?',
    )
    .raw()
    .all(count)
    .reverse() as unknown as [...LogRow, string][];
  source.close();
  const db = opened(await foundLog(scratch), 'FULL');
  const insert = db.prepare(INSERT);
  const batch = db.transaction((from: number) => {
    for (const row of rows.slice(from, from + 100)) insert.run(...row);
  });
  const taken = timer();
  for (let from = 0; from < rows.length; from += 100) batch.immediate(from);
  const timed = taken(rows.length);
  db.close();
  return timed;
}

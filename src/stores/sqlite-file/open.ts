// The opening of a SQLite file of ours: recognised before it is touched, founded when there is none, commits proved durable.
import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { StoreFault } from '../../eventsourcing/log/event-store.js';
import { codeOf, fault, faultOf, isBusy } from './faults.js';
import { type FileShape, found, kindOf, type Kind, upgraded } from './shape.js';

/** One connection writes, the other reads: a read never waits for the open write. */
export interface Connections {
  readonly writer: Database;
  readonly reader: Database;
}

/** Pages that a connection for reading keeps, KiB: each thread has several, and the system keeps the pages too. */
const READER_CACHE_KIB = 2_000;
/** How long SQLite itself may block the thread for a lock, ms; longer waits are timers. */
const BUSY_MS = 5;
/** How long opening may wait for another process that founds or recovers the file, ms. */
const PATIENCE_MS = 2_000;
const SYNCHRONOUS_FULL = 2;

export function openConnections(file: string, shape: FileShape): Connections {
  const opened: Database[] = [];
  try {
    createIfMissing(file);
    const reader = keep(opened, new SqliteDatabase(file, { readonly: true, fileMustExist: true, timeout: BUSY_MS }));
    reader.pragma(`cache_size = -${READER_CACHE_KIB}`);
    demandSafeSqlite(String(patiently(() => reader.prepare('SELECT sqlite_version()').pluck().get())), file);
    // Read-only first: a file of somebody else is refused before any connection could write to it.
    demandOurs(recognised(reader, shape), file, shape, ['ours', 'empty']);
    const writer = keep(opened, new SqliteDatabase(file, { fileMustExist: true, timeout: BUSY_MS }));
    patiently(() => demandDurable(writer, file));
    patiently(() => prepareFile(writer, file, shape));
    patiently(() => demandDurable(reader, file));
    if (shape.synchronous) writer.pragma(`synchronous = ${shape.synchronous}`);
    if (shape.writerCache) writer.pragma(`cache_size = -${shape.writerCache}`);
    if (shape.checkpoint) writer.pragma(`wal_autocheckpoint = ${shape.checkpoint}`);
    return { writer, reader };
  } catch (error) {
    opened.reverse().forEach((db) => db.close());
    throw faultOf(error, file, shape);
  }
}

function keep(opened: Database[], db: Database): Database {
  opened.push(db);
  return db;
}

/**
 * The file with mode 0600 (SQLite gives its side files the same), in a folder with mode 0700 when that is missing.
 * An existing file is never opened here: closing it again would drop the locks that this process holds on it.
 */
function createIfMissing(file: string): void {
  const made = mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    return;
  }
  for (let folder = dirname(file), last = made ? dirname(made) : folder; ; folder = dirname(folder)) {
    syncFolder(folder);
    if (folder === last || folder === dirname(folder)) return;
  }
}

/** Makes the new name survive a power cut. Windows knows no such thing. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Undefined when a crash left something that only a writing connection can recover. */
function recognised(reader: Database, shape: FileShape): Kind | undefined {
  try {
    return patiently(() => kindOf(reader, shape));
  } catch (error) {
    if (/^SQLITE_READONLY_(ROLLBACK|RECOVERY)/.test(codeOf(error))) return undefined;
    throw error;
  }
}

function prepareFile(writer: Database, file: string, shape: FileShape): void {
  if (kindOf(writer, shape) === 'empty') found(writer, shape);
  demandOurs(kindOf(writer, shape), file, shape, ['ours']);
  demandWritable(writer, shape);
  if (writer.pragma('journal_mode = WAL', { simple: true }) !== 'wal') {
    throw fault('UNAVAILABLE', {
      file,
      what: 'its file system cannot share memory, so WAL is off',
      fix: 'Choose a local disk.',
    });
  }
  upgraded(writer, shape);
  if (!shape.looksSound(writer)) throw fault(shape.damaged, { file, what: 'the file is damaged', fix: shape.repair });
}

/** SQLite opens a file that it may not write as read-only, without a word: only a write tells, here one not kept. */
function demandWritable(writer: Database, { version }: FileShape): void {
  try {
    writer.exec(`BEGIN IMMEDIATE; PRAGMA user_version = ${version}`);
  } catch (error) {
    // Another process writes: then the file can be written.
    if (!isBusy(error)) throw error;
  } finally {
    if (writer.inTransaction) writer.exec('ROLLBACK');
  }
}

function demandOurs(kind: Kind | undefined, file: string, { what }: FileShape, wanted: readonly Kind[]): void {
  if (kind === undefined || wanted.includes(kind)) return;
  if (kind === 'newer') {
    throw fault('NEWER_VERSION', {
      file,
      what: 'a newer Cordon wrote it',
      fix: 'Start that version, or a newer one.',
    });
  }
  throw fault('NOT_OURS', {
    file,
    what: `it is not ${what}`,
    fix: 'Name another file, or move this one away; it was not changed.',
  });
}

/** `synchronous` belongs to the connection, not to the file, and this build's default would lose the last commits. */
export function demandDurable(db: Pick<Database, 'pragma'>, file: string): void {
  db.pragma('synchronous = FULL');
  db.pragma('fullfsync = ON');
  db.pragma('checkpoint_fullfsync = ON');
  const level = db.pragma('synchronous', { simple: true });
  if (level !== SYNCHRONOUS_FULL) {
    throw new StoreFault(
      'UNAVAILABLE',
      `${file}: SQLite refuses synchronous=FULL (it says ${String(level)}). Report this.`,
    );
  }
}

/** SQLite 3.7.0 to 3.51.2 can damage a file when a WAL is reset while another connection checkpoints. */
export function demandSafeSqlite(version: string, file: string): void {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  if (major * 1_000_000 + minor * 1_000 + patch >= 3_051_003) return;
  throw new StoreFault('UNAVAILABLE', `${file}: SQLite ${version} can damage it. Use a build with 3.51.3 or newer.`);
}

/** Tries again while another process founds, recovers or closes the file; blocks, because nothing runs yet. */
function patiently<T>(attempt: () => T): T {
  const deadline = performance.now() + PATIENCE_MS;
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (;;) {
    try {
      return attempt();
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error;
      Atomics.wait(pause, 0, 0, 10);
    }
  }
}

// Opening the log: durable or not at all; what is not ours, too new, damaged or locked is refused by name and left alone.
import {
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { StoreFault } from '../../../src/eventsourcing/log/event-store.js';
import { openSqliteEventStore, type SqliteEventStore } from '../../../src/stores/sqlite/event-store.js';
import { demandDurable, demandSafeSqlite } from '../../../src/stores/sqlite-file/open.js';
import { newEvents } from '../../support/facts/stored-events.js';
import { temporaryLog, type TemporaryLog } from '../../support/logs/temporary-log.js';

let log: TemporaryLog;
/** Closed after the test, so that a failure leaves nothing open. */
const wronglyOpened: SqliteEventStore[] = [];

function faultOfOpening(file = log.file): StoreFault {
  try {
    wronglyOpened.push(openSqliteEventStore(file, { now: Date.now }));
  } catch (error) {
    if (error instanceof StoreFault) return error;
    throw error;
  }
  throw new Error('it was opened');
}

async function filledLog(): Promise<void> {
  const store = log.open();
  for (let i = 0; i < 20; i += 1) await store.append('a-1', newEvents(50), i * 50 - 1);
  await store.close();
}

/** File permissions bind no administrator: in a test that runs as one, somebody else opens the file. */
function asNobody<T>(work: () => T): T {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid!(65534);
  try {
    return work();
  } finally {
    process.seteuid!(0);
  }
}

export function openingCases(): void {
  beforeEach(() => {
    log = temporaryLog();
  });
  afterEach(async () => {
    await Promise.all(wronglyOpened.splice(0).map((store) => store.close()));
    await log.dispose();
  });

  describe('a log that is opened', () => {
    it('writes with synchronous=FULL and WAL, on both connections and every time', async () => {
      for (let i = 0; i < 3; i += 1) {
        const store = log.open();
        expect(store.settings()).toMatchObject({ journal: 'wal', synchronous: [2, 2] });
        await store.close();
      }
    });

    it('is refused when SQLite does not keep synchronous=FULL', () => {
      const forgetful = { pragma: (source: string) => (source === 'synchronous' ? 1 : undefined) };
      expect(() => demandDurable(forgetful, 'x.db')).toThrow(StoreFault);
    });

    it('is refused by a SQLite that can damage it', () => {
      for (const version of ['3.7.0', '3.50.4', '3.51.2'])
        expect(() => demandSafeSqlite(version, 'x.db')).toThrow(version);
      for (const version of ['3.51.3', '3.52.0', '4.0.0'])
        expect(() => demandSafeSqlite(version, 'x.db')).not.toThrow();
    });

    it('is founded for its owner only, in a folder for its owner only', async () => {
      const file = join(log.folder, 'new', 'deeper', 'events.db');
      const store = openSqliteEventStore(file, { now: Date.now });
      await store.append('a-1', newEvents(1), -1);
      const modes = ['', '-wal', '-shm'].map((suffix) => statSync(file + suffix).mode & 0o777);
      expect(modes).toEqual([0o600, 0o600, 0o600]);
      expect(statSync(join(log.folder, 'new', 'deeper')).mode & 0o777).toBe(0o700);
      await store.close();
    });

    it('is one file again when the last one closes it', async () => {
      await filledLog();
      expect(() => statSync(`${log.file}-wal`)).toThrow('ENOENT');
      const db = new SqliteDatabase(log.file, { readonly: true });
      expect(db.pragma('application_id', { simple: true })).toBe(0x4352444e);
      expect(db.pragma('user_version', { simple: true })).toBe(2);
      db.close();
    });

    it('is founded once, whoever opens it besides', async () => {
      const stores = [log.open(), log.open(), log.open()];
      const outcomes = await Promise.all(stores.map((store, i) => store.append(`a-${i}`, newEvents(1), -1)));
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['appended', 'appended', 'appended']);
    });

    it('changes and removes nothing, whoever asks', async () => {
      await filledLog();
      const db = new SqliteDatabase(log.file);
      expect(() => db.exec(`UPDATE events SET data = '{}' WHERE revision = 1`)).toThrow('only ever appended');
      expect(() => db.exec('DELETE FROM events')).toThrow('only ever appended');
      db.close();
    });
  });

  describe('a file that cannot be the log', () => {
    it('is refused when it is no database, and stays as it is', () => {
      writeFileSync(log.file, 'Протокол № 24\n'.repeat(500));
      const before = readFileSync(log.file);
      const fault = faultOfOpening();
      expect(fault.code).toBe('NOT_OURS');
      expect(fault.message).toContain(log.file);
      expect(readFileSync(log.file).equals(before)).toBe(true);
    });

    it.each(['delete', 'wal'])(
      'is refused when it is another program’s database (%s), and stays as it is',
      (journal) => {
        const db = new SqliteDatabase(log.file);
        db.pragma(`journal_mode = ${journal}`);
        db.exec('CREATE TABLE events (n INTEGER); INSERT INTO events VALUES (1)');
        db.close();
        const before = readFileSync(log.file);
        expect(faultOfOpening()).toMatchObject({ code: 'NOT_OURS', message: expect.stringContaining(log.file) });
        expect(readFileSync(log.file).equals(before)).toBe(true);
      },
    );

    it('is refused when a newer Cordon wrote it, and stays as it is', async () => {
      await filledLog();
      const db = new SqliteDatabase(log.file);
      db.pragma('user_version = 3');
      db.close();
      const before = readFileSync(log.file);
      expect(faultOfOpening()).toMatchObject({ code: 'NEWER_VERSION', message: expect.stringContaining('newer') });
      expect(readFileSync(log.file).equals(before)).toBe(true);
    });

    it('is refused when its end is cut off', async () => {
      await filledLog();
      truncateSync(log.file, Math.floor(statSync(log.file).size / 2));
      expect(faultOfOpening()).toMatchObject({ code: 'CORRUPT', message: expect.stringContaining('backup') });
    });

    it('is refused when its schema is overwritten', async () => {
      await filledLog();
      const handle = openSync(log.file, 'r+');
      writeSync(handle, Buffer.alloc(3_000, 0xa5), 0, 3_000, 100);
      closeSync(handle);
      expect(faultOfOpening().code).toBe('CORRUPT');
    });

    it('is refused when another program holds it locked', async () => {
      await filledLog();
      const db = new SqliteDatabase(log.file);
      db.pragma('locking_mode = EXCLUSIVE');
      db.exec('BEGIN IMMEDIATE');
      expect(faultOfOpening()).toMatchObject({ code: 'LOCKED', message: expect.stringContaining('End that program') });
      db.exec('ROLLBACK');
      db.close();
    });

    it('is opened all the same while another program only writes to it', async () => {
      await filledLog();
      const db = new SqliteDatabase(log.file);
      db.exec('BEGIN IMMEDIATE');
      const store = log.open();
      for await (const page of store.readStream('a-1')) expect(page).toHaveLength(500);
      db.exec('ROLLBACK');
      db.close();
    });

    it('is refused when its folder cannot be written', () => {
      const folder = join(log.folder, 'closed');
      mkdirSync(folder);
      chmodSync(folder, 0o555);
      chmodSync(log.folder, 0o755);
      const fault = asNobody(() => faultOfOpening(join(folder, 'events.db')));
      expect(fault).toMatchObject({ code: 'READ_ONLY', message: expect.stringContaining('folder') });
    });

    it('is refused when the file cannot be written', async () => {
      await filledLog();
      chmodSync(log.folder, 0o777);
      chmodSync(log.file, 0o444);
      expect(asNobody(() => faultOfOpening()).code).toBe('READ_ONLY');
    });

    it('is refused when it is a folder, or its folder a file', () => {
      mkdirSync(log.file);
      expect(faultOfOpening().code).toBe('UNAVAILABLE');
      writeFileSync(join(log.folder, 'note'), '');
      expect(faultOfOpening(join(log.folder, 'note', 'events.db')).code).toBe('UNAVAILABLE');
    });
  });
}

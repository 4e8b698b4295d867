// Read models in a SQLite file of their own: one connection writes, another answers questions and never waits for it.
import Sqlite, { type Database, type Statement } from 'better-sqlite3';
import { type CompiledQuery, Kysely, type SqliteDatabase } from 'kysely';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { paused } from '../../../eventsourcing/log/paused.js';
import type { Generation, Parked, ReadDb, Snapshot, Writing } from '../../../eventsourcing/read-models/read-model.js';
import type { ScannedRow } from '../../../eventsourcing/read-models/scanning.js';
import { isBusy } from '../../sqlite-file/faults.js';
import { type Connections, openConnections } from '../../sqlite-file/open.js';
import { readDbFault, TellingDialect } from './faults.js';
import { dumped } from './rows.js';
import { Scans } from './scans.js';
import { READ_DB } from './schema.js';
import { generationsBy, SqliteWriting } from './writing.js';

/** How long a transaction waits for another process that is writing, ms. */
const PATIENCE_MS = 10_000;
/** How often it is looked whether another connection has committed, ms. */
const LOOK_MS = 50;

/** Opens or founds the database; throws a `StoreFault` that names the file, what is wrong and the fix. */
export function openSqliteReadDb(file: string): SqliteReadDb {
  const full = resolve(file);
  return new SqliteReadDb(full, openConnections(full, READ_DB));
}

/** Statements that stay prepared: preparing one takes longer than a small answer. */
const MOST_PREPARED = 200;

/** The connection as Kysely knows it, which would prepare each question anew. */
function preparedOnce(db: Database): SqliteDatabase {
  const prepared = new Map<string, Statement>();
  const prepare = (text: string): Statement => {
    const known = prepared.get(text);
    if (known) return known;
    if (prepared.size >= MOST_PREPARED) prepared.clear();
    const statement = db.prepare(text);
    prepared.set(text, statement);
    return statement;
  };
  return { prepare, close: () => void db.close() } as unknown as SqliteDatabase;
}

export class SqliteReadDb implements ReadDb {
  readonly query: ReadDb['query'];
  private readonly writer: Database;
  private readonly reader: Database;
  private readonly writing: Writing;
  /** Prepared once: a transaction of few events costs little more than its beginning and end. */
  private readonly marks: Readonly<Record<'begin' | 'commit' | 'rollback', Statement>>;
  /** Changes whenever another connection than the one for reading has committed. */
  private readonly version: Statement;
  private readonly scans: Scans;
  private read: { readonly version: unknown; readonly generations: readonly Generation[] } | undefined;
  /** One transaction after the other: the connection has room for one. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    readonly file: string,
    { writer, reader }: Connections,
  ) {
    this.writer = writer.defaultSafeIntegers(true);
    this.reader = reader.defaultSafeIntegers(true);
    this.writing = new SqliteWriting(writer);
    this.marks = {
      begin: writer.prepare('BEGIN IMMEDIATE'),
      commit: writer.prepare('COMMIT'),
      rollback: writer.prepare('ROLLBACK'),
    };
    this.scans = new Scans(file);
    this.version = reader.prepare('PRAGMA data_version').pluck();
    this.query = new Kysely({ dialect: new TellingDialect({ database: preparedOnce(reader) }, file) });
  }

  scan({ sql, parameters }: CompiledQuery): AsyncIterable<readonly ScannedRow[]> {
    return this.scans.rows(sql, parameters);
  }

  transaction<T>(work: (writing: Writing) => Promise<T>): Promise<T> {
    const mine = this.turn.catch(() => undefined).then(() => this.inTransaction(work));
    this.turn = mine;
    return mine;
  }

  /** At once: transactions of several processes on one machine take turns, and their checkpoints tell who is late. */
  lead(work: (signal: AbortSignal) => Promise<void>, signal: AbortSignal): Promise<void> {
    return work(signal);
  }

  async *changes(signal: AbortSignal): AsyncGenerator<undefined, void> {
    for (let seen: unknown; !signal.aborted; await paused(LOOK_MS, signal)) {
      const version = this.version.get();
      if (version !== seen) yield;
      seen = version;
    }
  }

  async generations(): Promise<readonly Generation[]> {
    try {
      return this.generationsNow();
    } catch (problem) {
      throw readDbFault(problem, this.file);
    }
  }

  async parked(): Promise<readonly Parked[]> {
    const rows = await this.query
      .selectFrom('parked')
      .innerJoin('generations', 'generations.id', 'parked.generation')
      .select(['generations.projection', 'generations.state', 'parked.number', 'parked.reason'])
      .orderBy('parked.number')
      .orderBy('generations.projection')
      .execute();
    return rows as unknown as readonly Parked[];
  }

  async snapshot<T>(look: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    // A connection of its own: an open iteration would hold up everything else on the one that answers questions.
    const db = new Sqlite(this.file, { readonly: true, fileMustExist: true }).defaultSafeIntegers(true);
    try {
      db.exec('BEGIN');
      return await look({ generations: generationsBy(db), dump: (of) => dumped(db, of) });
    } finally {
      db.close();
    }
  }

  /** Every question asks: they are read anew only when another connection has committed. */
  private generationsNow(): readonly Generation[] {
    const version = this.version.get();
    if (this.read?.version !== version) this.read = { version, generations: generationsBy(this.reader) };
    return this.read!.generations;
  }

  async close(): Promise<void> {
    await this.turn.catch(() => undefined);
    await this.query.destroy();
    this.scans.close();
    if (this.reader.open) this.reader.close();
    this.writer.close();
  }

  private async inTransaction<T>(work: (writing: Writing) => Promise<T>): Promise<T> {
    await this.begin();
    try {
      const result = await work(this.writing);
      this.marks.commit.run();
      return result;
    } catch (problem) {
      if (this.writer.inTransaction) this.marks.rollback.run();
      throw readDbFault(problem, this.file);
    }
  }

  private async begin(): Promise<void> {
    for (const deadline = performance.now() + PATIENCE_MS; ; await pause(10)) {
      try {
        this.marks.begin.run();
        return;
      } catch (problem) {
        if (!isBusy(problem) || performance.now() > deadline) throw readDbFault(problem, this.file);
      }
    }
  }
}

// Read models in a SQLite file of their own: one connection writes, another answers questions and never waits for it.
import SqliteDatabase, { type Database, type Statement } from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { paused } from '../../../eventsourcing/log/paused.js';
import type { Generation, Parked, ReadDb, Snapshot, Writing } from '../../../eventsourcing/read-models/read-model.js';
import { faultOf, isBusy } from '../../sqlite-file/faults.js';
import { type Connections, openConnections } from '../../sqlite-file/open.js';
import { QueryThreads } from './query-threads.js';
import { dumped } from './rows.js';
import { READ_DB } from './schema.js';
import { InlineQueries } from './inline-queries.js';
import { threadedDialect } from './threaded-dialect.js';
import { generationsBy, SqliteWriting } from './writing.js';

/** How long a transaction waits for another process that is writing, ms. */
const PATIENCE_MS = 10_000;
/** How often it is looked whether another connection has committed, ms. */
const LOOK_MS = 50;
/** How long a question may take, ms. */
const LONGEST_MS = 30_000;

/** Opens or founds the database; throws a `StoreFault` that names the file, what is wrong and the fix. */
export function openSqliteReadDb(file: string, { threads = 0 }: ReadDbOptions = {}): SqliteReadDb {
  const full = resolve(file);
  return new SqliteReadDb(full, openConnections(full, READ_DB), threads);
}

export interface ReadDbOptions {
  /** How many threads answer questions; 0: the calling one does. */
  readonly threads?: number;
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
  private read: { readonly version: unknown; readonly generations: readonly Generation[] } | undefined;
  /** One transaction after the other: the connection has room for one. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    readonly file: string,
    { writer, reader }: Connections,
    threads: number,
  ) {
    this.writer = writer.defaultSafeIntegers(true);
    this.reader = reader.defaultSafeIntegers(true);
    this.writing = new SqliteWriting(writer);
    this.marks = {
      begin: writer.prepare('BEGIN IMMEDIATE'),
      commit: writer.prepare('COMMIT'),
      rollback: writer.prepare('ROLLBACK'),
    };
    this.version = reader.prepare('PRAGMA data_version').pluck();
    const asked =
      threads > 0 ? threadedDialect(new QueryThreads(file, threads, LONGEST_MS), new InlineQueries(reader)) : undefined;
    this.query = new Kysely({ dialect: asked ?? new SqliteDialect({ database: reader as never }) });
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

  generations(): Promise<readonly Generation[]> {
    return Promise.resolve().then(() => this.generationsNow());
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
    const db = new SqliteDatabase(this.file, { readonly: true, fileMustExist: true }).defaultSafeIntegers(true);
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
      throw faultOf(problem, this.file, READ_DB);
    }
  }

  private async begin(): Promise<void> {
    for (const deadline = performance.now() + PATIENCE_MS; ; await pause(10)) {
      try {
        this.marks.begin.run();
        return;
      } catch (problem) {
        if (!isBusy(problem) || performance.now() > deadline) throw faultOf(problem, this.file, READ_DB);
      }
    }
  }
}

// Read models in a SQLite file of their own: one connection writes, another answers questions and never waits for it.
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type Checkpoint,
  type Projection,
  type ReadDb,
  type Snapshot,
  shapeOf,
  type Writing,
} from '../../../eventsourcing/read-model.js';
import { faultOf, isBusy } from '../../sqlite-file/faults.js';
import { type Connections, openConnections } from '../../sqlite-file/open.js';
import { QueryThreads } from './query-threads.js';
import { dumped, SqliteRows } from './rows.js';
import { READ_DB, remake } from './schema.js';
import { threadedDialect } from './threaded-dialect.js';

/** How long a transaction waits for another process that is writing, ms. */
const PATIENCE_MS = 10_000;
/** How long a question may take, ms. */
const LONGEST_MS = 30_000;

/** Opens or founds the database; throws a `StoreFault` that names the file, what is wrong and the fix. */
export function openSqliteReadDb(file: string, { threads = 0 }: ReadDbOptions = {}): SqliteReadDb {
  const full = resolve(file);
  const { writer, reader } = openConnections(full, READ_DB);
  return new SqliteReadDb(full, { writer, reader }, threads);
}

export interface ReadDbOptions {
  /** How many threads answer questions; 0: the calling one does. */
  readonly threads?: number;
}

export class SqliteReadDb implements ReadDb {
  readonly query: ReadDb['query'];
  private readonly writer: Database;
  private readonly reader: Database;
  private readonly rows: SqliteRows;
  /** One transaction after the other: the connection has room for one. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    readonly file: string,
    { writer, reader }: Connections,
    threads: number,
  ) {
    this.writer = writer.defaultSafeIntegers(true);
    this.reader = reader.defaultSafeIntegers(true);
    this.rows = new SqliteRows(writer);
    const asked = threads > 0 ? threadedDialect(new QueryThreads(file, threads, LONGEST_MS)) : undefined;
    this.query = new Kysely({ dialect: asked ?? new SqliteDialect({ database: reader as never }) });
  }

  async prepare(projections: readonly Projection[]): Promise<void> {
    const shape = shapeOf(projections);
    await this.exclusively(async () => {
      if (this.checkpointBy(this.writer).shape === shape) return;
      this.rows.forget();
      remake(this.writer, projections, shape);
      await Promise.resolve();
    });
  }

  transaction<T>(work: (writing: Writing) => Promise<T>): Promise<T> {
    return this.exclusively(() => work(this.writing()));
  }

  checkpoint(): Promise<Checkpoint> {
    return Promise.resolve().then(() => this.checkpointBy(this.reader));
  }

  async firstAfter(instant: number): Promise<bigint | undefined> {
    const row = await this.query
      .selectFrom('log_clock')
      .select('number')
      .where('recorded_at', '>', instant as never)
      .orderBy('recorded_at')
      .limit(1)
      .executeTakeFirst();
    return row?.['number'] as bigint | undefined;
  }

  async parked(): Promise<number> {
    const row = await this.query
      .selectFrom('parked')
      .select(({ fn }) => fn.countAll().as('n'))
      .executeTakeFirst();
    return Number(row?.['n'] ?? 0);
  }

  async snapshot<T>(look: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    // A connection of its own: an open iteration would hold up everything else on the one that answers questions.
    const db = new SqliteDatabase(this.file, { readonly: true, fileMustExist: true }).defaultSafeIntegers(true);
    try {
      db.exec('BEGIN');
      return await look({ checkpoint: this.checkpointBy(db), dump: (of) => dumped(db, of) });
    } finally {
      db.close();
    }
  }

  async adopt(other: ReadDb, projections: readonly Projection[]): Promise<void> {
    if (!(other instanceof SqliteReadDb)) throw new Error('A SQLite read database adopts only another one.');
    this.writer.prepare('ATTACH ? AS other').run(other.file);
    try {
      await this.exclusively(async () => {
        this.rows.forget();
        remake(this.writer, projections, shapeOf(projections));
        const names = projections.flatMap(({ tables }) => tables.map(({ name }) => name));
        for (const name of [...names, 'log_clock', 'parked']) {
          this.writer.exec(`INSERT INTO main."${name}" SELECT * FROM other."${name}"`);
        }
        this.writer.exec('UPDATE main.checkpoint SET number = (SELECT number FROM other.checkpoint)');
        await Promise.resolve();
      });
    } finally {
      this.writer.exec('DETACH other');
    }
  }

  async close(): Promise<void> {
    await this.turn.catch(() => undefined);
    await this.query.destroy();
    if (this.reader.open) this.reader.close();
    this.writer.close();
  }

  private writing(): Writing {
    const { writer, rows } = this;
    let latest = Number(writer.prepare('SELECT coalesce(max(recorded_at), -1) FROM log_clock').pluck().get());
    const tick = writer.prepare('INSERT INTO log_clock VALUES (?, ?)');
    return {
      rows,
      checkpoint: () => this.checkpointBy(writer),
      advance: (to) => void writer.prepare('UPDATE checkpoint SET number = ?').run(to),
      tick: (recordedAt, number) => {
        if (recordedAt <= latest) return;
        latest = recordedAt;
        tick.run(recordedAt, number);
      },
      attempt: (work) => this.undoable(work),
      park: (event, projection, reason) => {
        // A full disk ends the transaction: what follows would be written on its own.
        if (!writer.inTransaction) throw new Error(`The transaction was lost: ${reason}`);
        writer.prepare('INSERT OR REPLACE INTO parked VALUES (?, ?, ?)').run(event.number, projection, reason);
      },
    };
  }

  private async undoable(work: () => void | Promise<void>): Promise<void> {
    this.writer.exec('SAVEPOINT attempt');
    try {
      await work();
    } catch (problem) {
      // Some errors end the whole transaction: then there is nothing left to go on with.
      if (!this.writer.inTransaction) throw problem;
      this.writer.exec('ROLLBACK TO attempt');
      throw problem;
    } finally {
      if (this.writer.inTransaction) this.writer.exec('RELEASE attempt');
    }
  }

  private checkpointBy(db: Database): Checkpoint {
    return db.prepare('SELECT number, shape FROM checkpoint').get() as Checkpoint;
  }

  private exclusively<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.turn.catch(() => undefined).then(() => this.inTransaction(work));
    this.turn = mine;
    return mine;
  }

  private async inTransaction<T>(work: () => Promise<T>): Promise<T> {
    await this.begin();
    try {
      const result = await work();
      this.writer.exec('COMMIT');
      return result;
    } catch (problem) {
      if (this.writer.inTransaction) this.writer.exec('ROLLBACK');
      throw faultOf(problem, this.file, READ_DB);
    }
  }

  private async begin(): Promise<void> {
    for (const deadline = performance.now() + PATIENCE_MS; ; await pause(10)) {
      try {
        this.writer.exec('BEGIN IMMEDIATE');
        return;
      } catch (problem) {
        if (!isBusy(problem) || performance.now() > deadline) throw faultOf(problem, this.file, READ_DB);
      }
    }
  }
}

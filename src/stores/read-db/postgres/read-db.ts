// Read models in one schema of a PostgreSQL database: one session writes, a pool answers questions and never waits for it.
import { type CompiledQuery, Kysely } from 'kysely';
import { paused } from '../../../eventsourcing/log/paused.js';
import { Overtaken } from '../../../eventsourcing/projecting/group.js';
import type { Generation, Parked, ReadDb, Snapshot, Writing } from '../../../eventsourcing/read-models/read-model.js';
import type { ScannedRow } from '../../../eventsourcing/read-models/scanning.js';
import { connectionOf, postgresProblem } from './connection.js';
import { askingDialect } from './dialect.js';
import { fault, isAway } from './faults.js';
import { lead } from './lease.js';
import { lockKeys, WRITE_LOCK } from './locks.js';
import { channelOf, newsOf } from './news.js';
import { PgSessions } from './pg-sessions.js';
import { scanned } from './scan.js';
import { prepareSchema } from './schema.js';
import type { Session, Sessions } from './session.js';
import { lookedAt } from './snapshot.js';
import { Names, Transaction } from './transaction.js';
import { GENERATIONS, generationsOf, PostgresWriting } from './writing.js';

export interface PostgresOptions {
  readonly password?: string;
  /** How many connections answer questions. */
  readonly pool?: number;
  /** Told what keeps this process from projecting, while it goes on trying. */
  readonly onFault?: (fault: Error) => void;
}

/** Opens or founds the database; throws a `StoreFault` that names the setting, what is wrong and the fix. */
export async function openPostgresReadDb(connection: string, options: PostgresOptions = {}): Promise<ReadDb> {
  const problem = postgresProblem(connection);
  if (problem !== undefined) throw fault('UNAVAILABLE', 'CORDON_READ_DB', { what: problem, fix: '' });
  const known = connectionOf(connection);
  const { password, pool } = options;
  const sessions = new PgSessions(known, { password, pool });
  return openReadDbOn(sessions, known.schema, options.onFault);
}

/** The same on any sessions: a driver of its own is all that another PostgreSQL needs. */
export async function openReadDbOn(
  sessions: Sessions,
  schema: string,
  onFault: (fault: Error) => void = () => undefined,
): Promise<PostgresReadDb> {
  try {
    const session = await awaited(sessions);
    try {
      await prepareSchema(session, schema, sessions.shown);
    } finally {
      await session.close();
    }
  } catch (problem) {
    await sessions.close();
    throw problem;
  }
  return new PostgresReadDb(sessions, schema, onFault);
}

/** How long a server that is away, or is just starting, is waited for when it is opened, ms; and between two looks. */
const PATIENCE_MS = 10_000;
const LOOK_MS = 250;

async function awaited(sessions: Sessions): Promise<Session> {
  for (const until = performance.now() + PATIENCE_MS; ; await paused(LOOK_MS)) {
    try {
      return await sessions.open('write');
    } catch (problem) {
      if (!isAway(problem) || performance.now() > until) throw problem;
    }
  }
}

class PostgresReadDb implements ReadDb {
  readonly query: ReadDb['query'];
  private readonly names = new Names();
  private writer: Session | undefined;
  /** One transaction after the other: the session has room for one. */
  private turn: Promise<unknown> = Promise.resolve();
  /** Of the lease that is held or was lost last; undefined where none was ever asked for. */
  private token: bigint | undefined;

  constructor(
    private readonly sessions: Sessions,
    private readonly schema: string,
    private readonly onFault: (fault: Error) => void,
  ) {
    this.query = new Kysely({ dialect: askingDialect(sessions) });
  }

  scan(query: CompiledQuery): AsyncIterable<readonly ScannedRow[]> {
    return scanned(this.sessions, query);
  }

  transaction<T>(work: (writing: Writing) => Promise<T>): Promise<T> {
    const mine = this.turn.catch(() => undefined).then(() => this.inTransaction(work));
    this.turn = mine;
    return mine;
  }

  async lead(work: (signal: AbortSignal) => Promise<void>, signal: AbortSignal): Promise<void> {
    const taken = (token: bigint): void => void (this.token = token);
    const lost = (): void => void this.dropWriter();
    await lead({ sessions: this.sessions, onFault: this.onFault, taken, lost }, work, signal);
    this.token = undefined;
  }

  changes(signal: AbortSignal): AsyncIterable<undefined> {
    return newsOf(this.sessions, this.schema, signal);
  }

  async generations(): Promise<readonly Generation[]> {
    return generationsOf(await this.sessions.ask((session) => session.run({ text: GENERATIONS })));
  }

  async parked(): Promise<readonly Parked[]> {
    const { rows } = await this.sessions.ask((session) =>
      session.run({
        text: `SELECT projection, state, parked.number, reason FROM parked JOIN generations ON id = generation
          ORDER BY parked.number, projection`,
      }),
    );
    return rows.map(([projection, state, number, reason]) => ({
      projection: projection!,
      state: state as Generation['state'],
      number: BigInt(number!),
      reason: reason!,
    }));
  }

  async snapshot<T>(look: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    const session = await this.sessions.open('ask');
    try {
      return await lookedAt(session, look);
    } finally {
      await session.close();
    }
  }

  async close(): Promise<void> {
    await this.turn.catch(() => undefined);
    await this.query.destroy();
    await this.dropWriter();
    await this.sessions.close();
  }

  private async inTransaction<T>(work: (writing: Writing) => Promise<T>): Promise<T> {
    if (!this.writer?.isOpen) this.writer = await this.sessions.open('write');
    const session = this.writer;
    const transaction = new Transaction(session, this.names);
    const writing = new PostgresWriting(transaction, this.token);
    try {
      await this.begin(transaction);
      const result = await work(writing);
      await writing.settled();
      transaction.sendHot('SELECT pg_notify($1, $2)', [channelOf(this.schema), '']);
      await transaction.run({ text: 'COMMIT' });
      return result;
    } catch (problem) {
      await transaction.settled().catch(() => undefined);
      if (session.isOpen) await session.run({ text: 'ROLLBACK' }).catch(() => this.dropWriter());
      throw problem;
    }
  }

  /** There is one transaction at a time, and none of a process that has lost the lease. */
  private async begin(transaction: Transaction): Promise<void> {
    const mine = this.token;
    transaction.send({ text: 'BEGIN' });
    transaction.sendHot(`SELECT pg_advisory_xact_lock(${lockKeys(WRITE_LOCK)})`, []);
    const { rows } = await transaction.hot('SELECT token FROM lease', []);
    if (mine !== undefined && BigInt(rows[0]?.[0] ?? 0) !== mine) throw new Overtaken();
  }

  private async dropWriter(): Promise<void> {
    const { writer } = this;
    this.writer = undefined;
    await writer?.close();
  }
}

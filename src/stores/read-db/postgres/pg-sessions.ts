// Sessions on a real PostgreSQL server, through pg: one for each purpose, and a pool of read-only ones for questions.
import { readFileSync } from 'node:fs';
import { Client, type ClientConfig, Pool } from 'pg';
import type { Connection } from './connection.js';
import { faultOf, isLoss } from './faults.js';
import type { QueryResult, Heard, Purpose, Session, Sessions, Statement, Value } from './session.js';

/** How long a connection may take to come about, ms. */
const CONNECT_MS = 5_000;
/** How many questions are answered at a time. */
const POOL = 4;

/** Settings of a session by what it is for; all in ms. */
const SETTINGS: Record<Purpose, Readonly<Record<string, string>> & { readonly statement_timeout: string }> = {
  write: {
    // What a crash of the server takes away here is done once more from the log: rows and checkpoint are lost together.
    synchronous_commit: 'off',
    statement_timeout: '120000',
    lock_timeout: '10000',
    // A process that hangs in a transaction must not keep its locks.
    idle_in_transaction_session_timeout: '10000',
  },
  ask: { default_transaction_read_only: 'on', statement_timeout: '30000', lock_timeout: '10000' },
  // What is kept here is made anew by nothing.
  keep: { synchronous_commit: 'on', statement_timeout: '10000', lock_timeout: '5000' },
  lead: { statement_timeout: '10000', lock_timeout: '3000', idle_in_transaction_session_timeout: '5000' },
};

/**
 * How much longer than the server's own limit an answer is waited for, ms: a server that hangs, or that something on the
 * way has cut off, says nothing at all.
 */
const SLACK_MS = 2_000;

/** Nothing is parsed by the driver: what a value means is said by the column, in one place for every driver. */
const RAW = { getTypeParser: () => (value: string) => value };

export class PgSessions implements Sessions {
  readonly shown: string;
  private readonly pool: Pool;

  constructor(
    private readonly connection: Connection,
    private readonly secret: { readonly password?: string | undefined; readonly pool?: number | undefined },
  ) {
    this.shown = connection.shown;
    try {
      this.pool = new Pool({
        ...this.config('ask'),
        max: secret.pool ?? POOL,
        allowExitOnIdle: true,
        onConnect: (client: Client) => this.prepared(client, 'ask'),
      } as never);
    } catch (problem) {
      throw faultOf(problem, this.shown); // a file that cannot be read
    }
    // An idle connection that is lost is replaced by the next question.
    this.pool.on('error', () => undefined);
  }

  async open(purpose: Purpose, heard: Heard = {}): Promise<Session> {
    return this.faulty(async () => {
      const client = new Client({ ...this.config(purpose), pipeline: true } as ClientConfig);
      const session = new PgSession(client, this.shown, heard);
      try {
        await client.connect();
        await this.prepared(client, purpose);
        return session;
      } catch (problem) {
        await client.end().catch(() => undefined);
        throw problem;
      }
    });
  }

  async ask<T>(use: (session: Session) => Promise<T>): Promise<T> {
    const client = await this.faulty(() => this.pool.connect());
    let isLost = false;
    // The pool listens to idle connections only, and what nobody listens to would end the program.
    const lost = (): void => void (isLost = true);
    client.on('error', lost);
    const run = (statement: Statement): Promise<QueryResult> =>
      ran(client, statement).catch((problem: unknown) => {
        isLost ||= isLoss(problem);
        throw faultOf(problem, this.shown);
      });
    try {
      return await use({ run, isOpen: true, close: () => Promise.resolve() });
    } finally {
      client.off('error', lost);
      client.release(isLost);
    }
  }

  async close(): Promise<void> {
    await this.pool.end().catch(() => undefined);
  }

  private async faulty<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (problem) {
      throw faultOf(problem, this.shown);
    }
  }

  private config(purpose: Purpose): ClientConfig {
    const { host, port, user, database } = this.connection;
    return {
      host,
      port,
      user,
      database,
      // A function: without a password, none is looked for in the environment or in files.
      password: () => this.secret.password ?? '',
      ssl: this.tls(),
      options: '',
      application_name: `cordon ${purpose}`,
      connectionTimeoutMillis: CONNECT_MS,
      query_timeout: Number(SETTINGS[purpose].statement_timeout) + SLACK_MS,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      types: RAW as never,
    };
  }

  private tls(): ClientConfig['ssl'] {
    const { sslmode, sslrootcert, sslcert, sslkey } = this.connection;
    if (sslmode === 'disable') return false;
    const files = Object.entries({ ca: read(sslrootcert), cert: read(sslcert), key: read(sslkey) });
    return {
      rejectUnauthorized: sslmode === 'verify-full',
      ...Object.fromEntries(files.filter(([, text]) => text !== undefined)),
    };
  }

  private async prepared(client: { query: Client['query'] }, purpose: Purpose): Promise<void> {
    const settings = { ...SETTINGS[purpose], search_path: this.connection.schema, client_encoding: 'UTF8' };
    const all = Object.entries(settings).map(([name, value]) => `set_config('${name}', '${value}', false)`);
    await client.query(`SELECT ${all.join(', ')}`);
  }
}

const read = (file: string | undefined): string | undefined => file && readFileSync(file, 'utf8');

class PgSession implements Session {
  isOpen = true;

  constructor(
    private readonly client: Client,
    private readonly shown: string,
    heard: Heard,
  ) {
    const lost = (problem: Error): void => {
      if (!this.isOpen) return;
      this.isOpen = false;
      heard.lost?.(faultOf(problem, shown) as Error);
    };
    client.on('error', lost);
    client.on('end', () => lost(new Error('Connection terminated')));
    client.on('notification', ({ payload }) => heard.notified?.(payload ?? ''));
  }

  async run(statement: Statement): Promise<QueryResult> {
    try {
      return await ran(this.client, statement);
    } catch (problem) {
      if (isLoss(problem)) this.isOpen = false;
      throw faultOf(problem, this.shown);
    }
  }

  /** At once: what is still under way is undone. */
  async close(): Promise<void> {
    this.isOpen = false;
    const { connection } = this.client as unknown as { connection: { stream: { destroy: () => void } } };
    const ended = this.client.end().catch(() => undefined);
    const timer = setTimeout(() => connection.stream.destroy(), 500);
    await ended;
    clearTimeout(timer);
  }
}

async function ran(client: Pick<Client, 'query'>, { text, values, name }: Statement): Promise<QueryResult> {
  const result = await client.query<Value[]>({
    text,
    rowMode: 'array',
    types: RAW as never,
    ...(values ? { values: values as Value[] } : {}),
    ...(name === undefined ? {} : { name }),
  });
  const columns = result.fields.map((field) => ({ name: field.name, type: field.dataTypeID }));
  return { columns, rows: result.rows, count: result.rowCount ?? 0 };
}

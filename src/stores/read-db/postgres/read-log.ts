// The read log on PostgreSQL: a table for each month in a schema of its own, which outlasts every rebuild of the read models
// and every change of their schema. All processes add to the same tables.
import { GatheredReads, type OnReadsFault } from '../../../eventsourcing/asking/gathered-reads.js';
import type { Read, ReadLog, ReadsPage, ReadsWanted } from '../../../eventsourcing/asking/read-log.js';
import { connectionOf } from './connection.js';
import { PgSessions } from './pg-sessions.js';
import { quoted, type Session, type Sessions } from './session.js';

export const READ_LOG_SCHEMA = 'reads_of_cordon';

export interface PostgresReadLogOptions {
  readonly password?: string | undefined;
  /** The log of events, by its id: several may have their read models in one database. */
  readonly log: string;
  readonly onFault?: OnReadsFault | undefined;
}

/** `connection`: that of the read models. Throws a `StoreFault` where the schema is not there and cannot be made. */
export function openPostgresReadLog(connection: string, options: PostgresReadLogOptions): Promise<ReadLog> {
  const known = connectionOf(connection);
  const { host, port, database } = known;
  const shown = `${host}:${port}/${database}, schema ${READ_LOG_SCHEMA}`;
  const sessions = new PgSessions({ ...known, schema: READ_LOG_SCHEMA, shown }, { ...options, pool: 1 });
  return openReadLogOn(sessions, options);
}

/** The same on any sessions. */
export async function openReadLogOn(
  sessions: Sessions,
  options: Omit<PostgresReadLogOptions, 'password'>,
): Promise<ReadLog> {
  try {
    const session = await sessions.open('keep');
    await found(session);
    await session.close();
    return new PostgresReadLog(sessions, options);
  } catch (problem) {
    await sessions.close();
    throw problem;
  }
}

const SCHEMA = quoted(READ_LOG_SCHEMA);

async function found(session: Session): Promise<void> {
  const { rows } = await session.run({
    text: 'SELECT FROM pg_namespace WHERE nspname = $1',
    values: [READ_LOG_SCHEMA],
  });
  if (rows.length === 0) await session.run({ text: `CREATE SCHEMA IF NOT EXISTS ${SCHEMA}` });
  // Two processes at once: one of them would be told that the other has just made it.
  await session.run({ text: `SELECT pg_advisory_lock(hashtextextended('cordon reads', 0))` });
  // Whoever may add to it need not own it.
  const { rows: there } = await session.run({
    text: `SELECT FROM pg_proc WHERE proname = 'refuse' AND pronamespace = $1::regnamespace`,
    values: [READ_LOG_SCHEMA],
  });
  if (there.length === 0)
    await session.run({
      text: `CREATE OR REPLACE FUNCTION ${SCHEMA}.refuse() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'the read log is only ever added to'; END $$`,
    });
  await session.run({ text: `SELECT pg_advisory_unlock(hashtextextended('cordon reads', 0))` });
}

const tableOf = (month: string): string => `reads_${month.replace('-', '_')}`;

const made = (table: string): readonly string[] => [
  `SELECT pg_advisory_xact_lock(hashtextextended('cordon reads', 0))`,
  `CREATE TABLE IF NOT EXISTS ${SCHEMA}.${table} (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    log text NOT NULL, at bigint NOT NULL, streams text[] NOT NULL, entry text NOT NULL)`,
  `CREATE INDEX IF NOT EXISTS ${table}_streams ON ${SCHEMA}.${table} USING gin (streams)`,
  `CREATE OR REPLACE TRIGGER only_added BEFORE UPDATE OR DELETE ON ${SCHEMA}.${table}
    FOR EACH STATEMENT EXECUTE FUNCTION ${SCHEMA}.refuse()`,
];

class PostgresReadLog implements ReadLog {
  private readonly gathered: GatheredReads;
  private session: Session | undefined;
  /** The month whose table is there. */
  private month = '';

  constructor(
    private readonly sessions: Sessions,
    private readonly options: Omit<PostgresReadLogOptions, 'password'>,
  ) {
    const { onFault = () => undefined } = options;
    this.gathered = new GatheredReads((reads) => this.write(reads), onFault);
  }

  note(read: Read): void {
    this.gathered.note(read);
  }

  kept(read: Read): Promise<void> {
    return this.gathered.kept(read);
  }

  get lost(): number {
    return this.gathered.lost;
  }

  async of(stream: string, { since, after, limit }: ReadsWanted): Promise<ReadsPage> {
    await this.gathered.flushed();
    const from = since ?? 0;
    const begun = placeIn(after) ?? { month: monthOf(from), id: '0' };
    const rows: Read[] = [];
    for (const month of await this.monthsFrom(begun.month)) {
      const behind = month === begun.month ? begun.id : '0';
      const found = await this.inMonth(month, [stream, String(from), behind], limit - rows.length);
      rows.push(...found.map(([, entry]) => JSON.parse(entry) as Read));
      if (rows.length >= limit) return { rows, next: `${month}.${found.at(-1)![0]}` };
    }
    return { rows, next: null };
  }

  async close(): Promise<void> {
    await this.gathered.close();
    await this.session?.close();
    await this.sessions.close();
  }

  private async monthsFrom(first: string): Promise<readonly string[]> {
    const { rows } = await this.sessions.ask((session) =>
      session.run({
        text: `SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = $1::regnamespace ORDER BY relname`,
        values: [READ_LOG_SCHEMA],
      }),
    );
    const months = rows.map(([name]) => name!.replace('reads_', '').replace('_', '-'));
    return months.filter((month) => month >= first);
  }

  private async inMonth(month: string, values: readonly string[], limit: number): Promise<readonly [string, string][]> {
    const text = `SELECT id, entry FROM ${SCHEMA}.${tableOf(month)}
      WHERE log = $5 AND streams @> ARRAY[$1] AND at >= $2::bigint AND id > $3::bigint ORDER BY id LIMIT $4::bigint`;
    const all = [...values, String(limit), this.options.log];
    const { rows } = await this.sessions.ask((session) => session.run({ text, values: all }));
    return rows as readonly [string, string][];
  }

  private async write(reads: readonly Read[]): Promise<void> {
    const month = monthOf(reads[0]!.at);
    const session = await this.opened();
    if (this.month !== month) await this.begin(session, month);
    const entries = reads.map((read) => ({ at: read.at, streams: read.streams, entry: JSON.stringify(read) }));
    await session.run({
      name: `reads ${month}`,
      text: `INSERT INTO ${SCHEMA}.${tableOf(month)} (log, at, streams, entry)
        SELECT $2, (e->>'at')::bigint, ARRAY(SELECT jsonb_array_elements_text(e->'streams')), e->>'entry'
        FROM jsonb_array_elements($1::jsonb) AS e`,
      values: [JSON.stringify(entries), this.options.log],
    });
  }

  private async opened(): Promise<Session> {
    if (this.session?.isOpen) return this.session;
    this.month = '';
    return (this.session = await this.sessions.open('keep'));
  }

  private async begin(session: Session, month: string): Promise<void> {
    await session.run({ text: 'BEGIN' });
    try {
      for (const text of made(tableOf(month))) await session.run({ text });
      await session.run({ text: 'COMMIT' });
    } catch (problem) {
      if (session.isOpen) await session.run({ text: 'ROLLBACK' });
      throw problem;
    }
    this.month = month;
  }
}

/** Undefined for the beginning, and for what no page has told. */
function placeIn(after: string | null): { readonly month: string; readonly id: string } | undefined {
  const [, month, id = '0'] = /^(\d{4}-\d{2})\.(\d{1,18})$/.exec(after ?? '') ?? [];
  return month === undefined ? undefined : { month, id };
}

const monthOf = (at: number): string => new Date(at).toISOString().slice(0, 7);

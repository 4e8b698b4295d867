// The shape of a read database on PostgreSQL: one schema with the machine's own tables, founded once and recognised later.
import type { AnyTable, Column } from '../../../eventsourcing/read-models/read-model.js';
import { onlyThere } from '../indexes.js';
import { fault } from './faults.js';
import { quoted, type Session } from './session.js';

/** Raised with every change of the machine's own tables. */
const SCHEMA_VERSION = 2;
/** The oldest server that is tried in our tests' matrix and still kept by its makers. */
const OLDEST_SERVER = 14;
const MARK = /^A read database of Cordon, version (\d+)$/;

const marked = (version: number): string => `A read database of Cordon, version ${version}`;

const TABLES = `
  CREATE TABLE generations (
    id         bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    projection text COLLATE "C" NOT NULL,
    version    bigint NOT NULL,
    state      text COLLATE "C" NOT NULL CHECK (state IN ('LIVE', 'BUILDING')),
    number     bigint,
    stands     text COLLATE "C",
    tables     text NOT NULL,
    token      bigint NOT NULL DEFAULT 0,
    UNIQUE (projection, state)
  );
  CREATE TABLE parked (
    generation bigint NOT NULL,
    number     bigint NOT NULL,
    reason     text COLLATE "C" NOT NULL,
    PRIMARY KEY (generation, number)
  );
  CREATE TABLE lease (
    id      int PRIMARY KEY CHECK (id = 1),
    token   bigint NOT NULL,
    holder  text NOT NULL,
    backend int NOT NULL,
    beat    timestamptz NOT NULL
  );
  INSERT INTO lease (id, token, holder, backend, beat) VALUES (1, 0, '', 0, '-infinity');
`;

/** What a crash of the server may take away is rows that are made anew, never the tables that they are made in. */
export const DURABLE = 'SET LOCAL synchronous_commit = on';

/** Founds the schema or recognises it. Two processes at once: the second finds what the first has made. */
export async function prepareSchema(session: Session, schema: string, shown: string): Promise<void> {
  await demandServer(session, shown);
  await session.run({ text: 'BEGIN' });
  try {
    await session.run({ text: DURABLE });
    await session.run({
      text: `SELECT pg_advisory_xact_lock(hashtextextended('cordon founds ' || $1, 0))`,
      values: [schema],
    });
    const kind = await kindOf(session, schema);
    if (kind === 'missing') await session.run({ text: `CREATE SCHEMA ${quoted(schema)}` });
    if (kind === 'missing' || kind === 'empty') await found(session, schema);
    else demandOurs(kind, shown);
    if (kind === 'older') await upgrade(session, schema);
    await session.run({ text: 'COMMIT' });
  } catch (problem) {
    if (session.isOpen) await session.run({ text: 'ROLLBACK' });
    throw problem;
  }
}

async function demandServer(session: Session, shown: string): Promise<void> {
  const { rows } = await session.run({
    text: `SELECT current_setting('server_version_num')::int / 10000, current_setting('server_version'),
      getdatabaseencoding(), (pg_is_in_recovery() OR current_setting('transaction_read_only') = 'on')::int`,
  });
  const [major, version, encoding, isReadOnly] = rows[0] ?? [];
  if (Number(major) < OLDEST_SERVER) {
    const what = `the server is PostgreSQL ${version}, too old`;
    throw fault('UNAVAILABLE', shown, { what, fix: `Use version ${OLDEST_SERVER} or newer.` });
  }
  if (encoding !== 'UTF8') {
    const what = `the database keeps its texts in ${encoding}`;
    throw fault('UNAVAILABLE', shown, { what, fix: 'Create it with ENCODING UTF8.' });
  }
  if (isReadOnly === '1') {
    const fix = 'Name the primary server, or make this one writable.';
    throw fault('READ_ONLY', shown, { what: 'the server is read-only', fix });
  }
}

type Kind = 'missing' | 'empty' | 'foreign' | 'newer' | 'older' | 'ours';

async function kindOf(session: Session, schema: string): Promise<Kind> {
  const { rows } = await session.run({
    text: `SELECT obj_description(n.oid, 'pg_namespace'),
        EXISTS (SELECT FROM pg_class c WHERE c.relnamespace = n.oid)::int
      FROM pg_namespace n WHERE nspname = $1`,
    values: [schema],
  });
  const [row] = rows;
  if (!row) return 'missing';
  const [comment, isUsed] = row;
  const version = Number(MARK.exec(comment ?? '')?.[1] ?? 0);
  if (version === 0) return isUsed === '1' ? 'foreign' : 'empty';
  return kindOfVersion(version);
}

function kindOfVersion(version: number): Kind {
  if (version === SCHEMA_VERSION) return 'ours';
  return version > SCHEMA_VERSION ? 'newer' : 'older';
}

async function found(session: Session, schema: string): Promise<void> {
  const statements = [...TABLES.split(';'), marking(schema)];
  // A schema of that name came into being after the session had chosen its own.
  await session.run({ text: `SELECT set_config('search_path', $1, false)`, values: [schema] });
  for (const text of statements) if (text.trim()) await session.run({ text });
}

/** An older program that runs beside this one goes on with what it knows, and is refused at its next start. */
async function upgrade(session: Session, schema: string): Promise<void> {
  await session.run({ text: 'ALTER TABLE generations ADD COLUMN IF NOT EXISTS stands text COLLATE "C"' });
  await session.run({ text: marking(schema) });
}

const marking = (schema: string): string => `COMMENT ON SCHEMA ${quoted(schema)} IS '${marked(SCHEMA_VERSION)}'`;

function demandOurs(kind: Kind, shown: string): void {
  if (kind === 'ours' || kind === 'older') return;
  if (kind === 'newer') {
    const fix = 'Start that version, or a newer one.';
    throw fault('NEWER_VERSION', shown, { what: 'a newer Cordon wrote it', fix });
  }
  const fix = 'Name another by ?schema=; this one was not changed.';
  throw fault('NOT_OURS', shown, { what: 'the schema holds something else', fix });
}

/** What a column is in PostgreSQL. JSON stays the text that SQLite has: `jsonb` would forget its order and spelling. */
export const typeOf = (column: Column): 'text' | 'bigint' => (/^(text|json)/.test(column) ? 'text' : 'bigint');

const TYPES: Record<ReturnType<typeof typeOf>, string> = { text: 'text COLLATE "C"', bigint: 'bigint' };

/** The name of a table while it is being built. */
export const unfinished = (name: string): string => `${name}__building`;

/** Makes the table under a name. The indexes keep theirs for good: `id` tells them from those of other generations. */
export async function create(session: Pick<Session, 'run'>, of: AnyTable, name: string, id: string): Promise<void> {
  const { columns, key, indexes = [] } = of;
  const lines = Object.entries(columns).map(
    ([column, type]) => `${quoted(column)} ${TYPES[typeOf(type)]}${type.endsWith('?') ? '' : ' NOT NULL'}`,
  );
  const primary = `CONSTRAINT ${quoted(`${name}_${id}_key`)} PRIMARY KEY (${key.map(quoted).join(', ')})`;
  await session.run({ text: `DROP TABLE IF EXISTS ${quoted(name)}` });
  await session.run({ text: `CREATE TABLE ${quoted(name)} (${[...lines, primary].join(', ')})` });
  for (const [i, columnsOf] of indexes.entries()) {
    const index = quoted(`${name}_${id}_${i + 1}`);
    const only = onlyThere(columns, columnsOf);
    await session.run({
      text: `CREATE INDEX ${index} ON ${quoted(name)} (${columnsOf.map(quoted).join(', ')})${only}`,
    });
  }
}

// The shape of a read database's file: the machine's own tables, and the projections' tables made from their definitions.
import type { Database } from 'better-sqlite3';
import type { AnyTable, Column, Projection } from '../../../eventsourcing/read-model.js';
import type { FileShape } from '../../sqlite-file/shape.js';

/** "CRDR": tells a read database from the log and from any other SQLite file. */
const APPLICATION_ID = 0x43524452;
/** Raised with every change of the machine's own tables. */
const SCHEMA_VERSION = 1;

const SCHEMA = `
  CREATE TABLE checkpoint (
    one    INTEGER PRIMARY KEY CHECK (one = 1),
    number INTEGER,
    shape  TEXT NOT NULL
  ) STRICT;
  INSERT INTO checkpoint VALUES (1, NULL, '');
  CREATE TABLE log_clock (
    recorded_at INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE parked (
    number     INTEGER NOT NULL,
    projection TEXT    NOT NULL,
    reason     TEXT    NOT NULL,
    PRIMARY KEY (number, projection)
  ) STRICT;
`;

export const READ_DB: FileShape = {
  what: 'a read database',
  applicationId: APPLICATION_ID,
  version: SCHEMA_VERSION,
  schema: SCHEMA,
  repair: 'The log is untouched: "cordon rebuild" makes this file anew from it.',
  looksSound: (db) => db.prepare('SELECT count(*) FROM checkpoint').pluck().get() === 1,
};

/** The machine's own tables; every other table belongs to a projection. */
const OWN = new Set(['checkpoint', 'log_clock', 'parked']);

const TYPES: Record<Column, string> = {
  text: 'TEXT NOT NULL',
  int: 'INTEGER NOT NULL',
  big: 'INTEGER NOT NULL',
  json: 'TEXT NOT NULL',
  'text?': 'TEXT',
  'int?': 'INTEGER',
  'big?': 'INTEGER',
  'json?': 'TEXT',
};

const quoted = (name: string): string => `"${name}"`;

function create(db: Database, { name, columns, key, indexes = [] }: AnyTable): void {
  const lines = Object.entries(columns).map(([column, type]) => `${quoted(column)} ${TYPES[type]}`);
  const primary = `PRIMARY KEY (${key.map(quoted).join(', ')})`;
  db.exec(`CREATE TABLE ${quoted(name)} (${[...lines, primary].join(', ')}) STRICT, WITHOUT ROWID`);
  indexes.forEach((of, i) =>
    db.exec(`CREATE INDEX ${quoted(`${name}_${i + 1}`)} ON ${quoted(name)} (${of.map(quoted).join(', ')})`),
  );
}

/** Drops every projection's table and makes those of these projections, empty, with the checkpoint before the first event. */
export function remake(db: Database, projections: readonly Projection[], shape: string): void {
  const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").pluck();
  for (const name of names.all() as string[]) if (!OWN.has(name)) db.exec(`DROP TABLE ${quoted(name)}`);
  for (const { tables } of projections) for (const each of tables) create(db, each);
  db.exec('DELETE FROM log_clock; DELETE FROM parked');
  db.prepare('UPDATE checkpoint SET number = NULL, shape = ?').run(shape);
}

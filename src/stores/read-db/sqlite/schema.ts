// The shape of a read database's file: the machine's own tables, and the projections' tables made from their definitions.
import type { Database } from 'better-sqlite3';
import type { AnyTable, Column } from '../../../eventsourcing/read-models/read-model.js';
import type { FileShape } from '../../sqlite-file/shape.js';
import { onlyThere } from '../indexes.js';

/** "CRDR": tells a read database from the log and from any other SQLite file. */
const APPLICATION_ID = 0x43524452;
/** Raised with every change of the machine's own tables. */
const SCHEMA_VERSION = 3;

const SCHEMA = `
  CREATE TABLE generations (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    projection TEXT    NOT NULL,
    version    INTEGER NOT NULL,
    state      TEXT    NOT NULL CHECK (state IN ('LIVE', 'BUILDING')),
    number     INTEGER,
    stands     TEXT,
    tables     TEXT    NOT NULL,
    UNIQUE (projection, state)
  ) STRICT;
  CREATE TABLE parked (
    generation INTEGER NOT NULL,
    number     INTEGER NOT NULL,
    reason     TEXT    NOT NULL,
    PRIMARY KEY (generation, number)
  ) STRICT, WITHOUT ROWID;
`;

export const READ_DB: FileShape = {
  what: 'a read database',
  applicationId: APPLICATION_ID,
  version: SCHEMA_VERSION,
  schema: SCHEMA,
  damaged: 'READ_MODELS_CORRUPT',
  repair: 'The log is untouched: "cordon rebuild" makes this file anew from it.',
  looksSound: (db) =>
    db.prepare(`SELECT count(*) FROM sqlite_schema WHERE name IN ('generations', 'parked')`).pluck().get() === 2,
  // What a power cut takes away here is done once more from the log: rows and checkpoint are lost together.
  synchronous: 'NORMAL',
  // A transaction of few events changes a row here and there: smaller pages are half as much to write for it.
  pageSize: 2048,
  // 64 MB: what is changed again and again is written into the file once. With 8 MB a long import takes a tenth longer.
  checkpoint: 32_000,
  // Rows of some thirty events lie here and there in as many tables: with 2 MB most pages are read anew for the next of them.
  writerCache: 8_000,
  // Whatever an older version kept is built anew, but for what lacks one column.
  upgrade: (db) => {
    if (db.pragma('user_version', { simple: true }) === 2) {
      db.exec('ALTER TABLE generations ADD COLUMN stands TEXT');
      return;
    }
    const tables = db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .pluck();
    for (const name of tables.all() as string[]) db.exec(`DROP TABLE ${quoted(name)}`);
    db.exec(SCHEMA);
  },
};

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

export const quoted = (name: string): string => `"${name}"`;

/** The name of a table while it is being built. */
export const unfinished = (name: string): string => `${name}__building`;

export const isJson = (type: Column | undefined): boolean => type === 'json' || type === 'json?';

/** Whether a table's rows may be wide: those that hold JSON. */
const isWide = ({ columns }: AnyTable): boolean => Object.values<Column>(columns).some(isJson);

/**
 * Makes the table under a name, without its indexes. Narrow rows lie in the tree of their key. A wide one would spill
 * there into a page of its own as soon as it takes a quarter of one, which makes writing it three times as dear.
 */
export function create(db: Database, of: AnyTable, name: string): void {
  const { columns, key } = of;
  db.exec(`DROP TABLE IF EXISTS ${quoted(name)}`);
  const lines = Object.entries(columns).map(([column, type]) => `${quoted(column)} ${TYPES[type]}`);
  const primary = `PRIMARY KEY (${key.map(quoted).join(', ')})`;
  db.exec(
    `CREATE TABLE ${quoted(name)} (${[...lines, primary].join(', ')}) STRICT${isWide(of) ? '' : ', WITHOUT ROWID'}`,
  );
}

export const isEmpty = (db: Database, name: string): boolean =>
  db.prepare(`SELECT 1 FROM ${quoted(name)} LIMIT 1`).get() === undefined;

/**
 * Makes one of the indexes that are wanted and not there, of the table under a name; false: there is none. They keep
 * their names for good: the generation's id tells them from those of others.
 */
export function indexed(db: Database, of: AnyTable, id: number, { on = unfinished(of.name), isWanted }: Indexing = {}) {
  const isThere = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'index' AND name = ?").pluck();
  for (const [i, columns] of (of.indexes ?? []).entries()) {
    const index = `${unfinished(of.name)}_${id}_${i + 1}`;
    if (isWanted?.(columns) === false || isThere.get(index) !== undefined) continue;
    db.exec(
      `CREATE INDEX ${quoted(index)} ON ${quoted(on)} (${columns.map(quoted).join(', ')})${onlyThere(of.columns, columns)}`,
    );
    return true;
  }
  return false;
}

interface Indexing {
  /** The name under which the table lies. */
  readonly on?: string;
  /** Of these columns; all are, where it is not said. */
  readonly isWanted?: (columns: readonly string[]) => boolean;
}

/**
 * Gives the table its own name, and the indexes that it has not yet. One that holds nothing is made anew: SQLite reads
 * the whole schema for every renaming, which would be nine tenths of a first start's work on this file.
 */
export function putInPlace(db: Database, of: AnyTable, id: number): void {
  const { name } = of;
  if (isEmpty(db, unfinished(name))) {
    db.exec(`DROP TABLE ${quoted(unfinished(name))}`);
    create(db, of, name);
  } else {
    db.exec(`DROP TABLE IF EXISTS ${quoted(name)}`);
    db.exec(`ALTER TABLE ${quoted(unfinished(name))} RENAME TO ${quoted(name)}`);
  }
  while (indexed(db, of, id, { on: name }));
}

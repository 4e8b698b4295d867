// The shape of the log's file and its version: founded once, never altered by a reader, recognised before it is touched.
import type { Database } from 'better-sqlite3';

/** "CRDN": tells the log from any other SQLite file. */
export const APPLICATION_ID = 0x4352444e;
/** Raised with every change of the shape; a file with a higher one belongs to a newer program. */
export const SCHEMA_VERSION = 1;

const SCHEMA = `
  CREATE TABLE events (
    position    INTEGER PRIMARY KEY AUTOINCREMENT,
    stream      TEXT    NOT NULL,
    revision    INTEGER NOT NULL CHECK (revision >= 0),
    id          BLOB    NOT NULL CHECK (length(id) = 16),
    type        TEXT    NOT NULL,
    version     INTEGER NOT NULL,
    data        TEXT    NOT NULL,
    meta        TEXT    NOT NULL,
    recorded_at INTEGER NOT NULL,
    UNIQUE (stream, revision),
    UNIQUE (id)
  ) STRICT;
  CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'the log is only ever appended to'); END;
  CREATE TRIGGER events_are_never_removed BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'the log is only ever appended to'); END;
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${SCHEMA_VERSION};
`;

export type Kind = 'ours' | 'empty' | 'foreign' | 'newer';

/** What kind of file a connection sees. */
export function kindOf(db: Database): Kind {
  const application = db.pragma('application_id', { simple: true });
  const objects = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
  if (application === 0 && objects === 0 && db.pragma('user_version', { simple: true }) === 0) return 'empty';
  if (application !== APPLICATION_ID) return 'foreign';
  return Number(db.pragma('user_version', { simple: true })) > SCHEMA_VERSION ? 'newer' : 'ours';
}

/**
 * Writes the schema into an empty file, in one transaction. The application id is in the file's header before WAL is
 * switched on, so that no moment exists at which a crash leaves a file that nobody would recognise.
 */
export function found(db: Database): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    if (kindOf(db) === 'empty') db.exec(SCHEMA);
    db.exec('COMMIT');
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
  }
}

/**
 * A cheap look for damage, whatever the log's size: the table has its columns, the newest event can be read through
 * each of its three trees. A full check of every page is the operator's (`cordon verify`).
 */
export function looksSound(db: Database): boolean {
  const columns = db.prepare("SELECT group_concat(name) FROM pragma_table_info('events')").pluck().get();
  if (columns !== 'position,stream,revision,id,type,version,data,meta,recorded_at') return false;
  const last = db.prepare('SELECT * FROM events ORDER BY position DESC LIMIT 1').get() as LastRow | undefined;
  if (!last) return true;
  const byStream = db.prepare(
    'SELECT position FROM events INDEXED BY sqlite_autoindex_events_1 WHERE stream = ? AND revision = ?',
  );
  const byId = db.prepare('SELECT position FROM events INDEXED BY sqlite_autoindex_events_2 WHERE id = ?');
  return (
    last.position <= Number.MAX_SAFE_INTEGER &&
    byStream.pluck().get(last.stream, last.revision) === last.position &&
    byId.pluck().get(last.id) === last.position
  );
}

interface LastRow {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: Buffer;
}

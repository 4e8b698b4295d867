// The shape of the log's file and its version: founded once and only ever appended to.
import type { Database } from 'better-sqlite3';
import type { FileShape } from '../sqlite-file/shape.js';

/** "CRDN": tells the log from any other SQLite file. */
const APPLICATION_ID = 0x4352444e;
/** Raised with every change of the shape; a file with a higher one belongs to a newer program. */
const SCHEMA_VERSION = 2;

export const UNCHANGEABLE = `CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'the log is only ever appended to'); END;`;

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
    chain       TEXT,
    UNIQUE (stream, revision),
    UNIQUE (id)
  ) STRICT;
  ${UNCHANGEABLE}
  CREATE TRIGGER events_are_never_removed BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'the log is only ever appended to'); END;
`;

/**
 * A cheap look for damage, whatever the log's size: the table has its columns, the newest event can be read through
 * each of its three trees. A full check of every page is the operator's (`cordon verify`).
 */
function looksSound(db: Database): boolean {
  const columns = db.prepare("SELECT group_concat(name) FROM pragma_table_info('events')").pluck().get();
  if (columns !== 'position,stream,revision,id,type,version,data,meta,recorded_at,chain') return false;
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

export const LOG: FileShape = {
  what: 'an event log',
  applicationId: APPLICATION_ID,
  version: SCHEMA_VERSION,
  schema: SCHEMA,
  damaged: 'CORRUPT',
  repair: 'Keep a copy of it and restore the last backup.',
  looksSound,
  // 8 MB: of a long log the index of ids is larger than any cache of ours, and the system keeps its pages too.
  writerCache: 8_000,
  // What was written before the chain stays without one, until an operator's word seals it as it stands.
  upgrade: (db) => void db.exec('ALTER TABLE events ADD COLUMN chain TEXT'),
};

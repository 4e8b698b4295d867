// The kinds of SQLite file that are ours: recognised by the header before they are touched, founded once, in one transaction.
import type { Database } from 'better-sqlite3';

export interface FileShape {
  /** For messages: "an event log". */
  readonly what: string;
  /** Tells the file from any other SQLite file. */
  readonly applicationId: number;
  /** Raised with every change of the schema; a file with a higher one belongs to a newer program. */
  readonly version: number;
  readonly schema: string;
  /** What its damage is told as: a log is restored, read models are made anew. */
  readonly damaged: 'CORRUPT' | 'READ_MODELS_CORRUPT';
  /** What to do when the file is damaged. */
  readonly repair: string;
  /** A cheap look for damage, whatever the file's size. */
  looksSound(db: Database): boolean;
  /** Bytes of a page of a new file, where SQLite's own size is not meant. */
  readonly pageSize?: number;
  /** Pages that gather in the WAL before they are written into the file, where SQLite's own number is not meant. */
  readonly checkpoint?: number;
  /** Pages that the connection for writing keeps, KiB, where SQLite's own 2,000 are not meant. */
  readonly writerCache?: number;
  /** FULL unless a commit that a power cut takes away can be done again. */
  readonly synchronous?: 'NORMAL';
  /** Brings a file of an older version to this one, inside a transaction; not needed while the first is the only one. */
  readonly upgrade?: (db: Database) => void;
}

export type Kind = 'ours' | 'empty' | 'foreign' | 'newer';

/** What kind of file a connection sees. */
export function kindOf(db: Database, { applicationId, version }: FileShape): Kind {
  const application = db.pragma('application_id', { simple: true });
  const objects = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
  if (application === 0 && objects === 0 && db.pragma('user_version', { simple: true }) === 0) return 'empty';
  if (application !== applicationId) return 'foreign';
  return Number(db.pragma('user_version', { simple: true })) > version ? 'newer' : 'ours';
}

/** Brings an older file to this version, in one transaction; whoever comes second finds nothing to do. */
export function upgraded(db: Database, { version, upgrade }: FileShape): void {
  const isOlder = (): boolean => Number(db.pragma('user_version', { simple: true })) < version;
  if (!upgrade || !isOlder()) return;
  db.exec('BEGIN IMMEDIATE');
  try {
    if (isOlder()) {
      upgrade(db);
      db.pragma(`user_version = ${version}`);
    }
    db.exec('COMMIT');
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
  }
}

/**
 * Writes the schema into an empty file, in one transaction. The application id is in the file's header before WAL is
 * switched on, so that no moment exists at which a crash leaves a file that nobody would recognise.
 */
export function found(db: Database, shape: FileShape): void {
  if (shape.pageSize) db.pragma(`page_size = ${shape.pageSize}`);
  db.exec('BEGIN IMMEDIATE');
  try {
    if (kindOf(db, shape) === 'empty') {
      db.exec(shape.schema);
      db.pragma(`application_id = ${shape.applicationId}`);
      db.pragma(`user_version = ${shape.version}`);
    }
    db.exec('COMMIT');
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
  }
}

// The reading side of the log's file: pages of events, each read in a moment, so that no reader holds back the log.
import type { Database, Statement } from 'better-sqlite3';
import type { Envelope, StoredEvent } from '../../eventsourcing/log/event.js';
import { fault } from '../sqlite-file/faults.js';

/** Most events in one page. */
export const PAGE = 500;
/** Largest number that SQLite can hold: nothing lies behind it. */
const LARGEST = 2n ** 63n - 1n;
/**
 * The last revision of a stream, -1 where there is none. `+?` here and below: for a bare `?` this build of SQLite prepares
 * a statement anew whenever the value changes, in case its statistics say otherwise, which costs ten times the search.
 */
export const REVISION = 'SELECT coalesce(max(revision), -1) FROM events WHERE stream = +?';
/** The id as text: a Buffer for each row costs more than all its other columns. */
const COLUMNS = 'position, stream, revision, lower(hex(id)), type, version, data, meta, recorded_at';

type Row = readonly [
  position: number,
  stream: string,
  revision: number,
  id: string,
  type: string,
  version: number,
  data: string,
  meta: string,
  recordedAt: number,
];

export class LogReader {
  readonly #file: string;
  readonly #head: Statement;
  readonly #stream: Statement;
  readonly #all: Statement;

  constructor(db: Database, file: string) {
    this.#file = file;
    this.#head = db.prepare('SELECT max(position) FROM events').pluck();
    this.#stream = db
      .prepare(`SELECT ${COLUMNS} FROM events WHERE stream = +? AND revision >= ? ORDER BY revision LIMIT ${PAGE}`)
      .raw();
    this.#all = db
      .prepare(`SELECT ${COLUMNS} FROM events WHERE position > ? AND position <= ? ORDER BY position LIMIT ${PAGE}`)
      .raw();
  }

  /** Number of the last event that is committed, 0 for an empty log. */
  head(): bigint {
    return BigInt((this.#head.get() as number | null) ?? 0);
  }

  ofStream(stream: string, from: number): readonly StoredEvent[] {
    return this.#events(this.#stream.all(stream, from) as Row[]);
  }

  /** The events with `after` < number ≤ `until`, at most a page of them. */
  after(after: bigint, until: bigint = LARGEST): readonly StoredEvent[] {
    return after >= LARGEST ? [] : this.#events(this.#all.all(after, until) as Row[]);
  }

  #events(rows: readonly Row[]): readonly StoredEvent[] {
    return rows.map((row) => {
      try {
        return storedEvent(row);
      } catch (error) {
        throw fault('CORRUPT', {
          file: this.#file,
          what: `event ${row[0]} cannot be read`,
          fix: 'Restore the last backup.',
          cause: error,
        });
      }
    });
  }
}

/** Positions are below 2^53 (checked on opening), so that reading them as numbers rounds nothing. */
function storedEvent(row: Row): StoredEvent {
  return {
    id: uuidOf(row[3]),
    type: row[4],
    schemaVersion: row[5],
    data: JSON.parse(row[6]) as unknown,
    metadata: JSON.parse(row[7]) as Envelope,
    stream: row[1],
    revision: row[2],
    number: BigInt(row[0]),
    recordedAt: row[8],
  };
}

function uuidOf(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

// The writing side of the log's file: judges one append inside the open transaction, by prepared statements only.
import { randomUUID } from 'node:crypto';
import type { Database, Statement } from 'better-sqlite3';
import type { EncodedAppend, EncodedEvent } from '../../eventsourcing/log/encoding.js';
import type { AppendOutcome } from '../../eventsourcing/log/event-store.js';
import { ownEnvelope } from '../../eventsourcing/log/event.js';
import { sealOfTexts } from '../../eventsourcing/log/seal.js';
import { codeOf } from '../sqlite-file/faults.js';
import { chained } from './chain.js';
import { SameFile } from '../sqlite-file/same-file.js';
import { REVISION } from './log-reader.js';
import { StreamEnds } from './stream-ends.js';

type Row = readonly [id: Buffer, position: number];

/** The last row of the log; of none all is 0. */
interface Last {
  readonly number: number;
  /** Ms UTC. */
  readonly recordedAt: number;
  readonly chain: string | null;
}

const NONE: Last = { number: 0, recordedAt: 0, chain: null };

export class LogWriter {
  readonly #db: Database;
  readonly #now: () => number;
  readonly #same: SameFile;
  readonly #run: { readonly [sql: string]: Statement };
  readonly #ends: StreamEnds;
  readonly #last: Statement;
  readonly #held: Statement;
  readonly #insert: Statement;
  /** Time of every event of the open transaction, ms UTC. */
  #recordedAt = 0;
  /** With what the open transaction has appended, unless another connection has appended since it was read. */
  #end = NONE;
  /** `StreamEnds.begin` when it was read; undefined: it is not to be believed. */
  #endUnder: unknown;

  constructor(db: Database, now: () => number) {
    this.#same = new SameFile(db.name);
    this.#db = db;
    this.#now = now;
    const words = ['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK', 'SAVEPOINT one', 'RELEASE one', 'ROLLBACK TO one'];
    this.#run = Object.fromEntries(words.map((sql) => [sql, db.prepare(sql)]));
    const revision = db.prepare(REVISION).pluck();
    this.#ends = new StreamEnds(db, (stream) => revision.get(stream) as number);
    this.#last = db.prepare(
      'SELECT position AS number, recorded_at AS recordedAt, chain FROM events ORDER BY position DESC LIMIT 1',
    );
    this.#held = db
      .prepare('SELECT id, position FROM events WHERE stream = +? AND revision BETWEEN ? AND ? ORDER BY revision')
      .raw();
    this.#insert = db.prepare(
      `INSERT INTO events (position, stream, revision, id, type, version, data, meta, recorded_at, chain)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
  }

  /** Takes the write lock. The clock is read under it, so that the times in the log never go back. */
  begin(): void {
    this.#run['BEGIN IMMEDIATE']!.run();
    try {
      this.#same.demand();
      const version = this.#ends.begin();
      if (version !== this.#endUnder) this.#end = this.#lastEvent() ?? NONE;
      this.#endUnder = version;
      this.#recordedAt = Math.max(this.#now(), this.#end.recordedAt);
    } catch (error) {
      this.rollback();
      throw error;
    }
  }

  commit(): void {
    this.#run['COMMIT']!.run();
    this.#ends.committed();
  }

  /** SQLite may have rolled back by itself: then there is nothing to do. */
  rollback(): void {
    this.#ends.forget();
    this.#endUnder = undefined;
    if (this.#db.inTransaction) this.#run['ROLLBACK']!.run();
  }

  /** Number of the last event, null for an empty log. */
  head(): bigint | null {
    const last = this.#lastEvent();
    return last ? BigInt(last.number) : null;
  }

  /** The last revision of a stream in this turn of the event loop, -1 where there is none. */
  revisionOf(stream: string): number {
    return this.#ends.now(stream);
  }

  /** All or nothing; whatever it decides, the other appends of the transaction stay as they are. */
  append(append: EncodedAppend): AppendOutcome {
    const { stream, expectedRevision } = append;
    const actual = this.#ends.inTransaction(stream);
    if (actual !== expectedRevision) return this.#repeated(append) ?? { outcome: 'conflict', actual };
    return this.#inserted(append) ?? { outcome: 'conflict', actual: this.#ends.readAgain(stream) };
  }

  /** Inserts an event and takes it back: what an append would meet, but for the disk. */
  tried(): void {
    const id = randomUUID();
    const envelope = ownEnvelope(id, 1);
    const event = { id, type: 'Tried', schemaVersion: 1, data: 'null', metadata: 'null', envelope };
    const before = this.#end;
    this.#run['SAVEPOINT one']!.run();
    try {
      this.#insertOne(`tried-${id}`, 0, event);
    } finally {
      this.#end = before;
      this.#run['ROLLBACK TO one']!.run();
      this.#run['RELEASE one']!.run();
    }
  }

  #lastEvent(): Last | undefined {
    return this.#last.get() as Last | undefined;
  }

  /** The first answer once more, when the stream already holds exactly these ids behind the expected revision. */
  #repeated({ stream, events, expectedRevision }: EncodedAppend): AppendOutcome | undefined {
    const revision = expectedRevision + events.length;
    const rows = this.#held.all(stream, expectedRevision + 1, revision) as Row[];
    const same = rows.length === events.length && rows.every(([id], i) => id.equals(bytesOf(events[i]!.id)));
    return same ? { outcome: 'appended', revision, number: BigInt(rows.at(-1)![1]) } : undefined;
  }

  /** Undefined when one of the ids stands elsewhere in the log: the table itself sees to it, and that no revision comes twice. */
  #inserted(append: EncodedAppend): AppendOutcome | undefined {
    // A single statement undoes itself; only several need a savepoint.
    const several = append.events.length > 1;
    const before = this.#end;
    if (several) this.#run['SAVEPOINT one']!.run();
    try {
      const number = this.#insertAll(append);
      if (several) this.#run['RELEASE one']!.run();
      const revision = append.expectedRevision + append.events.length;
      this.#ends.appended(append.stream, revision);
      return { outcome: 'appended', revision, number, fresh: true };
    } catch (error) {
      this.#end = before;
      if (codeOf(error) !== 'SQLITE_CONSTRAINT_UNIQUE') throw error;
      if (several) {
        this.#run['ROLLBACK TO one']!.run();
        this.#run['RELEASE one']!.run();
      }
      return undefined;
    }
  }

  #insertAll({ stream, events, expectedRevision }: EncodedAppend): bigint {
    let revision = expectedRevision;
    for (const event of events) this.#insertOne(stream, (revision += 1), event);
    return BigInt(this.#end.number);
  }

  #insertOne(stream: string, revision: number, event: EncodedEvent): void {
    const { id, type, schemaVersion, data, metadata, envelope } = event;
    const { chain: before, number: last } = this.#end;
    const [number, recordedAt] = [last + 1, this.#recordedAt];
    const seal =
      envelope.seal ??
      sealOfTexts({ id, type, schemaVersion, stream, revision, data: null, metadata: envelope }, event);
    const chain = chained(before, { number, recordedAt, seal });
    this.#insert.run(number, stream, revision, bytesOf(id), type, schemaVersion, data, metadata, recordedAt, chain);
    this.#end = { number, recordedAt, chain };
  }
}

function bytesOf(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

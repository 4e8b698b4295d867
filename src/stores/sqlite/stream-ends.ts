// The ends of streams as this connection knows them: what it has read or committed itself, for as long as no other one has
// committed anything. So an append that was decided on what is known needs no read of its own.
import type { Database, Statement } from 'better-sqlite3';
import { LruCache } from '../../eventsourcing/read-models/lru-cache.js';

/** The last revision of a stream, -1 where there is none. */
type LastRevision = (stream: string) => number;

/** At least so many streams that were used lately; any other is read, which costs some microseconds. */
const KEPT = 5_000;

export class StreamEnds {
  readonly #db: Database;
  readonly #read: LastRevision;
  /** A number that SQLite changes for this connection whenever another one has committed, in this process or elsewhere. */
  readonly #version: Statement;
  /** Under which the ends below were read; undefined: nothing of them may be believed. */
  #under: unknown;
  /** Committed. */
  #known: LruCache<number>;
  /** By the open transaction, which may still be rolled back. */
  readonly #tentative = new Map<string, number>();
  #isCurrent = false;

  constructor(
    db: Database,
    read: LastRevision,
    private readonly kept = KEPT,
  ) {
    this.#db = db;
    this.#read = read;
    this.#known = new LruCache(kept);
    this.#version = db.prepare('PRAGMA data_version').pluck();
  }

  /** As of this turn of the event loop: whether others have committed is asked once in it. */
  now(stream: string): number {
    if (this.#db.inTransaction) return this.#read(stream);
    if (!this.#isCurrent) {
      this.#look();
      this.#isCurrent = true;
      setImmediate(() => (this.#isCurrent = false));
    }
    return this.#knownOrRead(stream);
  }

  /** The write lock has just been taken: from here on nobody else commits. Gives another value where somebody has before. */
  begin(): unknown {
    this.#tentative.clear();
    this.#look();
    return this.#under;
  }

  /** With what the open transaction has appended so far. */
  inTransaction(stream: string): number {
    return this.#tentative.get(stream) ?? this.#knownOrRead(stream);
  }

  /** The open transaction has appended so far. */
  appended(stream: string, revision: number): void {
    this.#tentative.set(stream, revision);
  }

  /** Not what was known, after all. */
  readAgain(stream: string): number {
    const revision = this.#read(stream);
    this.#tentative.set(stream, revision);
    return revision;
  }

  committed(): void {
    for (const [stream, revision] of this.#tentative) this.#known.set(stream, revision);
    this.#tentative.clear();
  }

  /** What came of the transaction is not what it had said, and perhaps nobody can tell what came of it. */
  forget(): void {
    this.#tentative.clear();
    this.#under = undefined;
  }

  #look(): void {
    const version = this.#version.get();
    if (version !== this.#under) this.#known = new LruCache(this.kept);
    this.#under = version;
  }

  #knownOrRead(stream: string): number {
    const known = this.#known.get(stream);
    if (known !== undefined) return known;
    const revision = this.#read(stream);
    this.#known.set(stream, revision);
    return revision;
  }
}

// The reading side of the log's file: pages of events, each read in a moment, so that no reader holds back the log.
import type { Database, Statement } from 'better-sqlite3';
import { type Damage, type Envelope, ownEnvelope, type StoredEvent } from '../../eventsourcing/log/event.js';
import { contentProblem, sealOfTexts } from '../../eventsourcing/log/seal.js';
import { begins, chained } from './chain.js';

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
const COLUMNS = 'position, stream, revision, lower(hex(id)), type, version, data, meta, recorded_at, chain';

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
  chain: string | null,
];

export class LogReader {
  readonly #head: Statement;
  readonly #stream: Statement;
  readonly #all: Statement;
  readonly #chain: Statement;
  readonly #standing: Statement;

  constructor(db: Database) {
    this.#head = db.prepare('SELECT max(position) FROM events').pluck();
    this.#stream = db
      .prepare(`SELECT ${COLUMNS} FROM events WHERE stream = +? AND revision >= ? ORDER BY revision LIMIT ${PAGE}`)
      .raw();
    this.#all = db
      .prepare(`SELECT ${COLUMNS} FROM events WHERE position > ? AND position <= ? ORDER BY position LIMIT ${PAGE}`)
      .raw();
    this.#chain = db.prepare('SELECT chain FROM events WHERE position = ?').pluck();
    this.#standing = db.prepare('SELECT lower(hex(id)), recorded_at, chain FROM events WHERE position = ?').raw();
  }

  /** Number of the last event that is committed, 0 for an empty log. */
  head(): bigint {
    return BigInt((this.#head.get() as number | null) ?? 0);
  }

  /** The event's id, when it was recorded, and the chain up to it. */
  standingAt(number: bigint): string | undefined {
    const standing = this.#standing.get(number) as readonly [string, number, string | null] | undefined;
    return standing && `${uuidOf(standing[0])} ${standing[1]} ${standing[2] ?? ''}`.trimEnd();
  }

  /** Each is held against its seal and the chain; of one that cannot be believed it is said. */
  ofStream(stream: string, from: number): readonly StoredEvent[] {
    return this.#events(this.#stream.all(stream, from) as Row[]);
  }

  /** The events with `after` < number ≤ `until`, at most a page of them; as above. */
  after(after: bigint, until: bigint = LARGEST): readonly StoredEvent[] {
    return after >= LARGEST ? [] : this.#events(this.#all.all(after, until) as Row[]);
  }

  /** The same without a look at the chain, each with the seal that it should have. */
  readAfter(after: bigint, until: bigint): readonly Read[] {
    return (this.#all.all(after, until) as Row[]).map(storedEvent);
  }

  #events(rows: readonly Row[]): readonly StoredEvent[] {
    return rows.map((row, i) => {
      const { event, seal } = storedEvent(row);
      const damage = event.damage ?? this.#chainProblem(row, seal, rows[i - 1]);
      return damage === undefined ? event : { ...event, damage };
    });
  }

  #chainProblem(row: Row, seal: string, previous: Row | undefined): Damage | undefined {
    const [number, , , , , , , , recordedAt, chain] = row;
    const before = previous?.[0] === number - 1 ? previous[9] : this.#chainAt(number - 1);
    if (chain === null) return before === null && !this.#isFollowed(number) ? undefined : 'CHAIN_BROKEN';
    const isLinked = chain === chained(begins(chain) ? null : before, { number, recordedAt, seal });
    return isLinked ? undefined : 'CHAIN_BROKEN';
  }

  #chainAt(number: number): string | null {
    return (this.#chain.get(number) as string | null | undefined) ?? null;
  }

  /** The row behind it goes on from a chain, which this one has lost. */
  #isFollowed(number: number): boolean {
    const next = this.#chainAt(number + 1);
    return next !== null && !begins(next);
  }
}

export interface Read {
  readonly event: StoredEvent;
  /** That it should have. */
  readonly seal: string;
}

/** Positions are below 2^53 (checked on opening), so that reading them as numbers rounds nothing. */
function storedEvent(row: Row): Read {
  const [position, stream, revision, id, type, schemaVersion, data, metadata, recordedAt] = row;
  const place = {
    id: uuidOf(id),
    type,
    schemaVersion,
    stream,
    revision,
    number: BigInt(position),
    recordedAt,
    bytes: data.length + metadata.length,
  };
  try {
    const event: StoredEvent = { ...place, data: JSON.parse(data), metadata: JSON.parse(metadata) as Envelope };
    const seal = sealOfTexts(event, { data, metadata });
    const damage = contentProblem(event, () => seal);
    return { event: damage === undefined ? event : { ...event, damage }, seal };
  } catch {
    const nothing = { data: null, metadata: ownEnvelope(place.id, 1), damage: 'CONTENT_DIFFERS' } as const;
    return { event: { ...place, ...nothing }, seal: '' };
  }
}

export function uuidOf(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

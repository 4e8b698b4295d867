// The origins of a copied log's events: old positions become places of this log, and its answers keep the old ones.
import { sql } from 'kysely';
import type { EventStore, LogPage } from '../log/event-store.js';
import type { StoredEvent } from '../log/event.js';
import { parsePosition, type Position, positionOf } from '../log/position.js';
import { type ReadDb, type Rows, table } from './read-model.js';

interface Origin {
  readonly number: bigint;
  /** The log that recorded the event first, and its number there. */
  readonly log: string;
  readonly origin: bigint;
}

/** One row for each copied event; none in a log that was never copied. Kept by the log's clock. */
export const originTable = table<Origin>(
  {
    name: 'log_origins',
    columns: { number: 'big', log: 'text', origin: 'big' },
    key: ['number'],
    indexes: [['log', 'origin']],
  },
  1,
);

export function keepOrigin({ number, metadata }: StoredEvent, rows: Rows): void {
  const position = metadata.origin && parsePosition(metadata.origin.position);
  if (position) rows.put(originTable, { number, log: position.log, origin: position.number });
}

const asFirst = (event: StoredEvent): StoredEvent =>
  event.metadata.origin ? { ...event, recordedAt: event.metadata.origin.recordedAt } : event;

/** The same store, whose copied events say when they were first recorded. */
export function asFirstRecorded(store: EventStore): EventStore {
  return {
    numbersCount: store.numbersCount,
    append: (...append) => store.append(...append),
    readStream: (stream, from) => mapped(store.readStream(stream, from), (events) => events.map(asFirst)),
    readAll: (after) => mapped(store.readAll(after), (events) => events.map(asFirst)),
    follow: (after, signal) =>
      mapped(store.follow(after, signal), (page): LogPage => ({ ...page, events: page.events.map(asFirst) })),
    head: () => store.head(),
    demandWritable: () => store.demandWritable(),
    standsAt: (number) => store.standsAt(number),
    close: () => store.close(),
  };
}

async function* mapped<T>(pages: AsyncIterable<T>, as: (page: T) => T): AsyncGenerator<T, void> {
  for await (const page of pages) yield as(page);
}

/** Most numbers that one query is asked about. */
const MANY = 500;

/** The places of a copied log's events in the logs that recorded them first, as far as they have been projected. */
export class Origins {
  constructor(
    private readonly db: ReadDb,
    private readonly log: string,
  ) {}

  /**
   * The number, here, of the last copied event that was not behind that position there; 0 before the first. Undefined
   * where nothing came from that log, or it had not come so far when it was copied.
   */
  async numberAt({ log, number }: Position): Promise<bigint | undefined> {
    const { rows } = await sql<{ at: bigint | null; last: bigint | null }>`
      select max(case when origin <= ${number} then number end) as at, max(origin) as last
      from ${sql.table(originTable.name)} where log = ${log}`.execute(this.db.query);
    const { at, last } = rows[0]!;
    if (last === null || number > BigInt(last)) return undefined;
    return at === null ? 0n : BigInt(at);
  }

  /** The position of the last event up to that number: as it was first recorded, where it was copied. */
  async positionAt(number: bigint): Promise<string> {
    const { rows } = await sql<Origin>`
      select number, log, origin from ${sql.table(originTable.name)}
      where number >= ${number} or number = (
        select max(number) from ${sql.table(originTable.name)} where number <= ${number})
      order by number limit 2`.execute(this.db.query);
    const before = rows.find((row) => BigInt(row.number) <= number);
    const isCopied = before && (BigInt(before.number) === number || rows.length > 1);
    return isCopied ? positionOf(before.log, BigInt(before.origin)) : positionOf(this.log, number);
  }

  /** The same value, in which each position of a copied event is the one that it had when it was first recorded. */
  async inFirstPositions<T>(value: T): Promise<T> {
    const texts = new Set<string>();
    walked(value, (text) => {
      if (text.startsWith(`${this.log}.`)) texts.add(text);
      return text;
    });
    const first = await this.firstOf([...texts].flatMap((text) => parsePosition(text)?.number ?? []));
    return first.size === 0 ? value : (walked(value, (text) => first.get(text) ?? text) as T);
  }

  /** Own position → first position, of those numbers that were copied. */
  private async firstOf(numbers: readonly bigint[]): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    for (let from = 0; from < numbers.length; from += MANY) {
      const { rows } = await sql<Origin>`
        select number, log, origin from ${sql.table(originTable.name)}
        where number in (${sql.join(numbers.slice(from, from + MANY))})`.execute(this.db.query);
      for (const { number, log, origin } of rows) {
        found.set(positionOf(this.log, BigInt(number)), positionOf(log, BigInt(origin)));
      }
    }
    return found;
  }
}

/** The value with every text in it replaced. */
function walked(value: unknown, replace: (text: string) => string): unknown {
  if (typeof value === 'string') return replace(value);
  if (Array.isArray(value)) return value.map((each) => walked(each, replace));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, walked(each, replace)]));
}

// The event store on EventStoreDB, one node or a cluster: durable on a quorum when acknowledged, each event once.
import { randomUUID } from 'node:crypto';
import { soundAmong } from '../../eventsourcing/log/damaged.js';
import { encodedAppend } from '../../eventsourcing/log/encoding.js';
import type { AppendOutcome, EventStore, LogPage } from '../../eventsourcing/log/event-store.js';
import { type NewEvent, ownEnvelope, type StoredEvent } from '../../eventsourcing/log/event.js';
import { Appending } from './appending.js';
import { Client } from './client.js';
import { carefully, type StoreEvent } from './events.js';
import { closedFault, unavailable } from './failures.js';
import { followed } from './following.js';
import { Head } from './head.js';
import { type Limits, LIMITS } from './limits.js';
import { Link } from './link.js';
import { certificatesOf, connectionOf, demandUsable } from './opening.js';
import { Reading } from './reading.js';
import { Links } from './links.js';
import { Settling } from './settling.js';
import { Standing } from './standing.js';
import { belonging, decoder, demandTellable, type IsOurs } from './stored-event.js';
import type { Following } from './subscription.js';
import type { Credentials, Surroundings } from './surroundings.js';
import { Turns } from './turns.js';

export interface EventStoreDbOptions {
  /** The streams `<category>` and `<category>-…` are Cordon's; without it all are but the server's own. */
  readonly categories?: readonly string[];
  readonly credentials?: Credentials;
  /** Told about retries, new connections, resubscriptions and unreadable events. */
  readonly onEvent?: (event: StoreEvent) => void;
  readonly limits?: Partial<Limits>;
  /** Gives damaged events too, each with its damage, to be named. */
  readonly isExamining?: true;
}

/** A revision that no stream has. */
const NEVER_REACHED = 2 ** 52;

/** For messages: where the log is named. */
const SETTING = 'CORDON_EVENT_STORE';

/** Finds and checks the server; throws a `StoreFault` that names the setting, what is wrong and the fix, in bounded time. */
export async function openEventStoreDb(connection: string, options: EventStoreDbOptions = {}): Promise<EventStore> {
  const store = new EventStoreDb(connection, options);
  try {
    await store.demandUsable();
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

class EventStoreDb implements EventStore {
  readonly numbersCount = false;
  readonly #closing = new AbortController();
  readonly #writing: Surroundings;
  readonly #reading: Surroundings;
  readonly #isOurs: IsOurs;
  readonly #reader: Reading;
  readonly #appending: Appending;
  readonly #head: Head;
  readonly #following: Following;
  readonly #standing: Standing;
  readonly #isExamining: boolean;
  readonly #categories: readonly string[];
  readonly #inFlight = new Set<Promise<unknown>>();
  #closed: Promise<void> | undefined;

  constructor(connection: string, options: EventStoreDbOptions) {
    const { categories, credentials, onEvent, limits: own, isExamining = false } = options;
    const to = connectionOf(connection);
    const certificates = certificatesOf(to);
    const limits = { ...LIMITS, ...own };
    const tell = carefully(onEvent);
    // What is written and what is read have a connection each: neither waits for the other, or fails with it.
    const around = (limits: Limits): Surroundings => ({
      link: new Link(() => new Client(to, certificates), limits, tell),
      limits,
      tell,
      call: { ...(credentials && { credentials }), requiresLeader: true },
      closing: this.#closing.signal,
    });
    this.#reading = around(limits);
    this.#writing = around({ ...limits, silence: limits.attempt, read: limits.attempt });
    this.#isOurs = belonging(categories);
    const decode = { ours: decoder(this.#isOurs, tell), any: decoder(() => true, tell) };
    this.#reader = new Reading(this.#reading, decode);
    const settling = new Settling(new Reading(this.#writing, decode));
    this.#appending = new Appending(this.#writing, settling, new Turns(limits.inFlight));
    this.#head = new Head(this.#reader);
    this.#standing = new Standing(this.#reader);
    this.#isExamining = isExamining;
    this.#categories = categories ?? [];
    this.#following = { around: this.#reading, decode: decode.ours, categories, head: this.#head };
  }

  demandUsable(): Promise<void> {
    return demandUsable(this.#reading, this.#reader);
  }

  async append(stream: string, events: readonly NewEvent[], expectedRevision: number): Promise<AppendOutcome> {
    const append = encodedAppend(stream, events, expectedRevision);
    demandTellable(events);
    if (!this.#isOurs(stream)) throw new RangeError(`no stream of Cordon: ${JSON.stringify(stream)}`);
    if ('outcome' in append) return append;
    if (this.#closed) return { outcome: 'unavailable', reason: closedFault().message };
    const appending = this.#appending.append(append);
    this.#inFlight.add(appending);
    try {
      const outcome = await appending;
      if (outcome.outcome === 'appended') this.#head.noticed(outcome.number);
      return outcome;
    } finally {
      this.#inFlight.delete(appending);
    }
  }

  async *readStream(stream: string, from = 0): AsyncGenerator<readonly StoredEvent[], void> {
    const links = new Links(from);
    for await (const events of this.#reader.stream(stream, from)) yield* this.#sound(links.seen(events));
  }

  async *readAll(after: bigint | null): AsyncGenerator<readonly StoredEvent[], void> {
    const end = (await this.head()) ?? -1n;
    // A call that something on the way cut off ends like one that came to the end: only the number tells.
    for (let last = after ?? -1n, before: bigint | undefined; last < end && last !== before;) {
      before = last;
      for await (const places of this.#reader.log(last)) {
        const events = places.flatMap(({ event, number }) => (event && number <= end ? [event] : []));
        if (events.length > 0) yield* this.#sound(events);
        last = places.at(-1)!.number;
        if (last >= end) return;
      }
    }
  }

  async *follow(after: bigint | null, signal: AbortSignal): AsyncGenerator<LogPage, void> {
    for await (const { events, caughtUp } of followed(this.#following, after, signal)) {
      for (const sound of this.#sound(events)) yield { events: sound, caughtUp };
      this.#standing.seen(events.at(-1));
    }
  }

  standsAt(number: bigint): Promise<string | undefined> {
    return this.#standing.at(number);
  }

  /** By an append that no stream can take: whoever refuses it for its revision alone would have taken another. */
  async demandWritable(): Promise<void> {
    const [stream = 'log'] = this.#categories;
    const id = randomUUID();
    const event = { id, type: 'Tried', schemaVersion: 1, data: null, metadata: ownEnvelope(id, 1) };
    const outcome = await this.append(stream, [event], NEVER_REACHED);
    if (outcome.outcome !== 'conflict') throw unavailable('reason' in outcome ? outcome.reason : outcome.outcome);
  }

  async head(): Promise<bigint | null> {
    if (this.#closed) throw closedFault();
    return this.#head.find();
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  #sound(events: readonly StoredEvent[]): Iterable<readonly StoredEvent[]> {
    return this.#isExamining ? [events] : soundAmong(events, SETTING);
  }

  async #close(): Promise<void> {
    await Promise.allSettled(this.#inFlight);
    this.#closing.abort();
    await Promise.all([this.#writing.link.close(), this.#reading.link.close()]);
  }
}

// A stub of the server and stores on it for one test, with short bounds, and what they told about themselves.
import { afterEach, beforeEach } from '@jest/globals';
import type { StoredEvent } from '../../../src/eventsourcing/log/event.js';
import type { EventStore, LogPage } from '../../../src/eventsourcing/log/event-store.js';
import { type EventStoreDbOptions, openEventStoreDb } from '../../../src/stores/eventstoredb/event-store.js';
import type { StoreEvent } from '../../../src/stores/eventstoredb/events.js';
import type { Limits } from '../../../src/stores/eventstoredb/limits.js';
import { type Stub, startStub, type StubOptions } from '../../support/eventstore/stub/stub.js';

/** Short enough for a test, long enough for a machine under load. */
const SHORT: Partial<Limits> = {
  open: 4_000,
  attempt: 600,
  append: 5_000,
  silence: 1_000,
  read: 4_000,
  watchdog: 1_200,
  renewal: 50,
  pause: 60,
  resubscribe: 200,
};

export class StoreOnStub {
  stub!: Stub;
  store!: EventStore;
  told: StoreEvent[] = [];
  readonly #stubs: Stub[] = [];
  readonly #stores: EventStore[] = [];

  openForEachTest(): void {
    beforeEach(async () => {
      this.told = [];
      this.stub = await this.another();
      this.store = await this.open();
      this.stub.calls.length = 0;
    });
    afterEach(async () => {
      for (const stub of this.#stubs) stub.clear();
      await Promise.all(this.#stores.splice(0).map((store) => store.close()));
      await Promise.all(this.#stubs.splice(0).map((stub) => stub.stop()));
    });
  }

  async another(options: StubOptions = {}): Promise<Stub> {
    const stub = await startStub(options);
    this.#stubs.push(stub);
    return stub;
  }

  async open(options: EventStoreDbOptions = {}, connection = this.stub.connection): Promise<EventStore> {
    const store = await openEventStoreDb(connection, {
      onEvent: (event) => this.told.push(event),
      ...options,
      limits: { ...SHORT, ...options.limits },
    });
    this.#stores.push(store);
    return store;
  }

  toldOf(kind: StoreEvent['kind']): readonly StoreEvent[] {
    return this.told.filter((event) => event.kind === kind);
  }

  async ofStream(stream: string, store = this.store): Promise<readonly StoredEvent[]> {
    const events: StoredEvent[] = [];
    for await (const page of store.readStream(stream)) events.push(...page);
    return events;
  }

  async all(after: bigint | null = null, store = this.store): Promise<readonly StoredEvent[]> {
    const events: StoredEvent[] = [];
    for await (const page of store.readAll(after)) events.push(...page);
    return events;
  }

  /** Follows until the pages are enough, then goes away. */
  async followed(
    isEnough: (events: readonly StoredEvent[], pages: readonly LogPage[]) => boolean,
    after: bigint | null = null,
    store = this.store,
  ): Promise<{ readonly events: readonly StoredEvent[]; readonly pages: readonly LogPage[] }> {
    const away = new AbortController();
    const [events, pages]: [StoredEvent[], LogPage[]] = [[], []];
    for await (const page of store.follow(after, away.signal)) {
      events.push(...page.events);
      pages.push(page);
      if (isEnough(events, pages)) away.abort();
    }
    return { events, pages };
  }
}

// One log for each test of the contract, with streams that no other test uses, and short ways to ask it.
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach } from '@jest/globals';
import type { NewEvent, StoredEvent } from '../../src/eventsourcing/log/event.js';
import {
  NO_STREAM,
  type AppendOutcome,
  type EventStore,
  type LogPage,
} from '../../src/eventsourcing/log/event-store.js';

export interface OpenedLog {
  readonly store: EventStore;
  /** A second, independent client of the same log. */
  another(): Promise<EventStore>;
  dispose(): Promise<void>;
}

export interface LogSource {
  /** A log for one test; other events may already be in it. */
  open(): Promise<OpenedLog>;
}

export type Appended = Extract<AppendOutcome, { outcome: 'appended' }>;

export class LogUnderTest {
  #opened: OpenedLog | undefined;
  #prefix = '';

  constructor(private readonly source: LogSource) {}

  openForEachTest(): void {
    beforeEach(async () => {
      this.#opened = await this.source.open();
      this.#prefix = `t${randomUUID().replaceAll('-', '')}`;
    });
    afterEach(async () => this.#opened?.dispose());
  }

  get store(): EventStore {
    return this.#opened!.store;
  }

  another(): Promise<EventStore> {
    return this.#opened!.another();
  }

  /** The name of a stream of this test. */
  stream(name = 'a'): string {
    return `${this.#prefix}-${name}`;
  }

  isOurs(event: StoredEvent): boolean {
    return event.stream.startsWith(this.#prefix);
  }

  /** Appends to the stream's end, where nothing may go wrong; gives what the same append gives when it is repeated. */
  async append(stream: string, events: readonly NewEvent[], expected = NO_STREAM): Promise<Appended> {
    const outcome = await this.store.append(stream, events, expected);
    if (outcome.outcome !== 'appended') throw new Error(`not appended: ${JSON.stringify(outcome)}`);
    const { revision, number } = outcome;
    return { outcome: 'appended', revision, number };
  }

  async ofStream(stream: string, from?: number, store = this.store): Promise<readonly StoredEvent[]> {
    const events: StoredEvent[] = [];
    for await (const page of store.readStream(stream, from)) events.push(...page);
    return events;
  }

  /** The events of this test behind `after`. */
  async all(after: bigint | null = null, store = this.store): Promise<readonly StoredEvent[]> {
    const events: StoredEvent[] = [];
    for await (const page of store.readAll(after)) events.push(...page.filter((event) => this.isOurs(event)));
    return events;
  }

  /** Follows until so many events of this test have come, then goes away. */
  async followed(count: number, after: bigint | null, store = this.store): Promise<readonly StoredEvent[]> {
    const events: StoredEvent[] = [];
    const away = new AbortController();
    for await (const page of store.follow(after, away.signal)) {
      events.push(...page.events.filter((event) => this.isOurs(event)));
      if (events.length >= count) away.abort();
    }
    return events;
  }

  /** Follows until a page says that it is caught up; gives every page up to it. */
  async caughtUp(after: bigint | null): Promise<readonly LogPage[]> {
    const pages: LogPage[] = [];
    const away = new AbortController();
    for await (const page of this.store.follow(after, away.signal)) {
      pages.push(page);
      if (page.caughtUp) away.abort();
    }
    return pages;
  }
}

export const idsOf = (events: readonly { readonly id: string }[]): readonly string[] => events.map((event) => event.id);

// THE PORT: what Cordon needs of an event store, and nothing that only one store could give.
// Every adapter passes the same contract suite (test/contract/), whose test names are this port's specification.
import type { NewEvent, StoredEvent } from './event.js';

/** The revision a writer expects of a stream that does not exist yet. */
export const NO_STREAM = -1;

/** Largest JSON of one event's data and metadata together, in bytes of UTF-8. */
export const MAX_EVENT_BYTES = 64 * 1024;
/** Largest sum of one append, in bytes of UTF-8. */
export const MAX_APPEND_BYTES = 512 * 1024;

export type AppendOutcome =
  /**
   * Durable. `revision` and `number` are those of the last event. `fresh` where the store is sure that this very append
   * wrote the events, and not an earlier one with the same ids.
   */
  | { readonly outcome: 'appended'; readonly revision: number; readonly number: bigint; readonly fresh?: true }
  /** Someone else was first: the stream's last revision is `actual` (-1: there is no stream). Nothing was written. */
  | { readonly outcome: 'conflict'; readonly actual: number }
  /** Nothing was written: `bytes` exceed `limit`. */
  | { readonly outcome: 'too-large'; readonly bytes: number; readonly limit: number }
  /** Nothing was written, and the same append may be tried again. */
  | { readonly outcome: 'unavailable'; readonly reason: string }
  /** It cannot be told whether it was written: read the stream for the events' ids. */
  | { readonly outcome: 'unknown'; readonly reason: string };

/** One or more events in the order of the log; `caughtUp` says that nothing was behind the last one when it was read. */
export interface LogPage {
  readonly events: readonly StoredEvent[];
  readonly caughtUp: boolean;
}

export interface EventStore {
  /**
   * True where the nth event of the log has the number n, so that differences of numbers are counts of events. Else they
   * are places: their order counts, and what share of the log lies before one.
   */
  readonly numbersCount: boolean;

  /**
   * Appends all events or none. The same events (ids) at the same expected revision again are not written twice:
   * the answer is the first one's. What only a bug can ask is refused by a rejection (`encodedAppend` lists it): an
   * empty list, data that is not canonical.
   */
  append(stream: string, events: readonly NewEvent[], expectedRevision: number): Promise<AppendOutcome>;

  /** The stream's events from `from` (0-based, included) to its end, in pages; none for a stream that does not exist. */
  readStream(stream: string, from?: number): AsyncIterable<readonly StoredEvent[]>;

  /**
   * Whether `revision` is the stream's last at this moment, whoever writes; false also where that cannot be told. Only
   * a store has it that can tell at once, and cheaper than by reading.
   */
  readonly endsAt?: ((stream: string, revision: number) => boolean) | undefined;

  /** All events with a number greater than `after` (null: from the beginning) up to the log's end at the time of asking. */
  readAll(after: bigint | null): AsyncIterable<readonly StoredEvent[]>;

  /**
   * As `readAll`, and then goes on with what is appended by anyone, until `signal` aborts (the iteration then ends
   * without an error). Resumes from any number without a gap or a repeat. A page may be empty when it only says
   * that the log's end has been reached.
   */
  follow(after: bigint | null, signal: AbortSignal): AsyncIterable<LogPage>;

  /**
   * The number of the last event, null for an empty log. A barrier: whatever is recorded after the answer carries a
   * `recordedAt` that is not before the moment of asking, as far as the store's clock allows.
   */
  head(): Promise<bigint | null>;

  /**
   * Rejects with a `StoreFault` where an append would not be kept now, as far as that can be told without one: nothing is
   * written that anybody reads.
   */
  demandWritable(): Promise<void>;

  /**
   * A text that says what stands at that number, to be compared with what is answered later: no other log gives the same,
   * nor this one after it was put back to an earlier state. Undefined where no event has that number.
   */
  standsAt(number: bigint): Promise<string | undefined>;

  /**
   * Finishes what is in flight, ends those who follow (without an error), then lets go of every resource. A closed
   * store answers `unavailable`.
   */
  close(): Promise<void>;
}

/** A store that cannot be opened or read: `code` is stable, the message says what is wrong and what to do. */
export class StoreFault extends Error {
  constructor(
    readonly code:
      | 'CORRUPT'
      | 'READ_MODELS_CORRUPT'
      | 'LOCKED'
      | 'NEWER_VERSION'
      | 'NOT_OURS'
      | 'OTHER_LOG'
      | 'DISK_FULL'
      | 'READ_ONLY'
      | 'UNAVAILABLE',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'StoreFault';
  }
}

// The log cut for the projector's transactions: pages put together to batches, and what is left between two numbers.
import type { EventStore } from '../log/event-store.js';
import type { StoredEvent } from '../log/event.js';
import { isBefore } from '../read-models/generations.js';

/** Most events that are left to the transaction that puts a generation in place. */
const REST = 500;

/** Batches of at least `size` events but for the last, up to `end` where there is one. */
export async function* inBatches(
  pages: AsyncIterable<readonly StoredEvent[]>,
  size: number,
  end: bigint | null | undefined,
): AsyncGenerator<readonly StoredEvent[], void> {
  let batch: StoredEvent[] = [];
  for await (const page of pages) {
    const events = end === undefined ? page : page.filter(({ number }) => end !== null && number <= end);
    batch.push(...events);
    if (batch.length >= size) {
      yield batch;
      batch = [];
    }
    if (events.length < page.length) break;
  }
  if (batch.length > 0) yield batch;
}

/** The events behind `from` up to `to`, as far as there are any; undefined when they are too many. */
export async function between(
  store: EventStore,
  from: bigint | null,
  to: bigint | null,
): Promise<readonly StoredEvent[] | undefined> {
  const events: StoredEvent[] = [];
  if (!isBefore(from, to)) return events;
  for await (const page of store.readAll(from)) {
    const wanted = page.filter(({ number }) => number <= to!);
    events.push(...wanted);
    if (events.length > REST) return undefined;
    if (wanted.length < page.length) break;
  }
  return events;
}

// A page of the log: the events that match, and where to go on. It says what it has not looked at, never leaves it out.
import type { EventStore } from './event-store.js';
import type { StoredEvent } from './event.js';

export interface PageWish {
  /** Events behind this number; null: from the beginning. */
  readonly after: bigint | null;
  /** Events before this number. */
  readonly before: bigint;
  readonly matches: (event: StoredEvent) => boolean;
  /** Waited for before events are looked at, of each stretch of the log that is read. */
  readonly ready?: (events: readonly StoredEvent[]) => Promise<void>;
  readonly limit: number;
  /** How long to look, ms; then the page ends with what it has. */
  readonly patience: number;
}

export interface EventsPage {
  readonly events: readonly StoredEvent[];
  /** The next page is the one after this number; null: there is nothing more. */
  readonly next: bigint | null;
}

/** The store can only be read by number: what is asked for is looked for event by event. */
export async function pageOf(store: EventStore, wish: PageWish): Promise<EventsPage> {
  const deadline = performance.now() + wish.patience;
  const events: StoredEvent[] = [];
  for await (const page of store.readAll(wish.after)) {
    await wish.ready?.(page);
    for (const event of page) {
      if (event.number >= wish.before) return { events, next: null };
      if (!wish.matches(event)) continue;
      events.push(event);
      if (events.length === wish.limit) return { events, next: nextAfter(event.number, wish.before) };
    }
    const last = page.at(-1)!.number;
    if (performance.now() > deadline) return { events, next: nextAfter(last, wish.before) };
  }
  return { events, next: null };
}

function nextAfter(number: bigint, before: bigint): bigint | null {
  return number + 1n < before ? number : null;
}

// The streams that somebody deleted for ever: no store takes their rest, so that a copy names them and leaves them out.
import type { EventStore } from '../eventsourcing/log/event-store.js';
import type { StoredEvent } from '../eventsourcing/log/event.js';
import { isTombstone } from '../eventsourcing/log/unreadable.js';

/** In the order in which they were deleted. Where numbers count events there is no such thing. */
export async function deletedStreams(store: EventStore): Promise<readonly string[]> {
  if (store.numbersCount) return [];
  const deleted: string[] = [];
  for await (const page of store.readAll(null)) deleted.push(...page.filter(isTombstone).map(({ stream }) => stream));
  return deleted;
}

/** The same log, read without these streams. */
export function withoutStreams(store: EventStore, streams: readonly string[]): Pick<EventStore, 'readAll'> {
  const left = new Set(streams);
  return {
    async *readAll(after): AsyncGenerator<readonly StoredEvent[], void> {
      for await (const page of store.readAll(after)) {
        const kept = page.filter(({ stream }) => !left.has(stream));
        if (kept.length > 0) yield kept;
      }
    },
  };
}

// One after the other: commands of this process for the same stream wait for each other instead of racing.
import type { EventStore } from '../log/event-store.js';

const waiting = new WeakMap<EventStore, Map<string, Promise<unknown>>>();

/**
 * Does the work when what was asked before for the same stream of the same store is done, however it ended. A kindness
 * and no guarantee: other processes write too, and what they do is told by a conflict.
 */
export async function inTurn<T>(store: EventStore, stream: string, work: () => Promise<T>): Promise<T> {
  let turns = waiting.get(store);
  if (!turns) waiting.set(store, (turns = new Map<string, Promise<unknown>>()));
  const before = turns.get(stream);
  const mine = before ? before.then(work, work) : work();
  turns.set(stream, mine);
  try {
    return await mine;
  } finally {
    if (turns.get(stream) === mine) turns.delete(stream);
  }
}

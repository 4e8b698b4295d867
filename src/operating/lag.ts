// The lag of the read models behind the log, in events and in time. Numbers are no count: in one store they are rows, in
// another places in a file; so the events are counted, as far as one page goes.
import type { EventStore } from '../eventsourcing/log/event-store.js';

export interface Lag {
  readonly events: number;
  /** More than one page is missing, whose events were counted and the rest reckoned by the room that they take. */
  readonly isEstimate: boolean;
  /** Since the oldest event was recorded that the read models lack, s. */
  readonly seconds: number;
}

export const NONE: Lag = { events: 0, isEstimate: false, seconds: 0 };

interface Between {
  readonly head: bigint | null;
  /** What the read models hold; not null: while they hold nothing, nobody asks how far they are behind. */
  readonly at: bigint;
  /** Ms UTC. */
  readonly now: number;
}

/** Reads one page at most. */
export async function lagOf(store: Pick<EventStore, 'readAll'>, { head, at, now }: Between): Promise<Lag> {
  if (head === null || at >= head) return NONE;
  for await (const page of store.readAll(at)) {
    const [oldest, newest] = [page[0], page.at(-1)];
    if (!oldest || !newest) continue;
    const seconds = Math.max(0, (now - oldest.recordedAt) / 1000);
    if (newest.number >= head) {
      return { events: page.filter(({ number }) => number <= head).length, isEstimate: false, seconds };
    }
    const room = Number(newest.number - at);
    const events = Math.round((page.length * Number(head - at)) / room);
    // Where every number is an event, the reckoning is a count.
    return { events, isEstimate: room !== page.length, seconds };
  }
  return NONE;
}

/**
 * The time as it was at the beginning and what has passed since, ms UTC: where a machine's clock is stepped, nothing becomes older
 * by that. `passed`: ms, of a clock that never goes back.
 */
export function unstepped(now: () => number, passed: () => number): () => number {
  const [began, before] = [now(), passed()];
  return () => began + passed() - before;
}

/** For how long an end of the log has been known here that the read models have not reached, whatever its clock says. */
export class LongestUnreached {
  private seen: { readonly head: bigint; readonly since: number } | undefined;

  /** `now`: ms, of a clock that never goes back. */
  constructor(private readonly now: () => number) {}

  /** At least so long are they behind, s. */
  seconds(head: bigint | null, at: bigint): number {
    if (head === null || at >= head) this.seen = undefined;
    else if (!this.seen || at >= this.seen.head) this.seen = { head, since: this.now() };
    return this.seen ? (this.now() - this.seen.since) / 1000 : 0;
  }
}

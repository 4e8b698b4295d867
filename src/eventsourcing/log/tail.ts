// One follower of the log for everybody who watches its end: keeps the newest events, so that each is read once for all.
import type { EventStore } from './event-store.js';
import type { StoredEvent } from './event.js';
import { paused } from './paused.js';

export interface TailOptions {
  /** How many of the newest events stay at hand. */
  readonly keep?: number;
  /** Told when the log cannot be read; the tail tries again by itself. */
  readonly onFault?: (fault: unknown) => void;
}

const KEEP = 2048;
/** How long the tail rests before it follows again, ms. */
const REST = 250;

/** What there is while somebody watches. */
interface Following {
  readonly stopping: AbortController;
  readonly ready: Promise<void>;
  readonly running: Promise<void>;
}

/**
 * Follows only while somebody watches. Numbers are those of the log; 0 is before its first event. What it keeps has no
 * gap and no repeat: `since` gives every event of the log behind a number, or says that it cannot.
 */
export class Tail {
  private readonly watchers = new Set<() => void>();
  private readonly keep: number;
  private readonly onFault: (fault: unknown) => void;
  private kept: StoredEvent[] = [];
  /** Every event behind this number and up to the head is kept. */
  private floor = 0n;
  private following: Following | undefined;
  private last = 0n;

  constructor(
    private readonly store: EventStore,
    options: TailOptions = {},
  ) {
    this.keep = options.keep ?? KEEP;
    this.onFault = options.onFault ?? (() => undefined);
  }

  /** The number of the newest event that the tail has seen. */
  get head(): bigint {
    return this.last;
  }

  /**
   * Calls `wake` after each page of new events, until the answer is called. `ready` resolves once the tail stands at
   * the log's end, as it was when the first one began to watch.
   */
  watch(wake: () => void): { readonly ready: Promise<void>; readonly leave: () => void } {
    this.watchers.add(wake);
    this.following ??= this.follow();
    const leave = (): void => {
      if (this.watchers.delete(wake) && this.watchers.size === 0) this.rest();
    };
    return { ready: this.following.ready, leave };
  }

  /** At most `most` of the events behind `after`; undefined where older ones would be needed than are kept. */
  since(after: bigint, most = Number.POSITIVE_INFINITY): readonly StoredEvent[] | undefined {
    if (!this.following || after < this.floor) return undefined;
    const from = this.indexBehind(after);
    return this.kept.slice(from, from + most);
  }

  private rest(): void {
    this.following?.stopping.abort();
    this.following = undefined;
    this.kept = [];
  }

  private follow(): Following {
    const stopping = new AbortController();
    const { promise: ready, resolve } = Promise.withResolvers<void>();
    this.floor = 2n ** 64n; // nothing is kept until it is known where the end is
    return { stopping, ready, running: this.run(stopping.signal, resolve) };
  }

  private async run(signal: AbortSignal, ready: () => void): Promise<void> {
    for (let isFirst = true; !signal.aborted;) {
      try {
        if (isFirst) await this.begin(signal);
        isFirst = false;
        ready();
        for await (const { events } of this.store.follow(this.last, signal)) this.take(events, signal);
      } catch (fault) {
        this.onFault(fault);
      }
      await paused(REST, signal);
    }
    ready();
  }

  private async begin(signal: AbortSignal): Promise<void> {
    const head = (await this.store.head()) ?? 0n;
    if (signal.aborted) return;
    this.kept = [];
    this.floor = head;
    this.last = head;
  }

  private take(events: readonly StoredEvent[], signal: AbortSignal): void {
    const last = events.at(-1);
    if (!last || signal.aborted) return;
    this.kept.push(...events);
    this.last = last.number;
    // Let go of many at once: cutting an array for each page would copy it each time.
    if (this.kept.length > 2 * this.keep) {
      const gone = this.kept.splice(0, this.kept.length - this.keep);
      this.floor = gone.at(-1)!.number;
    }
    for (const wake of this.watchers) wake();
  }

  /** The place of the first kept event behind the number. */
  private indexBehind(number: bigint): number {
    let [low, high] = [0, this.kept.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.kept[middle]!.number > number) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

// The wake-up of those who wait for new events: at once for this process's commits, within a poll for another's.

/** How often the log's end is looked up while somebody waits, ms. */
const POLL_MS = 25;

interface Waiter {
  readonly after: bigint;
  readonly wake: () => void;
}

/** One timer for all who wait, and none when nobody does. */
export class AppendNotifier {
  readonly #head: () => bigint;
  readonly #waiters = new Set<Waiter>();
  #timer: NodeJS.Timeout | undefined;

  /** `head` gives the number of the log's last event. */
  constructor(head: () => bigint) {
    this.#head = head;
  }

  /** Resolves when something may lie behind `after`, or when the signal aborts. */
  async wait(after: bigint, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const waiter = { after, wake: resolve };
    signal.addEventListener('abort', resolve as () => void, { once: true });
    this.#waiters.add(waiter);
    this.#timer ??= setInterval(() => this.#poll(), POLL_MS);
    await promise;
    signal.removeEventListener('abort', resolve as () => void);
    this.#waiters.delete(waiter);
    if (this.#waiters.size === 0) this.#rest();
  }

  /** Something was committed, or the store is closing. */
  notify(): void {
    for (const waiter of this.#waiters) waiter.wake();
  }

  #rest(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #poll(): void {
    const head = this.#headOrWake();
    for (const waiter of this.#waiters) if (head === undefined || waiter.after < head) waiter.wake();
  }

  /** Undefined when the log cannot be read: the waiters meet the same fault when they read, and tell it. */
  #headOrWake(): bigint | undefined {
    try {
      return this.#head();
    } catch {
      return undefined;
    }
  }
}

// The queue of those who wait for the read models to come to a number, each with its own patience.

interface Waiter {
  readonly number: bigint;
  /** When its patience ends, as `performance.now()` counts, ms. */
  readonly until: number;
  readonly tell: (reached: boolean) => void;
}

export class Waiting {
  private readonly waiters = new Set<Waiter>();

  /** What is waited for, and how much longer, ms. */
  get open(): readonly { readonly number: bigint; readonly ms: number }[] {
    const now = performance.now();
    return [...this.waiters].map(({ number, until }) => ({ number, ms: Math.max(1, until - now) }));
  }

  get isEmpty(): boolean {
    return this.waiters.size === 0;
  }

  /** True once `arrived` tells that number or a later one; false after `ms`. */
  for(number: bigint, ms: number): Promise<boolean> {
    return new Promise((resolve) => {
      const waiter: Waiter = {
        number,
        until: performance.now() + ms,
        tell: (reached) => {
          clearTimeout(timer);
          this.waiters.delete(waiter);
          resolve(reached);
        },
      };
      const timer = setTimeout(() => waiter.tell(false), ms);
      this.waiters.add(waiter);
    });
  }

  arrived(at: bigint): void {
    for (const each of this.waiters) if (each.number <= at) each.tell(true);
  }

  /** Nothing comes any more. */
  end(): void {
    for (const each of this.waiters) each.tell(false);
  }
}

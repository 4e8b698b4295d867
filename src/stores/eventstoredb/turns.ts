// Turns of appends on the wire, only so many at once: a flood makes the server refuse or reset what it would otherwise take.

interface Waiter {
  readonly begin: (isTurn: boolean) => void;
  readonly timer: NodeJS.Timeout;
}

export class Turns {
  readonly #waiting = new Set<Waiter>();
  #free: number;

  constructor(most: number) {
    this.#free = most;
  }

  /** True when it is the caller's turn, who must then end it; false when that does not come about by `deadline`. */
  begin(deadline: number): Promise<boolean> {
    if (this.#free > 0) {
      this.#free -= 1;
      return Promise.resolve(true);
    }
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const timer = setTimeout(() => {
      this.#waiting.delete(waiter);
      resolve(false);
    }, deadline - performance.now());
    const waiter = { begin: resolve, timer };
    this.#waiting.add(waiter);
    return promise;
  }

  end(): void {
    const [next] = this.#waiting;
    if (!next) {
      this.#free += 1;
      return;
    }
    this.#waiting.delete(next);
    clearTimeout(next.timer);
    next.begin(true);
  }
}

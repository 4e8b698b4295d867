// One connection that outlives its clients: a client that failed is replaced, at most one in a while, and shut later.
import type { Client } from './client.js';
import type { Tell } from './events.js';
import type { Limits } from './limits.js';

export class Link {
  readonly #make: () => Client;
  readonly #limits: Limits;
  readonly #tell: Tell;
  readonly #retired = new Map<Client, NodeJS.Timeout>();
  #client: Client;
  #madeAt: number;

  constructor(make: () => Client, limits: Limits, tell: Tell) {
    this.#make = make;
    this.#limits = limits;
    this.#tell = tell;
    this.#client = make();
    this.#madeAt = performance.now();
  }

  get client(): Client {
    return this.#client;
  }

  /** Takes another client in the place of the one that failed, unless that was done, or only just before. */
  renew(failed: Client, reason: string): void {
    if (failed !== this.#client || performance.now() - this.#madeAt < this.#limits.renewal) return;
    this.#client = this.#make();
    this.#madeAt = performance.now();
    this.#tell({ kind: 'reconnect', reason });
    // Others may still get their answer through it.
    const timer = setTimeout(() => {
      this.#retired.delete(failed);
      failed.shut().catch(() => undefined);
    }, 2 * this.#limits.attempt);
    this.#retired.set(failed, timer.unref());
  }

  async close(): Promise<void> {
    for (const timer of this.#retired.values()) clearTimeout(timer);
    await Promise.all([this.#client, ...this.#retired.keys()].map((client) => client.shut()));
    this.#retired.clear();
  }
}

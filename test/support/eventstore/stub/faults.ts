// STUB of EventStoreDB: what can be ordered to go wrong, for which calls, and how often.

export type FaultyMethod = 'append' | 'read' | 'subscribe' | 'gossip' | 'features' | 'any';

/** How a stream ends that ought not to: with status OK, or by RST_STREAM (INTERNAL_ERROR). */
export type Cut = 'end' | 'reset';

export type Fault =
  /** Accepted, never answered; an append is not written. */
  | { readonly kind: 'silent' }
  /** Answered after `ms`. An append is written at once, or just before the late answer (`written: 'last'`). */
  | { readonly kind: 'late'; readonly ms: number; readonly written?: 'first' | 'last' }
  /** An append is written, then cut off, or never answered. */
  | { readonly kind: 'write-and-lose'; readonly how: 'reset' | 'silence' | 'end' }
  /** Ended with status OK and without a word; an append is not written. */
  | { readonly kind: 'end-ok' }
  /** RST_STREAM with this code; an append is not written. `internal` unless said otherwise. */
  | { readonly kind: 'reset'; readonly code?: 'internal' | 'refused' | 'cancel' | 'calm' }
  | { readonly kind: 'not-leader'; readonly host: string; readonly port: number }
  | { readonly kind: 'not-ready' }
  /** A conflict that is none; with the stream's last revision, or without any detail. */
  | { readonly kind: 'wrong-version'; readonly detail: boolean }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'access-denied' }
  | { readonly kind: 'too-large' }
  /** The server's own timeout (ABORTED): the append may be written all the same. */
  | { readonly kind: 'timeout'; readonly written?: boolean }
  | { readonly kind: 'deadline'; readonly written?: boolean }
  /** A subscription says that it has caught up before the last `by` events of its catching up, and again after them. */
  | { readonly kind: 'caught-up-early'; readonly by: number }
  /** A read or a subscription cut after so many events; `half`: amid the next one. An append: written, its reply cut. */
  | { readonly kind: 'cut-after'; readonly events: number; readonly how: Cut; readonly half?: boolean }
  /** RESOURCE_EXHAUSTED, as a flooded server answers; an append is not written. */
  | { readonly kind: 'flood' }
  /** A read or a subscription says nothing more after so many events. */
  | { readonly kind: 'stall'; readonly afterEvents: number }
  /** A subscription sends the last `events` of its catching up twice; a read, its last ones. */
  | { readonly kind: 'repeat'; readonly events: number }
  /** Not an EventStoreDB. */
  | { readonly kind: 'unimplemented' };

interface Order {
  readonly method: FaultyMethod;
  readonly fault: Fault;
  left: number;
}

export class Faults {
  #orders: Order[] = [];

  add(method: FaultyMethod, fault: Fault, times: number): void {
    this.#orders.push({ method, fault, left: times });
  }

  clear(): void {
    this.#orders = [];
  }

  /** The fault for this call, the oldest order first; it counts as used. */
  take(method: Exclude<FaultyMethod, 'any'>): Fault | undefined {
    const order = this.#orders.find((one) => one.method === method || one.method === 'any');
    if (order === undefined) return undefined;
    order.left -= 1;
    if (order.left <= 0) this.#orders = this.#orders.filter((one) => one !== order);
    return order.fault;
  }
}

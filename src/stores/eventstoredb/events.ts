// Events of the adapter itself, told while it works: retries, new connections, events that are not ours.

export type StoreEvent =
  /** An attempt to append failed and is made again with the same ids and revision. */
  | { readonly kind: 'retry'; readonly reason: string }
  /** The outcome of an append had to be looked up by its events' ids. */
  | { readonly kind: 'settled'; readonly outcome: 'appended' | 'conflict' | 'unknown' }
  /** A connection was given up for a new one. */
  | { readonly kind: 'reconnect'; readonly reason: string }
  /** A reading was interrupted and goes on where it was. */
  | { readonly kind: 'reread'; readonly reason: string }
  /** A subscription ended, failed or fell silent; it goes on behind the last event that was given. */
  | { readonly kind: 'resubscribe'; readonly reason: string }
  /** An event in a stream of ours cannot be read; it is handed on as one. */
  | { readonly kind: 'unreadable'; readonly stream: string; readonly number: bigint; readonly reason: string };

export type Tell = (event: StoreEvent) => void;

/** Whoever listens must not disturb the store: what a listener throws is its own affair. */
export function carefully(onEvent: Tell | undefined): Tell {
  return (event) => {
    try {
      onEvent?.(event);
    } catch {
      // The adapter promises the listener nothing but the call.
    }
  };
}

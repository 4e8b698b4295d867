// The limits of the adapter: how long, how often and how many, in one place, so that a test can shorten them.

export interface Limits {
  /** How long the server may take to be found and checked when the store is opened, ms. */
  readonly open: number;
  /** Deadline of one attempt to append, ms. */
  readonly attempt: number;
  /** All attempts of one append, and the wait for its turn, ms. */
  readonly append: number;
  /** Most attempts of one append. */
  readonly attempts: number;
  /** Most appends on the wire at once; the rest wait for their turn. */
  readonly inFlight: number;
  /** A reading that gives nothing for so long has failed, ms. */
  readonly silence: number;
  /** How long reading is tried again without getting on, ms. */
  readonly read: number;
  /** A subscription that gives nothing for so long is looked after, ms. */
  readonly watchdog: number;
  /** Least time between two new clients, ms. */
  readonly renewal: number;
  /** The longest pauses between two attempts, and between two subscriptions, ms. */
  readonly pause: number;
  readonly resubscribe: number;
}

export const LIMITS: Limits = {
  open: 10_000,
  attempt: 1_500,
  append: 6_000,
  attempts: 50,
  inFlight: 64,
  silence: 5_000,
  read: 8_000,
  watchdog: 15_000,
  renewal: 250,
  pause: 250,
  resubscribe: 2_000,
};

const FIRST_PAUSE = 20;

/** How long to wait before the next attempt, ms: doubled each time up to the longest, and never the same for two. */
export function pauseBefore(attempt: number, longest: number): number {
  const full = Math.min(FIRST_PAUSE * 2 ** Math.min(attempt - 1, 10), longest);
  return full * (0.5 + Math.random() / 2);
}

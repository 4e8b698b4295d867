// The bounds of the feed, and what else it is told of where it runs.
import { type KeepRead, keepsNothing } from '../../eventsourcing/asking/keeping-reads.js';

export interface FeedOptions {
  readonly log: string;
  /** Ms UTC. */
  readonly now: () => number;
  /** Most clients at once. */
  readonly clients?: number;
  /** ms between two signs of life. */
  readonly heartbeat?: number;
  /** ms after which a client that does not read is cut off. */
  readonly patience?: number;
  /** Keeps who was told of what. */
  readonly keepRead?: KeepRead;
}

export const DEFAULTS = { clients: 5_000, heartbeat: 15_000, patience: 10_000, keepRead: keepsNothing } as const;

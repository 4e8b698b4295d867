// THE PORT of the read log: who was told what, and as of which place in the log of events. It is only ever added to, and lies
// apart from the log and the read models: nothing is decided or counted by it.
import type { Reader } from './sight.js';

/** Something that somebody was told. */
export interface Read {
  /** Ms UTC. */
  readonly at: number;
  readonly reader: Reader;
  /** The administration whose sight they took, where it was not their own. */
  readonly as?: string;
  /** What they asked: the question's path and its parameters. */
  readonly question: string;
  readonly parameters?: object;
  /** The place in the log as of which they were told. */
  readonly position: string | null;
  /** How many rows; null: of a file, which tells that at its end. */
  readonly rows: number | null;
  /** The streams that were told of one by one: of one thing, its history, an event, the feed. */
  readonly streams: readonly string[];
}

export interface ReadsWanted {
  /** Ms UTC: none before. */
  readonly since: number | null;
  /** Where the page before ended. */
  readonly after: string | null;
  readonly limit: number;
}

export interface ReadsPage {
  /** Oldest first. */
  readonly rows: readonly Read[];
  /** Where to go on; null: there is no more. A page may be short, or empty, and not the last. */
  readonly next: string | null;
}

export interface ReadLog {
  /** Resolves once it would be found after a power cut; rejects with a `StoreFault` where it cannot be kept. */
  kept(read: Read): Promise<void>;
  /** Keeps it within a moment, together with others; what cannot be kept is counted as lost. */
  note(read: Read): void;
  /** Reads that could not be kept since this process began. */
  readonly lost: number;
  of(stream: string, wanted: ReadsWanted): Promise<ReadsPage>;
  /** Keeps what waits. */
  close(): Promise<void>;
}

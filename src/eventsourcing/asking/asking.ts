// The things that whoever asks brings along, and those that an answer stands on.
import type { EventStore } from '../log/event-store.js';
import type { Origins } from '../read-models/origins.js';
import type { Projection, ReadDb } from '../read-models/read-model.js';
import type { IsRestricted } from './keeping-reads.js';
import type { ReadLog } from './read-log.js';
import type { Reader, SightOf } from './sight.js';
import type { Turn } from './turns.js';
import type { Upcast } from '../writing/upcast.js';
import type { Lang } from '../../forms/language.js';

/** Puts a row into words; pure: what the words are is the caller's. */
export type Say = (key: string, values?: Readonly<Record<string, unknown>>) => string;

export interface Asking {
  readonly store: EventStore;
  readonly db: ReadDb;
  readonly upcast: Upcast;
  /** This log's id. */
  readonly log: string;
  /** Where this log was copied from another: its old positions still answer. */
  readonly origins?: Origins | undefined;
  readonly now: () => number;
  readonly sightOf: SightOf;
  /** What sights are worked out from; nothing where everybody sees everything. */
  readonly sightsFrom?: readonly Projection[];
  readonly isRestricted?: IsRestricted | undefined;
  /** Who read what; undefined: nobody can ask. */
  readonly reads?: Pick<ReadLog, 'of' | 'close'> | undefined;
  /** Resolves true when the read models have reached the number, false when they have not within the time (ms). */
  readonly reached: (number: bigint, ms: number) => Promise<boolean>;
}

/** What is asked beside the question's own parameters; it can be handed to another thread. */
export interface AskedFor {
  readonly reader: Reader;
  /** As which administration: what it could see at that place, by the rights of that time. */
  readonly as?: string;
  /** `@<position>` or an instant with its offset. */
  readonly knownAt?: string;
  /** Read-your-writes: not before this position has been projected. */
  readonly atLeast?: string;
  /** How long to wait for that, ms. */
  readonly wait?: number;
  /** The most rows that they take at once; any number where nothing is said. */
  readonly most?: number;
  readonly lang: Lang;
}

export interface Asked extends AskedFor {
  readonly say: Say;
  /** Lets other questions of the same thread have a turn; without it, there are none. */
  readonly turn?: Turn;
}

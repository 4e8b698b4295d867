// The parts of an execution: a command on its way to one stream, what it is executed on, and the receipt that it gets.
import type { EventStore } from '../log/event-store.js';
import { type Flag, given } from '../log/event.js';
import type { AnswerFirst, AnyAggregate, AnyCommandHandler, AskedFirst } from './decider.js';
import { Lately } from './lately.js';
import { type Sees, seesAll } from './seeing.js';
import type { Bounds } from '../log/shelf.js';
import { StreamCache } from './stream-cache.js';
import type { Upcast } from './upcast.js';

/** One command on its way to one stream. */
export interface Instruction {
  readonly aggregate: AnyAggregate;
  readonly handler: AnyCommandHandler;
  /** `<collection>/<verb>`. */
  readonly route?: string;
  /** The id in the stream's name. */
  readonly id: string;
  readonly command: object;
  readonly commandId: string;
  readonly commandHash: string;
  readonly causationId?: string;
  readonly correlationId?: string;
  /** The domain's part of the envelope. */
  readonly metadata: object;
  /** A fact attested by its source is a report, whatever the command is otherwise. */
  readonly attested?: boolean;
  /** The sender names a document that the log knows, for what the log cannot prove. */
  readonly documented?: boolean;
  /**
   * The revision that the sender saw; `*`: any, as long as there is such a stream. Looked at after the command's id, so
   * that a retry is never stale.
   */
  readonly ifRevision?: number | '*';
}

export interface Receipt {
  readonly stream: string;
  /** The stream's last revision that this command knows of; -1 = there is no stream. */
  readonly revision: number;
  /** The number of the last event of this command in the log; null when it had nothing new to say. */
  readonly number: bigint | null;
  readonly events: readonly { readonly id: string; readonly type: string; readonly flags: readonly Flag[] }[];
  /** True when the log already held this command, or the same report under another key. */
  readonly repeated: boolean;
}

/** What commands are executed on, as `Asking` is what questions are asked of. */
export interface Executing {
  readonly store: EventStore;
  readonly cache: StreamCache;
  /** What rights are proved by. */
  readonly lately: Lately;
  /** Now, ms UTC. */
  readonly now: () => number;
  readonly sees: Sees;
  /** Answers what a command asks first; without it no such command is carried out. */
  readonly answers?: Answers;
}

export type Answers = (asked: AskedFirst) => Promise<AnswerFirst>;

/** The same over a store, with a cache of its own. */
export function executingOver(over: {
  readonly store: EventStore;
  readonly upcast: Upcast;
  readonly now: () => number;
  /** Who sees what; everybody sees everything where nothing is said. */
  readonly sees?: Sees;
  readonly answers?: Answers;
  /** Of the streams that are remembered. */
  readonly bounds?: Bounds;
}): Executing {
  const { store, upcast, now, sees = seesAll, answers, bounds } = over;
  const cache = new StreamCache(store, upcast, bounds);
  return { store, cache, lately: new Lately(cache, store), now, sees, ...given({ answers }) };
}

// Messages between the serving thread and those that answer questions: a question with its number one way, its answer in parts
// the other way, so many parts ahead of the client and no more.
import type { Wanted } from '../../answering/answering.js';
import type { Head, Sum } from '../../answering/written.js';
import { StoreFault } from '../../eventsourcing/log/event-store.js';
import { NotAnswered } from '../../eventsourcing/asking/not-answered.js';
import { Invalid } from '../../forms/invalid.js';
import { Malformed } from '../../forms/malformed.js';
import type { Settings, StoreEvent } from '../projector-thread/messages.js';

/** What a thread is started with. */
export interface AnsweringStart {
  readonly settings: Settings;
  /** The log's id. */
  readonly log: string;
}

/** Parts that are on their way to a client who has not yet taken the one before. */
export const AHEAD = 2;

/** To a thread that answers. */
export type Order =
  | { readonly kind: 'ask'; readonly id: number; readonly path: string; readonly wanted: Wanted }
  /** A part was taken: another may come. */
  | { readonly kind: 'more'; readonly id: number }
  /** Nobody waits for the answer any more. */
  | { readonly kind: 'drop'; readonly id: number }
  /** The projector has reached what a question waits for, or has not in its time. */
  | { readonly kind: 'reached'; readonly id: number; readonly is: boolean }
  | { readonly kind: 'ping' }
  | { readonly kind: 'stop' };

/** From a thread that answers. */
export type Report =
  /** The beginning of an answer; with `whole` its end too. */
  | { readonly kind: 'head'; readonly id: number; readonly head: Head; readonly whole?: Uint8Array; readonly sum?: Sum }
  | { readonly kind: 'part'; readonly id: number; readonly part: Uint8Array }
  | { readonly kind: 'end'; readonly id: number; readonly sum: Sum }
  | { readonly kind: 'problem'; readonly id: number; readonly problem: Packed }
  /** Waits for the projector, so long at most, ms. */
  | { readonly kind: 'reach'; readonly id: number; readonly number: bigint; readonly ms: number }
  | { readonly kind: 'store'; readonly event: StoreEvent }
  /** It is there: asked for, or from its beginning on. */
  | { readonly kind: 'pong' };

/** A problem as it can be handed to another thread, which would lose its class. */
export type Packed =
  | { readonly kind: 'malformed'; readonly problems: readonly Pick<Invalid, 'code' | 'values' | 'pointer'>[] }
  | ({ readonly kind: 'not-answered' } & Pick<NotAnswered, 'code' | 'values' | 'parameter'>)
  | { readonly kind: 'store-fault'; readonly code: StoreFault['code']; readonly message: string }
  | { readonly kind: 'bug'; readonly message: string; readonly stack?: string | undefined };

export function packed(problem: unknown): Packed {
  if (problem instanceof Malformed) {
    const plain = problem.problems.map(({ code, values, pointer }) => ({ code, values, pointer }));
    return { kind: 'malformed', problems: plain };
  }
  if (problem instanceof NotAnswered) {
    const { code, values, parameter } = problem;
    return { kind: 'not-answered', code, values, parameter };
  }
  const { message, stack } = problem instanceof Error ? problem : new Error(String(problem));
  if (problem instanceof StoreFault) return { kind: 'store-fault', code: problem.code, message };
  return { kind: 'bug', message, stack };
}

export function unpacked(problem: Packed): Error {
  switch (problem.kind) {
    case 'malformed':
      return new Malformed(problem.problems.map(({ code, values, pointer }) => new Invalid(code, values, pointer)));
    case 'not-answered':
      return new NotAnswered(problem.code, problem.values, problem.parameter);
    case 'store-fault':
      return new StoreFault(problem.code, problem.message);
    case 'bug':
      return Object.assign(new Error(problem.message), { stack: problem.stack });
  }
}

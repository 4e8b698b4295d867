// STUB of EventStoreDB: an event as it is given to the log, as the log keeps it, and what becomes of writing it.
import type { Expected } from './commit.js';

/** An event as a test or a client gives it. `data`: bytes and text are taken as they are, the rest becomes JSON. */
export interface RawEvent {
  readonly id?: string;
  readonly type: string;
  readonly data?: unknown;
  readonly metadata?: unknown;
  /** Whether the server is told that it is JSON (it does not look); true unless said otherwise. */
  readonly json?: boolean;
}

export interface StubEvent {
  readonly stream: string;
  readonly revision: bigint;
  /** Its place in $all: commit and prepare position alike, as every server since 21 writes them. */
  readonly position: bigint;
  /** Where the next event may begin. */
  readonly end: bigint;
  readonly id: string;
  readonly type: string;
  readonly json: boolean;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
  /** 100 nanoseconds since 1970. */
  readonly created: bigint;
}

export type WriteOutcome =
  /** `position` is the last event's; undefined where the server cannot tell it any more. */
  | {
      readonly kind: 'written';
      readonly revision: bigint;
      readonly position: bigint | undefined;
    }
  | { readonly kind: 'wrong-version'; readonly expected: Expected; readonly actual: bigint }
  | { readonly kind: 'deleted'; readonly stream: string };

export const bytes = (value: unknown): Uint8Array => {
  if (value === undefined) return new Uint8Array();
  // Not by class: a test's realm may have another one of that name.
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice();
  return new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
};

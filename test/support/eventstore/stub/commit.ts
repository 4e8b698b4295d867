// STUB of EventStoreDB: the rule by which an append is accepted, found written already, or refused, as the server has it.

/** What a writer expects of the stream: a last revision, that there is none, or less than that. */
export type Expected = bigint | 'no_stream' | 'any' | 'stream_exists';

/** Of one stream, what the rule looks at. */
export interface StreamState {
  /** The last revision ever given; -1n: none. A soft deletion does not move it. */
  readonly last: bigint;
  readonly tombstoned: boolean;
  readonly softDeleted: boolean;
  readonly hasMetadata: boolean;
  idAt(revision: bigint): string | undefined;
  /** Where the server's memory has seen this id in this stream; it forgets when it restarts. */
  remembered(id: string): bigint | undefined;
}

export type Decision =
  | { readonly kind: 'write' }
  /** The same events are there already: the last of them at `revision`. */
  | { readonly kind: 'repeated'; readonly revision: bigint }
  | { readonly kind: 'wrong-version' }
  | { readonly kind: 'deleted' };

const WRITE: Decision = { kind: 'write' };
const WRONG: Decision = { kind: 'wrong-version' };
const DELETED: Decision = { kind: 'deleted' };

export function decide(state: StreamState, expected: Expected, ids: readonly string[]): Decision {
  if (state.tombstoned) return DELETED;
  if (expected === 'any') return byMemory(state, ids);
  if (expected === 'stream_exists') {
    if (state.softDeleted) return DELETED;
    return state.last < 0n && !state.hasMetadata ? WRONG : byMemory(state, ids);
  }
  return byRevision(state, expected === 'no_stream' ? -1n : expected, ids);
}

/** Without a revision only the memory of recent ids can tell a repetition: best effort. */
function byMemory(state: StreamState, ids: readonly string[]): Decision {
  let revision: bigint | undefined;
  for (const id of ids) {
    const found = state.remembered(id);
    if (found === undefined) return revision === undefined ? WRITE : WRONG;
    revision = found;
  }
  return revision === undefined ? WRITE : { kind: 'repeated', revision };
}

/** With a revision the ids that follow it decide: the very same ones, in order, are a repetition; a prefix of them too. */
function byRevision(state: StreamState, expected: bigint, ids: readonly string[]): Decision {
  if (expected === state.last) return WRITE;
  if (expected > state.last || ids.length === 0) return WRONG;
  const differs = ids.findIndex((id, i) => state.idAt(expected + 1n + BigInt(i)) !== id);
  if (differs === -1) return { kind: 'repeated', revision: expected + BigInt(ids.length) };
  return differs === 0 && expected === -1n && state.softDeleted ? WRITE : WRONG;
}

// A store over another that keeps for itself what is appended: whatever is decided on it is decided as on the other, and nobody
// else ever reads it. For one trial, which no other writer joins.
import type { AppendOutcome, EventStore } from './event-store.js';
import type { NewEvent, StoredEvent } from './event.js';

/** Stream → ids of events that count as never appended: those behind them move up. */
export type Hidden = ReadonlyMap<string, ReadonlySet<string>>;

export function pretended(store: EventStore, now: () => number, hidden: Hidden = new Map()): EventStore {
  const streams = new Map<string, StoredEvent[]>();
  const shown: Reading = { readStream: (stream, from = 0) => readPast(hidden.get(stream), store, stream, from) };
  let last: bigint | undefined;
  const append = async (stream: string, events: readonly NewEvent[], expected: number): Promise<AppendOutcome> => {
    const own = streams.get(stream);
    const actual = own?.at(-1)?.revision ?? expected;
    if (actual !== expected) return { outcome: 'conflict', actual };
    last ??= (await store.head()) ?? 0n;
    const first = last + 1n;
    const recordedAt = now();
    const kept = events.map((event, i): StoredEvent => {
      return { ...event, stream, revision: expected + 1 + i, number: first + BigInt(i), recordedAt };
    });
    last += BigInt(kept.length);
    streams.set(stream, [...(own ?? []), ...kept]);
    return { outcome: 'appended', revision: expected + kept.length, number: last, fresh: true };
  };
  return {
    numbersCount: store.numbersCount,
    append,
    readStream: (stream, from = 0) => readOver(shown, streams.get(stream) ?? [], stream, from),
    // What is hidden makes the store's own answer another.
    endsAt:
      hidden.size > 0 || !store.endsAt
        ? undefined
        : (stream, revision) => {
            const own = streams.get(stream)?.at(-1)?.revision;
            return own === undefined ? store.endsAt!(stream, revision) : own === revision;
          },
    readAll: (after) => store.readAll(after),
    follow: (after, signal) => store.follow(after, signal),
    head: () => store.head(),
    demandWritable: () => store.demandWritable(),
    standsAt: (number) => store.standsAt(number),
    // It is not ours to close.
    close: () => Promise.resolve(),
  };
}

/** Of the other as far as it had come when the first was appended here, then what was appended here. */
async function* readOver(
  store: Reading,
  own: readonly StoredEvent[],
  stream: string,
  from: number,
): AsyncGenerator<readonly StoredEvent[]> {
  const first = own[0]?.revision ?? Infinity;
  if (from < first)
    for await (const page of store.readStream(stream, from)) yield page.filter(({ revision }) => revision < first);
  const rest = own.filter(({ revision }) => revision >= from);
  if (rest.length > 0) yield rest;
}

type Reading = Pick<EventStore, 'readStream'>;

/** Past what is hidden. */
async function* readPast(
  ids: ReadonlySet<string> | undefined,
  store: Reading,
  stream: string,
  from: number,
): AsyncGenerator<readonly StoredEvent[]> {
  if (!ids) return yield* store.readStream(stream, from);
  let next = 0;
  for await (const page of store.readStream(stream)) {
    const left = page.filter(({ id }) => !ids.has(id)).map((event) => ({ ...event, revision: next++ }));
    yield left.filter(({ revision }) => revision >= from);
  }
}

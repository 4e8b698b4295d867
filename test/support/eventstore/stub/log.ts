// STUB of EventStoreDB: its log in memory, events in order at growing positions with gaps, streams cut or deleted as by it.
import { randomUUID } from 'node:crypto';
import { type Decision, type Expected, type StreamState, decide } from './commit.js';
import { type RawEvent, type StubEvent, type WriteOutcome, bytes } from './event.js';

/** What the server calls the revision of a deleted stream, and cuts a softly deleted one at. */
const DELETED = 2n ** 63n - 1n;
const TICKS_PER_MS = 10_000n;

export class StubLog {
  #events: StubEvent[] = [];
  #streams = new Map<string, StubEvent[]>();
  readonly #last = new Map<string, bigint>();
  #remembered = new Map<string, { stream: string; revision: bigint }>();
  #watchers = new Set<() => void>();
  #end = 0n;

  constructor(private readonly now: () => number = Date.now) {
    // A server's log never begins with what is ours.
    this.#record('$users', 0n, { type: '$UserCreated', data: { loginName: 'admin' } });
    this.#record('$$$stats', 0n, { type: '$metadata', data: { $maxAge: 86_400 } });
  }

  /** All events in the order of the log, the server's own ($…) among them. */
  get events(): readonly StubEvent[] {
    return this.#events;
  }

  /** Without the server's own. */
  get ours(): readonly StubEvent[] {
    return this.#events.filter(({ stream }) => !stream.startsWith('$'));
  }

  get end(): bigint {
    return this.#end;
  }

  /** Whether a record begins or ends there; behind the log's end everything may still come. */
  isPlace(position: bigint): boolean {
    return (
      position <= 0n ||
      position >= this.#end ||
      this.#events.some((event) => event.position === position || event.end === position)
    );
  }

  /** Every event of the stream that is still in the log, also what a reader of the stream is no longer shown. */
  of(stream: string): readonly StubEvent[] {
    return this.#streams.get(stream) ?? [];
  }

  /** What a reader of the stream is shown; `undefined`: there is no such stream, `'tombstoned'`: never again. */
  shown(stream: string): readonly StubEvent[] | undefined | 'tombstoned' {
    if (this.#last.get(stream) === DELETED) return 'tombstoned';
    if (!this.#last.has(stream) || this.cutAt(stream) === DELETED) return undefined;
    const from = this.cutAt(stream);
    return this.of(stream).filter(({ revision }) => revision >= from);
  }

  /** Appends as a client that expects nothing would, past every check. */
  append(stream: string, ...events: readonly RawEvent[]): readonly StubEvent[] {
    const first = this.#last.get(stream) ?? -1n;
    const written = events.map((event, i) => this.#record(stream, first + 1n + BigInt(i), event));
    this.#tell();
    return written;
  }

  /** Appends as the server does, by its rule for repeated and unexpected appends. */
  write(stream: string, expected: Expected, events: readonly (RawEvent & { readonly id: string })[]): WriteOutcome {
    const state = this.#stateOf(stream);
    const ids = events.map(({ id }) => id.toLowerCase());
    const decision = decide(state, expected, ids);
    switch (decision.kind) {
      case 'deleted':
        return { kind: 'deleted', stream };
      case 'wrong-version':
        return { kind: 'wrong-version', expected, actual: state.last };
      case 'repeated':
        return { kind: 'written', revision: decision.revision, position: this.#placeOf(stream, decision.revision) };
      case 'write':
    }
    if (events.length === 0) return this.#writeNothing(state.last);
    this.append(stream, ...events);
    if (state.softDeleted) this.truncate(stream, state.last + 1n);
    const revision = state.last + BigInt(events.length);
    return { kind: 'written', revision, position: this.#placeOf(stream, revision) };
  }

  /** An empty append leaves a record without an event: a gap in $all. */
  #writeNothing(last: bigint): WriteOutcome {
    const position = this.#end;
    this.#end += 97n;
    return { kind: 'written', revision: last, position };
  }

  /** Where an event is that readers of the stream are shown; the server does not look for any other. */
  #placeOf(stream: string, revision: bigint): bigint | undefined {
    const shown = this.shown(stream);
    return shown === 'tombstoned' ? undefined : shown?.find((event) => event.revision === revision)?.position;
  }

  /** What the rule says, without writing. */
  decide(stream: string, expected: Expected, ids: readonly string[]): Decision['kind'] {
    return decide(this.#stateOf(stream), expected, ids).kind;
  }

  /** Readers of the stream are shown nothing before this revision; it stays in $all until the log is scavenged. */
  truncate(stream: string, before: bigint): void {
    this.append(`$$${stream}`, { type: '$metadata', data: `{"$tb":${before}}` });
  }

  softDelete(stream: string): void {
    this.truncate(stream, DELETED);
  }

  /** Deleted for ever: neither read nor appended to again. */
  tombstone(stream: string): void {
    this.#record(stream, DELETED, { type: '$streamDeleted', json: false });
    this.#tell();
  }

  /** What a scavenge leaves: nothing of what readers are no longer shown. */
  scavenge(): void {
    this.#events = this.#events.filter((event) => {
      if (event.type === '$streamDeleted') return true;
      return this.#last.get(event.stream) !== DELETED && event.revision >= this.cutAt(event.stream);
    });
    this.#streams = Map.groupBy(this.#events, ({ stream }) => stream);
    this.forget();
  }

  /** What a restart forgets: the recent ids, by which appends without a revision are known again. */
  forget(): void {
    this.#remembered = new Map();
  }

  /** Resolves at the next append, or when `givenUp` does. */
  async more(givenUp: Promise<unknown>): Promise<void> {
    let tell = (): void => {};
    const appended = new Promise<void>((resolve) => (tell = resolve));
    this.#watchers.add(tell);
    await Promise.race([appended, givenUp]);
    this.#watchers.delete(tell);
  }

  cutAt(stream: string): bigint {
    const meta = this.of(`$$${stream}`).at(-1);
    const cut = meta === undefined ? undefined : /"\$tb":\s*(\d+)/.exec(new TextDecoder().decode(meta.data))?.[1];
    return cut === undefined ? 0n : BigInt(cut);
  }

  #stateOf(stream: string): StreamState {
    const last = this.#last.get(stream) ?? -1n;
    return {
      last,
      tombstoned: last === DELETED,
      softDeleted: this.cutAt(stream) === DELETED,
      hasMetadata: this.#last.has(`$$${stream}`),
      idAt: (revision) => this.of(stream).findLast((event) => event.revision === revision)?.id,
      remembered: (id) => {
        const seen = this.#remembered.get(id);
        return seen?.stream === stream ? seen.revision : undefined;
      },
    };
  }

  #record(stream: string, revision: bigint, raw: RawEvent): StubEvent {
    const data = bytes(raw.data);
    const metadata = bytes(raw.metadata);
    const id = (raw.id ?? randomUUID()).toLowerCase();
    const position = this.#end;
    this.#end += BigInt(97 + stream.length + data.length + metadata.length);
    const created = BigInt(this.now()) * TICKS_PER_MS + 1_234n;
    const json = raw.json ?? true;
    const event = { stream, revision, position, end: this.#end, id, type: raw.type, json, data, metadata, created };
    this.#events.push(event);
    const before = this.#streams.get(stream);
    if (before === undefined) this.#streams.set(stream, [event]);
    else before.push(event);
    this.#last.set(stream, revision);
    this.#remembered.set(id, { stream, revision });
    return event;
  }

  #tell(): void {
    const watchers = this.#watchers;
    this.#watchers = new Set();
    for (const tell of watchers) tell();
  }
}

// What has been read of a stream, remembered: the next command only reads what has come since. Never trusted without that.
import { applied, type Fold } from './decider.js';
import { type EventStore, NO_STREAM } from './event-store.js';
import type { Flag, StoredEvent } from './event.js';
import type { Upcast } from './upcast.js';

/** What a command has already written into a stream. */
export interface Written {
  readonly commandHash: string;
  readonly revision: number;
  readonly number: bigint;
  readonly events: readonly { readonly id: string; readonly type: string; readonly flags: readonly Flag[] }[];
}

/** A stream as far as it has been read. */
export interface Read {
  readonly stream: string;
  /** Of its last event; -1: there is none. */
  readonly revision: number;
  readonly state: unknown;
  readonly commands: ReadonlyMap<string, Written>;
}

/** How many streams are remembered, and how long one may be: a longer one is read anew, so that memory stays bounded. */
const LIMITS = { streams: 20_000, events: 200 };

export class Memory {
  /** The one that was used last stands last. */
  private readonly streams = new Map<string, Read>();

  constructor(
    private readonly store: EventStore,
    private readonly upcast: Upcast,
  ) {}

  /** The stream as it is now: what is remembered, and what has been appended since by anyone. */
  async read(to: Fold<unknown, never>, id: string): Promise<Read> {
    const stream = `${to.category}-${id}`;
    let read = this.streams.get(stream) ?? { stream, revision: NO_STREAM, state: to.initial, commands: new Map() };
    for await (const page of this.store.readStream(stream, read.revision + 1)) {
      for (const event of page) read = this.further(to, read, event);
    }
    this.remember(read);
    return read;
  }

  private further(to: Fold<unknown, never>, read: Read, event: StoredEvent): Read {
    const { id, type, revision, number, metadata } = event;
    const { commandId, commandHash, flags } = metadata;
    const before = read.commands.get(commandId);
    // The map is shared by all who read this stream, and only ever added to: what a command wrote does not change.
    if (before === undefined || before.revision < revision) {
      const events = [...(before?.events ?? []), { id, type, flags }];
      (read.commands as Map<string, Written>).set(commandId, { commandHash, revision, number, events });
    }
    return { ...read, revision, state: applied(to, read.state, this.upcast(event)) };
  }

  private remember(read: Read): void {
    this.streams.delete(read.stream);
    if (read.revision === NO_STREAM || read.revision >= LIMITS.events) return;
    this.streams.set(read.stream, read);
    if (this.streams.size <= LIMITS.streams) return;
    const [oldest] = this.streams.keys();
    if (oldest !== undefined) this.streams.delete(oldest);
  }
}

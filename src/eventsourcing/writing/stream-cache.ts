// The cache of streams as they were read: the next command only reads what has come since, and never decides without that.
import { type EventStore, NO_STREAM } from '../log/event-store.js';
import { writtenBytes } from '../log/encoding.js';
import { bytesOf, type Flag, type NewEvent, type StoredEvent } from '../log/event.js';
import { type Bounds, Shelf } from '../log/shelf.js';
import { applied, type Story } from '../log/story.js';
import type { Upcast } from './upcast.js';

/** What a command has already written into a stream. */
export interface CommandEffect {
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
  /** Of its last event that has one; null: none has. */
  readonly seal: string | null;
  readonly state: unknown;
  readonly commands: ReadonlyMap<string, CommandEffect>;
}

interface Remembered extends Read {
  readonly bytes: number;
}

/**
 * What is remembered takes two to three times what its texts take. A stream that is longer is read anew; of those that began here
 * an eighth stays, so that a table of new things passes by.
 */
const BOUNDS: Bounds = { streams: 20_000, events: 50_000, bytes: 48 * 1024 * 1024 };

export class StreamCache {
  private readonly shelf: Shelf<Remembered>;

  constructor(
    private readonly store: EventStore,
    private readonly upcast: Upcast,
    bounds: Bounds = BOUNDS,
  ) {
    this.shelf = new Shelf(bounds);
  }

  get size(): Bounds {
    return this.shelf.size;
  }

  /** The stream as it is now, at once; undefined where it must be read. */
  current(to: Story<unknown, never>, id: string): Read | undefined {
    const stream = `${to.category}-${id}`;
    const remembered = this.shelf.find(stream);
    // What nobody has told of yet needs no reading either.
    const known = remembered ?? unbegun(to, stream);
    if (!this.store.endsAt?.(stream, known.revision)) return undefined;
    if (remembered) this.shelf.keep(stream, remembered);
    return known;
  }

  /** The stream as it is now: what is remembered, and what has been appended since by anyone. */
  async read(to: Story<unknown, never>, id: string): Promise<Read> {
    const current = this.current(to, id);
    if (current) return current;
    const stream = `${to.category}-${id}`;
    let read = this.shelf.find(stream) ?? unbegun(to, stream);
    for await (const page of this.store.readStream(stream, read.revision + 1)) {
      for (const event of page) read = further(to, read, this.upcast(event));
    }
    return this.remember(read);
  }

  /**
   * Carries a stream on by what was appended to it where it had been read to, to the story that was folded when it was
   * decided. Only for events that this append wrote: under the same ids the log may hold others.
   */
  carryOn(
    read: Read,
    events: readonly NewEvent[],
    { story, numbers }: { readonly story: unknown; readonly numbers: readonly bigint[] },
  ): void {
    const { stream, commands } = read;
    let { revision, bytes } = this.counts(stream);
    if (revision !== read.revision) return;
    if (revision === NO_STREAM) this.shelf.begin(stream);
    let { seal } = read;
    for (const [i, event] of events.entries()) {
      bytes += writtenBytes(event);
      noted(commands, event, { revision: (revision += 1), number: numbers[i]! });
      seal = event.metadata.seal ?? seal;
    }
    this.remember({ stream, revision, seal, state: story, commands, bytes });
  }

  private remember(read: Remembered): Read {
    if (read.revision === NO_STREAM) return read;
    const { revision, bytes } = this.counts(read.stream);
    this.shelf.keep(read.stream, read);
    this.shelf.counted(read.revision - revision, read.bytes - bytes);
    this.shelf.evict();
    return read;
  }

  /** As it is remembered. */
  private counts(stream: string): Pick<Remembered, 'revision' | 'bytes'> {
    return this.shelf.find(stream) ?? NOTHING;
  }
}

const NOTHING = { revision: NO_STREAM, bytes: 0 } as const;

const unbegun = ({ initial: state }: Story<unknown, never>, stream: string): Remembered => ({
  ...NOTHING,
  stream,
  seal: null,
  state,
  commands: new Map(),
});

function further(to: Story<unknown, never>, read: Remembered, event: StoredEvent): Remembered {
  const { stream, commands } = read;
  const { revision, metadata } = event;
  noted(commands, event, event);
  const [seal, bytes] = [metadata.seal ?? read.seal, read.bytes + bytesOf(event)];
  return { stream, revision, seal, state: applied(to, read.state, event), commands, bytes };
}

/** The map is shared by all who read this stream, and only ever added to: what a command wrote does not change. */
function noted(
  commands: Read['commands'],
  { id, type, metadata }: NewEvent,
  { revision, number }: Pick<StoredEvent, 'revision' | 'number'>,
): void {
  const { commandId, commandHash, flags } = metadata;
  const before = commands.get(commandId);
  if (before && before.revision >= revision) return;
  const told = { id, type, flags };
  const events = before ? [...before.events, told] : [told];
  (commands as Map<string, CommandEffect>).set(commandId, { commandHash, revision, number, events });
}

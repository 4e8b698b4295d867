// Streams of an operation: what counts for it, or ever did, so that its events are those of its incidents too.
import type { Reader } from '../../eventsourcing/asking/sight.js';

/** Up to where in the log, and for whom. */
export interface Place {
  readonly head: bigint;
  readonly reader: Reader;
}

export type FindStreams = (operation: string, place: Place) => Promise<readonly string[]>;

/** Above so many names it is looked which of them nobody watches any more. */
const MANY = 1_000;

/**
 * One set for all who watch an operation at the same time: the event by which something comes to it is looked at once for
 * all of them, and adds to it.
 */
export class OperationStreams {
  private readonly watched = new Map<string, WeakRef<Set<string>>>();

  constructor(private readonly find: FindStreams) {}

  /** With all that came to it up to the head; whoever goes through events behind that adds to it. */
  async of(operation: string, place: Place): Promise<Set<string>> {
    const found = await this.find(operation, place);
    const streams = this.watched.get(operation)?.deref() ?? this.begun(operation);
    for (const stream of found) streams.add(stream);
    return streams;
  }

  private begun(operation: string): Set<string> {
    if (this.watched.size > MANY)
      for (const [name, kept] of this.watched) if (kept.deref() === undefined) this.watched.delete(name);
    const streams = new Set<string>();
    this.watched.set(operation, new WeakRef(streams));
    return streams;
  }
}

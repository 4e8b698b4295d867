// A shelf of streams as they were read, within bounds: those that are in use are held, of all others the ones used last are kept, and of
// those that have only just begun a few: a long list of new things passes by, and pushes nothing out.
import { NO_STREAM } from './event-store.js';

interface Read {
  /** Of the last event that was read; -1: there is none. */
  readonly revision: number;
  /** Of the texts of its events. */
  readonly bytes: number;
}

/** Most streams that are kept, most events that are in them, and most bytes that the texts of those take. */
export interface Bounds {
  readonly streams: number;
  readonly events: number;
  readonly bytes: number;
}

/** Of all streams that are kept, those that were never read: one that is told of again later is read once, and then kept. */
const BEGUN = 1 / 8;

export class Shelf<Kept extends Read> {
  private held = new Map<string, Kept>();
  /** Those that began here, in the order of their beginning. */
  private readonly begun = new Set<string>();
  /** The one that was used last stands last. */
  private readonly kept = new Map<string, Kept>();
  private events = 0;
  private bytes = 0;

  constructor(private readonly bounds: Bounds) {}

  get size(): Bounds {
    return { streams: this.held.size + this.kept.size, events: this.events, bytes: this.bytes };
  }

  find(stream: string): Kept | undefined {
    return this.held.get(stream) ?? this.kept.get(stream);
  }

  isHeld(stream: string): boolean {
    return this.held.has(stream);
  }

  /** It has no event before the next: to be held or kept. */
  begin(stream: string): void {
    this.begun.add(stream);
  }

  /** Stays until `release`. What it holds is counted when it has been read. */
  hold(stream: string, kept: Kept): void {
    this.kept.delete(stream);
    this.held.set(stream, kept);
  }

  /** What was held is among what was used last. */
  release(): void {
    for (const [stream, kept] of this.held) this.kept.set(stream, kept);
    this.held = new Map();
  }

  keep(stream: string, kept: Kept): void {
    this.kept.delete(stream);
    this.kept.set(stream, kept);
  }

  drop(stream: string): void {
    const { revision, bytes } = this.find(stream) ?? { revision: NO_STREAM, bytes: 0 };
    this.counted(-(revision + 1), -bytes);
    this.held.delete(stream);
    this.kept.delete(stream);
    this.begun.delete(stream);
  }

  clear(): void {
    this.held.clear();
    this.kept.clear();
    this.begun.clear();
    [this.events, this.bytes] = [0, 0];
  }

  /** So many events more are in its streams, whose texts take so many bytes. */
  counted(events: number, bytes: number): void {
    this.events += events;
    this.bytes += bytes;
  }

  /** Lets go of what was used longest ago, until the rest is within the bounds. */
  evict(): void {
    for (const stream of this.begun) {
      if (this.begun.size <= this.bounds.streams * BEGUN) break;
      if (!this.held.has(stream)) this.drop(stream);
    }
    for (const stream of this.kept.keys()) {
      const { streams, events, bytes } = this.size;
      if (streams <= this.bounds.streams && events <= this.bounds.events && bytes <= this.bounds.bytes) return;
      this.drop(stream);
    }
  }
}

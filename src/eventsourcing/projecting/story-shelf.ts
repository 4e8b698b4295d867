// A shelf of stories within bounds: those of the events that come next are held, of all others the ones used last are kept.
import { NO_STREAM } from '../log/event-store.js';
import type { StoredEvent } from '../log/event.js';
import { applied, type Story } from '../log/story.js';
import type { AnyStory } from '../read-models/stories.js';

/** A stream as far as it has been told. */
export interface ShelvedStory {
  readonly of: AnyStory;
  state: unknown;
  /** Of the last event in it; -1: there is none. */
  revision: number;
}

/** Most streams whose stories are kept, and most events that are in them. */
export interface Bounds {
  readonly streams: number;
  readonly events: number;
}

export const nothing = (of: AnyStory): ShelvedStory => ({ of, state: of.initial, revision: NO_STREAM });

/** The story's state with one more event in it. */
export const withEvent = ({ of, state }: ShelvedStory, event: StoredEvent): unknown =>
  applied(of as unknown as Story<unknown, never>, state, event);

export class StoryShelf {
  private held = new Map<string, ShelvedStory>();
  /** The one that was used last stands last. */
  private readonly kept = new Map<string, ShelvedStory>();
  private events = 0;

  constructor(private readonly bounds: Bounds) {}

  get size(): Bounds {
    return { streams: this.held.size + this.kept.size, events: this.events };
  }

  find(stream: string): ShelvedStory | undefined {
    return this.held.get(stream) ?? this.kept.get(stream);
  }

  isHeld(stream: string): boolean {
    return this.held.has(stream);
  }

  /** Stays until `release`. What it holds is counted when it has been told. */
  hold(stream: string, kept: ShelvedStory): void {
    this.kept.delete(stream);
    this.held.set(stream, kept);
  }

  /** What was held is among what was used last. */
  release(): void {
    for (const [stream, kept] of this.held) this.kept.set(stream, kept);
    this.held = new Map();
  }

  keep(stream: string, kept: ShelvedStory): void {
    this.kept.delete(stream);
    this.kept.set(stream, kept);
  }

  drop(stream: string): void {
    this.counted(-((this.find(stream)?.revision ?? NO_STREAM) + 1));
    this.held.delete(stream);
    this.kept.delete(stream);
  }

  clear(): void {
    this.held.clear();
    this.kept.clear();
    this.events = 0;
  }

  /** So many events more are in its stories. */
  counted(events: number): void {
    this.events += events;
  }

  /** Lets go of what was used longest ago, until the rest is within the bounds. */
  evict(): void {
    for (const stream of this.kept.keys()) {
      const { streams, events } = this.size;
      if (streams <= this.bounds.streams && events <= this.bounds.events) return;
      this.drop(stream);
    }
  }
}

// The stories that a group of generations needs: each is folded once for all its projections, up to the event that is being
// handled and no further, and kept for the next transaction within bounds.
import { type EventStore, StoreFault } from '../log/event-store.js';
import { bytesOf, type StoredEvent } from '../log/event.js';
import { type Bounds, Shelf } from '../log/shelf.js';
import type { Story } from '../log/story.js';
import { isBefore } from '../read-models/generations.js';
import { type AnyStory, type Stories, undeclared } from '../read-models/stories.js';
import type { Upcast } from '../writing/upcast.js';
import { type ShelvedStory, nothing, withEvent } from './shelved-story.js';

/** Where stories come from. */
export interface Telling {
  readonly store: Pick<EventStore, 'readStream'>;
  readonly upcast: Upcast;
}

/**
 * Events are kept as the stories tell them: two kilobytes each. What is live is told again and again of things that are
 * open, and a stream that is read anew costs as much as ten events that are not.
 */
export const WHILE_LIVE: Bounds = { streams: 15_000, events: 30_000, bytes: 64 * 1024 * 1024 };
/** The log's past comes in its order; more of it makes collecting garbage dearer: 25,000 cost a rebuild 6 % of its time. */
export const WHILE_BUILDING: Bounds = { streams: 5_000, events: 10_000, bytes: 32 * 1024 * 1024 };
/** Streams that are read side by side: enough for a store at the other end of a wire, few enough for its patience. */
const AT_ONCE = 16;

/** The event that is being handled, as the story of its stream sees it. */
interface Now {
  readonly kept: ShelvedStory;
  readonly before: unknown;
  /** Why there is nothing after it. */
  problem?: Error;
}

export class StoryCache implements Stories {
  private readonly shelf: Shelf<ShelvedStory>;
  /** The number of the last event that is in the stories. */
  private at: bigint | null = null;
  private now: Now | undefined;

  constructor(
    private readonly telling: Telling,
    bounds: Bounds = WHILE_BUILDING,
  ) {
    this.shelf = new Shelf(bounds);
  }

  get size(): Bounds {
    return this.shelf.size;
  }

  /**
   * The events behind that number come next. What is known of another place in the log is forgotten: what was told in a
   * transaction that failed never was.
   */
  from(number: bigint | null): void {
    if (this.at !== number) this.shelf.clear();
    this.at = number;
    this.now = undefined;
  }

  /**
   * Reads what is missing for the events from the one at `first` on, and gives the place of the first event for which
   * it must be asked again. `storyOf`: the story that an event's handlers may ask for.
   */
  async prepare(
    events: readonly StoredEvent[],
    first: number,
    storyOf: (event: StoredEvent) => AnyStory | undefined,
  ): Promise<number> {
    const missing: Promise<ShelvedStory>[] = [];
    this.shelf.release();
    let next = first;
    for (; next < events.length; next++) {
      const event = events[next]!;
      const story = this.shelf.isHeld(event.stream) ? undefined : storyOf(event);
      if (story && !this.hold(event, story, missing)) break;
    }
    await this.allTold(missing);
    return next;
  }

  /** The event is the one that is handled now. `read` gives it in today's shape. */
  step(event: StoredEvent, read: () => StoredEvent): void {
    const { stream, revision, number } = event;
    this.at = number;
    this.now = undefined;
    const kept = this.shelf.find(stream);
    if (!kept) return;
    this.now = { kept, before: kept.state };
    if (kept.revision + 1 !== revision) {
      this.now.problem = apart(stream, kept.revision, revision);
      this.shelf.drop(stream);
      return;
    }
    this.shelf.counted(1, bytesOf(event));
    kept.revision = revision;
    kept.bytes += bytesOf(event);
    try {
      kept.state = withEvent(kept, read());
    } catch (problem) {
      this.now.problem = problem instanceof Error ? problem : new Error(String(problem));
    }
  }

  before<State>(of: Story<State, never>): State {
    const { before, problem } = this.handled(of);
    if (problem instanceof StoreFault) throw problem;
    return before as State;
  }

  after<State>(of: Story<State, never>): State {
    const { kept, problem } = this.handled(of);
    if (problem) throw problem;
    return kept.state as State;
  }

  of<State>(story: Story<State, never>, stream: string): State | Promise<State> {
    const known = this.shelf.find(stream);
    if (!known) return this.readNow(story, stream) as Promise<State>;
    if (known.of !== story) undeclared(story);
    // In use until the next are made ready: what many events ask for is moved once.
    if (!this.shelf.isHeld(stream)) this.shelf.hold(stream, known);
    return known.state as State;
  }

  private handled(of: AnyStory): Now {
    return this.now?.kept.of === of ? this.now : undeclared(of);
  }

  /** False: so many are missing already that the event has to wait. Before its first event no stream need be read. */
  private hold({ stream, revision }: StoredEvent, story: AnyStory, missing: Promise<ShelvedStory>[]): boolean {
    const known = this.shelf.find(stream);
    const isMissing = !known && revision > 0;
    if (isMissing && missing.length === AT_ONCE) return false;
    const kept = known ?? nothing(story);
    if (!known && !isMissing) this.shelf.begin(stream);
    this.shelf.hold(stream, kept);
    if (isMissing) missing.push(this.tell(kept, stream));
    return true;
  }

  private async allTold(missing: readonly Promise<ShelvedStory>[]): Promise<void> {
    try {
      for (const { revision, bytes } of await Promise.all(missing)) this.shelf.counted(revision + 1, bytes);
    } catch (problem) {
      this.shelf.clear(); // some of them are half told
      throw problem;
    }
    this.shelf.evict();
  }

  private async readNow(story: AnyStory, stream: string): Promise<unknown> {
    const { at } = this;
    const kept = await this.tell(nothing(story), stream);
    // Whoever did not wait for it, or asked twice at once: what is known by now has gone on.
    if (this.at === at && !this.shelf.find(stream)) {
      this.shelf.keep(stream, kept);
      this.shelf.counted(kept.revision + 1, kept.bytes);
      this.shelf.evict();
    }
    return kept.state;
  }

  /** Folds what the stream says up to where the group is: it may have gone on long since. */
  private async tell(kept: ShelvedStory, stream: string): Promise<ShelvedStory> {
    const { at } = this;
    for await (const page of this.telling.store.readStream(stream)) {
      for (const event of page) {
        if (isBefore(at, event.number)) return kept;
        kept.revision = event.revision;
        kept.bytes += bytesOf(event);
        try {
          kept.state = withEvent(kept, this.telling.upcast(event));
        } catch {
          // It changes nothing, as in `step`: who handled that event has been told.
        }
      }
    }
    return kept;
  }
}

/** Log and stream do not fit together: read again, they do, or the store is damaged. */
function apart(stream: string, last: number, next: number): StoreFault {
  const what = `the log goes on with revision ${next} of ${stream}, but the stream, when it was read, ended with ${last}`;
  return new StoreFault('UNAVAILABLE', `The event store contradicts itself: ${what}. It is read once more.`);
}

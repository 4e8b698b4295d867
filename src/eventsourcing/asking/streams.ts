// Streams as a question reads them: up to its place in the log, as events or as the story that they tell, and as far as the
// reader may see them. Rights are today's: what a stream's scope is, all of its events decide, those after that place too.
import type { StoredEvent } from '../log/event.js';
import { applied, isOf, type Story, storyOf } from '../log/story.js';
import type { Asking } from './asking.js';
import { sees, type Sight } from './sight.js';

/** A thing as it was told, and the revision of its stream there: its ETag. */
export interface StoryAt<State> {
  readonly story: State;
  readonly revision: number;
}

/** Which stream is read, and by whom. */
interface Reading {
  /** The id in the stream's name. */
  readonly id: string;
  readonly upTo: bigint | null;
  readonly sight: Sight;
}

type Reads = Pick<Asking, 'store' | 'upcast'>;

/** Folded page by page: of a long stream, no more than its story is held. Undefined: nothing is told, or nothing is seen. */
export async function storyUpTo<State>(
  reads: Reads,
  of: Story<State, never>,
  { id, upTo, sight }: Reading,
): Promise<StoryAt<State> | undefined> {
  let [story, revision, isTold] = [of.initial, -1, false];
  if (upTo === null) return undefined;
  let today = story;
  for await (const event of eventsOf(reads, `${of.category}-${id}`, sight.kind === 'everything' ? upTo : null)) {
    today = applied(of, today, event);
    if (event.number > upTo) continue;
    [story, revision] = [today, event.revision];
    isTold ||= isOf(of, event);
  }
  return isTold && sees(sight, of.scope({ id, story: today })) ? { story, revision } : undefined;
}

/** Nothing where the reader sees nothing of the stream. */
export async function streamUpTo<State>(
  reads: Reads,
  of: Story<State, never>,
  { id, upTo, sight }: Reading,
): Promise<readonly StoredEvent[]> {
  const events: StoredEvent[] = [];
  if (upTo === null) return events;
  const all = sight.kind === 'everything';
  for await (const event of eventsOf(reads, `${of.category}-${id}`, all ? upTo : null)) events.push(event);
  if (all) return events;
  return sees(sight, of.scope({ id, story: storyOf(of, events) })) ? events.filter(({ number }) => number <= upTo) : [];
}

/** All of a stream, or what it holds up to a place. */
async function* eventsOf({ store, upcast }: Reads, name: string, upTo: bigint | null): AsyncGenerator<StoredEvent> {
  for await (const page of store.readStream(name)) {
    for (const event of page) {
      if (upTo !== null && event.number > upTo) return;
      yield upcast(event);
    }
  }
}

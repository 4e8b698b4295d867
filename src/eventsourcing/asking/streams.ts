// Streams as a question reads them: up to its place in the log, as events or as the story that they tell.
import type { StoredEvent } from '../log/event.js';
import { applied, isOf, type Story } from '../log/story.js';
import type { Asking } from './asking.js';

/** A thing as it was told, and the revision of its stream there: its ETag. */
export interface StoryAt<State> {
  readonly story: State;
  readonly revision: number;
}

/** Folded page by page: of a long stream, no more than its story is held. */
export async function storyUpTo<State>(
  { store, upcast }: Asking,
  of: Story<State, never>,
  { name, upTo }: { readonly name: string; readonly upTo: bigint | null },
): Promise<StoryAt<State> | undefined> {
  let [story, revision, isTold] = [of.initial, -1, false];
  if (upTo === null) return undefined;
  for await (const page of store.readStream(name)) {
    for (const event of page.filter(({ number }) => number <= upTo)) {
      story = applied(of, story, upcast(event));
      revision = event.revision;
      isTold ||= isOf(of, event);
    }
  }
  return isTold ? { story, revision } : undefined;
}

export async function streamUpTo(
  { store, upcast }: Asking,
  name: string,
  upTo: bigint | null,
): Promise<readonly StoredEvent[]> {
  const events: StoredEvent[] = [];
  if (upTo === null) return events;
  for await (const page of store.readStream(name)) {
    for (const event of page) if (event.number <= upTo) events.push(upcast(event));
  }
  return events;
}

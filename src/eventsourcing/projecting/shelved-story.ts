// A story as far as a stream has been told, and how one event more carries it on.
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
  /** Of the texts of its events. */
  bytes: number;
}

export const nothing = (of: AnyStory): ShelvedStory => ({ of, state: of.initial, revision: NO_STREAM, bytes: 0 });

/** The story's state with one more event in it. */
export const withEvent = ({ of, state }: ShelvedStory, event: StoredEvent): unknown =>
  applied(of as unknown as Story<unknown, never>, state, event);

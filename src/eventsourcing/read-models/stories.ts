// Stories as a projection's handlers get them: what was said in a stream so far, folded from the log and never a stored row.
import type { Story } from '../log/story.js';

/** A story whose state and events are not known here. */
export interface AnyStory extends Pick<Story, 'category' | 'initial' | 'withheld'> {
  readonly evolve: object;
}

/**
 * Stories as far as the event that is being handled, however far their streams have gone on since: the same events give
 * the same stories in every transaction, live or built anew. They are values: none is ever altered.
 */
export interface Stories {
  /**
   * Of the event's own stream, just before the event. Only for a story that the projection declares: its streams are read
   * before the event is handled.
   */
  before<State>(of: Story<State, never>): State;
  /** And with the event in it. Throws what the fold threw: such an event has changed nothing. */
  after<State>(of: Story<State, never>): State;
  /** Of any stream `<category>-<id>`; the event is in it if it is one of that stream. A promise where it must be read. */
  of<State>(story: Story<State, never>, stream: string): State | Promise<State>;
}

/** What a projection gets that declares no stories: it could not tell whose streams are to be read for it. */
export const NO_STORIES: Stories = {
  before: undeclared,
  after: undeclared,
  of: undeclared,
};

export function undeclared({ category }: AnyStory): never {
  throw new Error(
    `The story of "${category}" is not among the stories of this projection, or the event is not one of it.`,
  );
}

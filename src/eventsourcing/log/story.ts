// A story: what was said in a stream, as it stands. One fold makes it, for decisions and for readers, so that both see the same.
import type { Envelope, StoredEvent } from './event.js';

/** How a stream becomes its story. `evolve` has a line for every event of the aggregate: the compiler sees to it. */
export interface Story<State = unknown, Events = unknown> {
  /** Streams are named `<category>-<id>`. */
  readonly category: string;
  readonly initial: State;
  readonly evolve: Evolve<State, Events>;
  /** What the right to see the stream hangs on, as its story stands: the name of a scope. */
  scope(of: Thing<State>): string;
  /** Names of fields whose values are shown to nobody once its text was taken back, which its scope tells. */
  readonly withheld?: readonly string[];
}

/** A thing, by what was told of it. */
export interface Thing<State> {
  /** The id in the stream's name. */
  readonly id: string;
  readonly story: State;
}

export type Evolve<State, Events> = {
  readonly [Type in keyof Events & string]: (state: State, data: Events[Type], about: About) => State;
};

/**
 * What is known of an event that is folded, beside its data, whether it is stored or was only just decided: then it has no
 * place in the log yet and no seal, and `recordedAt` is the moment of the decision.
 */
export type About = Pick<StoredEvent, 'id' | 'type' | 'revision' | 'recordedAt'> & {
  readonly metadata: Omit<Envelope, 'previous' | 'seal'>;
};

/** An event as it is folded. */
export type Folded = About & Pick<StoredEvent, 'data'>;

export function story<State, Events>(
  category: string,
  initial: State,
  evolve: Evolve<State, Events>,
  scope: Story<State, Events>['scope'],
): Story<State, Events> {
  return { category, initial, evolve, scope };
}

/** True for an event that the story knows. */
export const isOf = ({ evolve }: { readonly evolve: object }, { type }: Pick<StoredEvent, 'type'>): boolean =>
  Object.hasOwn(evolve, type);

/** The story after one more event. A type that this version does not know changes nothing. */
export function applied<State>(to: Story<State, never>, state: State, event: Folded): State {
  const { evolve } = to as Story<State, Record<string, unknown>>;
  const step = Object.hasOwn(evolve, event.type) ? evolve[event.type] : undefined;
  return step ? step(state, event.data, event) : state;
}

/** The story of these events, in their order. */
export function storyOf<State>(of: Story<State, never>, events: Iterable<Folded>): State {
  let state = of.initial;
  for (const event of events) state = applied(of, state, event);
  return state;
}

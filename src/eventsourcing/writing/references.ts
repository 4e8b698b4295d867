// The references of a command to other streams: which it looks at, and their states as its decision gets them.
import type { Story } from '../log/story.js';

/** Stories that were looked at before, by the names of their references: one of them may name the next. */
export type Before = Readonly<Record<string, unknown>>;

/** Another stream that the decision looks at. `id` undefined: this command does not refer to one. */
export interface Reference<Command, State> {
  readonly story: Story<State, never>;
  readonly id: (command: Command, own: never, thing: string, before: Before) => string | undefined;
  /** True where a stream that is not there is nothing that a decision relied on. */
  readonly isOptional?: true;
}

/** Other streams of one kind that the decision looks at, in the order of their ids. */
export interface ReferenceToEach<Command, State> {
  readonly story: Story<State, never>;
  readonly id: (command: Command, own: never, thing: string, before: Before) => readonly string[];
  readonly isOptional?: never;
}

interface AnyReference<Command> {
  readonly story: Story<unknown, never>;
  readonly id: (command: Command, own: never, thing: string, before: Before) => string | readonly string[] | undefined;
  readonly isOptional?: true | undefined;
}

export type References<Command> = { readonly [name: string]: AnyReference<Command> };
/** The states of the streams referred to; undefined where the command names none. */
export type Others<Refers> = {
  readonly [Name in keyof Refers]: Refers[Name] extends Reference<never, infer State>
    ? State | undefined
    : Refers[Name] extends ReferenceToEach<never, infer State>
      ? readonly State[]
      : never;
};

// The one shape of business code: fold a stream to its story, decide on a command, say what happened.
import type { DomainEvent, Flag } from '../log/event.js';
import type { Story } from '../log/story.js';
import { Refusal } from './refusal.js';

/** A `decides` command is refused when the state forbids it; a `reports` command is stored with a flag instead. */
export type Mode = 'decides' | 'reports';

/** What a decision may know besides the command and the state. */
export interface Context<Code extends string = string, Who = unknown> {
  readonly mode: Mode;
  /** The id in the stream's name, as the client chose it. */
  readonly id: string;
  /** Now, ms UTC. */
  readonly time: number;
  /** Who says it and how: actor, on whose behalf, told when, under which handling. */
  readonly circumstances: Who;
  /** A rule that the log contradicts: a decision is refused with the code, a report is stored with it as a flag. */
  demand(holds: boolean, code: Code, values?: Flag['values'], pointer?: string): void;
  /** A rule whose proof must be in the log: a decision is refused, a report is flagged `UNPROVED_PRECONDITION`. */
  prove(holds: boolean, code: Code, values?: Flag['values'], pointer?: string): void;
  /** A precondition that the log cannot know yet: flagged `UNPROVED_PRECONDITION`, for decisions too. */
  assume(holds: boolean, rule: Code, values?: Flag['values']): void;
}

/** Another stream that the decision looks at. `id` undefined: this command does not refer to one. */
export interface Reference<Command, State> {
  readonly story: Story<State, never>;
  readonly id: (command: Command, own: never) => string | undefined;
}

/** `id` gets the command and the state of its own stream. */
export function refer<Command, State, Events>(
  to: Story<State, Events>,
  id: (command: Command, own: never) => string | undefined,
): Reference<Command, State> {
  return { story: to as Story<State, never>, id };
}

type References<Command> = { readonly [name: string]: Reference<Command, unknown> };
/** The states of the streams referred to; undefined where the command names none. */
export type Others<Refers> = {
  readonly [Name in keyof Refers]: Refers[Name] extends Reference<never, infer State> ? State | undefined : never;
};

export interface Rule<Command extends object, State, Event extends DomainEvent, Ctx extends Context<never>, Refers> {
  /** The class that says what the wire may say; its instance is the command. */
  readonly form: new () => Command;
  readonly refers?: Refers;
  decide(command: Command, state: State, context: Ctx, others: Others<Refers>): readonly Event[];
}

/** A rule with its types erased, as the machine runs it. */
export interface AnyRule {
  readonly mode: Mode;
  readonly form: new () => object;
  readonly refers: References<object>;
  decide(command: object, state: unknown, context: Context, others: Record<string, unknown>): readonly DomainEvent[];
}

const erased = (mode: Mode, rule: object): AnyRule => ({ refers: {}, ...rule, mode }) as AnyRule;

/** A command that decides: what the state forbids is refused. */
export function decides<C extends object, S, E extends DomainEvent, X extends Context<never>, R = Record<never, never>>(
  rule: Rule<C, S, E, X, R>,
): AnyRule {
  return erased('decides', rule);
}

/** A command that reports what happened in the world: refused only for its form, its contradictions are flagged. */
export function reports<C extends object, S, E extends DomainEvent, X extends Context<never>, R = Record<never, never>>(
  rule: Rule<C, S, E, X, R>,
): AnyRule {
  return erased('reports', rule);
}

export interface Aggregate<State = unknown, Events = unknown> {
  /** The aggregate's plural in kebab-case: the first part of its routes. */
  readonly collection: string;
  readonly story: Story<State, Events>;
  /** Which ids its streams may have: a UUID for what posts create, a slug for what is agreed on. */
  readonly ids: 'slug' | 'uuid';
  /** Route verb → rule. */
  readonly commands: { readonly [verb: string]: AnyRule };
  /** Stored version of each event type; 1 where it is not named. */
  readonly versions?: { readonly [Type in keyof Events & string]?: number };
  readonly upcasts?: Upcasts;
}

/** `Type@<from version>` → the data of the next version. */
export type Upcasts = { readonly [typeAtVersion: string]: (data: never) => unknown };

/** What the domain has, as the machine sees it. */
export type AnyAggregate = Aggregate<unknown, never>;

export function aggregate<State, Events>(definition: Aggregate<State, Events>): AnyAggregate {
  return definition as unknown as AnyAggregate;
}

/** The flag of a fact whose precondition nobody has stated: kept as it was told, never invented. */
export const UNPROVED = 'UNPROVED_PRECONDITION';

/** What a command meets: the stream's state, those of the streams it refers to, and the circumstances. */
export interface Situation {
  readonly state: unknown;
  readonly others: Record<string, unknown>;
  readonly about: Pick<Context, 'mode' | 'id' | 'time' | 'circumstances'>;
}

/** Runs a rule: gives its events and the flags it raised, or throws its `Refusal`. */
export function decided(
  rule: AnyRule,
  command: object,
  { state, others, about }: Situation,
): { events: readonly DomainEvent[]; flags: readonly Flag[] } {
  const flags: Flag[] = [];
  const flag = (code: string, values: Flag['values'], rule?: string): void => {
    flags.push({ code, ...(rule ? { rule } : {}), ...(values ? { values } : {}) });
  };
  const refuseOr = (code: string, values: Flag['values'], pointer: string | undefined, store: () => void): void => {
    if (about.mode === 'decides') throw new Refusal(code, values, pointer);
    store();
  };
  const context: Context = {
    ...about,
    demand: (holds, code, values, pointer) => holds || refuseOr(code, values, pointer, () => flag(code, values)),
    prove: (holds, code, values, pointer) =>
      holds || refuseOr(code, values, pointer, () => flag(UNPROVED, values, code)),
    assume: (holds, rule, values) => holds || flag(UNPROVED, values, rule),
  };
  return { events: rule.decide(command, state, context, others), flags };
}

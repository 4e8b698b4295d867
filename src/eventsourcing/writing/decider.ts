// The one shape of business code: fold a stream to its story, decide on a command, say what happened.
import type { DomainEvent, Envelope, Flag } from '../log/event.js';
import type { Case, Rule } from '../log/rules.js';
import type { Story } from '../log/story.js';
import type { Before, Others, Reference, References, ReferenceToEach } from './references.js';
import type { Rights } from './rights.js';

/** A `decides` command is refused when the state forbids it; a `reports` command is stored with a flag instead. */
export type Mode = 'decides' | 'reports';

/** A question that a decision rests on: by its route below `/v1/`, with what is asked of it. */
export interface AskedFirst {
  readonly path: string;
  readonly parameters: object;
  /** `@<position>`; as of now where nothing is said. */
  readonly knownAt?: string;
  /** The administration that is to be told no more than it may see; all of it is told where none is named. */
  readonly eyes?: string;
}

/** Its answer, at a place of the log: what is told there never changes. */
export interface AnswerFirst {
  readonly position: string;
  /** Of the question: `name@version`. */
  readonly rules: string;
  /** Of its rows, as whoever asks it again at that place is told it. */
  readonly digest: string;
  readonly rows: readonly object[];
}

/** What a decision may know besides the command and the state. */
export interface Context<Who = unknown> {
  readonly mode: Mode;
  /** The id in the stream's name, as the client chose it. */
  readonly id: string;
  /** Now, ms UTC. */
  readonly time: number;
  /** `<collection>/<verb>` of the command. */
  readonly route?: string;
  /** Who says it and how: actor, on whose behalf, told when, under which handling. */
  readonly metadata: Who;
  /** True of a fact that a document attests, told by who imports it. */
  readonly attested?: boolean;
  /** True where the sender names a document that the log knows: it stands for the proof that the log lacks, for nothing else. */
  readonly documented?: boolean;
  /** To what the command asks first, in its order; none where it asks nothing. */
  readonly answers?: readonly AnswerFirst[];
}

/** `id` gets the command, the state of its own stream, the id of its own thing, and what was looked at before. */
export function refer<Command, State, Events>(
  to: Story<State, Events>,
  id: (command: Command, own: never, thing: string, before: Before) => string | undefined,
): Reference<Command, State> {
  return { story: to as Story<State, never>, id };
}

/** The same of a stream that need not be there: then the decision relies on nothing. */
export function mayRefer<Command, State, Events>(
  to: Story<State, Events>,
  id: (command: Command, own: never, thing: string, before: Before) => string | undefined,
): Reference<Command, State> {
  return { ...refer(to, id), isOptional: true };
}

/** As `refer`, to any number of streams. */
export function referEach<Command, State, Events>(
  to: Story<State, Events>,
  id: (command: Command, own: never, thing: string, before: Before) => readonly string[],
): ReferenceToEach<Command, State> {
  return { story: to as Story<State, never>, id };
}

export interface CommandHandler<Command extends object, State, Event extends DomainEvent, Ctx extends Context, Refers> {
  /** The class that says what the wire may say; its instance is the command. */
  readonly form: new () => Command;
  /** Who may send it, and what anybody else's word does. */
  readonly rights?: Rights;
  readonly refers?: Refers;
  /** What is asked before it is decided, once it is known that the sender may send it. */
  readonly asks?: (command: Command, state: State, others: Others<Refers>, context: Ctx) => readonly AskedFirst[];
  /** The codes of the aggregate's rules that its events are held against, in the order in which they are asked. */
  readonly against?: readonly string[];
  /** Events that were told before, and may be contradicted now. */
  readonly upsets?: (of: Upsetting) => readonly Upset[];
  /** True where it is about what its sender said: they may say so though they do not see the thing. */
  readonly isOfOwn?: (command: Command, state: State, metadata: object) => boolean;
  /** What the envelopes of its events say besides, by the streams that it looked at; undefined: nothing. */
  readonly told?: (others: Others<Refers>) => object | undefined;
  decide(command: Command, state: State, context: Ctx, others: Others<Refers>): readonly Event[];
}

/** What a command changes: the story before its events and with them. */
export interface Upsetting {
  readonly id: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly events: readonly DomainEvent[];
  readonly others: Record<string, unknown>;
}

/** An event of before with the rules that it is held against; a flag of it says so by its id. */
export interface Upset {
  readonly event: string;
  readonly against: readonly string[];
  /** Not there where it did not stand. */
  readonly before?: Case;
  readonly after: Case;
}

/** A command's handler with its types erased, as the machine runs it. */
export interface AnyCommandHandler {
  readonly mode: Mode;
  readonly form: new () => object;
  readonly rights?: Rights;
  readonly refers: References<object>;
  readonly asks?: (
    command: object,
    state: unknown,
    others: Record<string, unknown>,
    context: Context,
  ) => readonly AskedFirst[];
  readonly against: readonly string[];
  readonly upsets?: (of: Upsetting) => readonly Upset[];
  readonly isOfOwn?: (command: object, state: unknown, metadata: object) => boolean;
  readonly told?: (others: Record<string, unknown>) => object | undefined;
  decide(command: object, state: unknown, context: Context, others: Record<string, unknown>): readonly DomainEvent[];
}

const erased = (mode: Mode, handler: object): AnyCommandHandler =>
  ({ refers: {}, against: [], ...handler, mode }) as unknown as AnyCommandHandler;

/** A command that decides: what the state forbids is refused. */
export function decides<C extends object, S, E extends DomainEvent, X extends Context, R = Record<never, never>>(
  handler: CommandHandler<C, S, E, X, R>,
): AnyCommandHandler {
  return erased('decides', handler);
}

/** A command that reports what happened in the world: refused only for its form, its contradictions are flagged. */
export function reports<C extends object, S, E extends DomainEvent, X extends Context, R = Record<never, never>>(
  handler: CommandHandler<C, S, E, X, R>,
): AnyCommandHandler {
  return erased('reports', handler);
}

export interface Aggregate<State = unknown, Events = unknown> {
  /** The aggregate's plural in kebab-case: the first part of its routes. */
  readonly collection: string;
  readonly story: Story<State, Events>;
  /** Which ids its streams may have: a UUID for what posts create, a slug for what is agreed on. */
  readonly ids: 'slug' | 'uuid';
  /** Route verb → handler. */
  readonly commands: { readonly [verb: string]: AnyCommandHandler };
  /** By code: what its events are held against. */
  readonly rules?: { readonly [code: string]: Rule<State, never> };
  /** Whether a message can say who may see its thing, and what may be done with it. */
  readonly isRestrictable?: boolean;
  /** What a thing has many of, and how many at most: whatever touches all of them stays quick. */
  readonly parts?: Parts<State>;
  /** Stored version of each event type; 1 where it is not named. */
  readonly versions?: { readonly [Type in keyof Events & string]?: number };
  readonly upcasts?: Upcasts;
}

export interface Parts<State> {
  readonly most: number;
  count(story: State): number;
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

/** What a command meets: the stream's story, those of the streams it refers to, and its own metadata. */
export interface Situation {
  readonly aggregate: Pick<AnyAggregate, 'story' | 'rules'>;
  readonly state: unknown;
  /** Of the stream's last event; -1: there is none. */
  readonly revision: number;
  readonly others: Record<string, unknown>;
  readonly about: Context;
  readonly envelope: Omit<Envelope, 'flags'>;
  /** It is another's to say: the events are folded with this flag, and stored with it. */
  readonly whose?: Flag | undefined;
}

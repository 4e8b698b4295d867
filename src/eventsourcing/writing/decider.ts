// The one shape of business code: fold a stream to its story, decide on a command, say what happened.
import type { DomainEvent, Envelope, Flag } from '../log/event.js';
import type { Case, Rule } from '../log/rules.js';
import { applied, type Folded, type Story } from '../log/story.js';
import { uuidOf } from '../log/uuid.js';
import { Refusal } from './refusal.js';

/** A `decides` command is refused when the state forbids it; a `reports` command is stored with a flag instead. */
export type Mode = 'decides' | 'reports';

/** What a decision may know besides the command and the state. */
export interface Context<Who = unknown> {
  readonly mode: Mode;
  /** The id in the stream's name, as the client chose it. */
  readonly id: string;
  /** Now, ms UTC. */
  readonly time: number;
  /** Who says it and how: actor, on whose behalf, told when, under which handling. */
  readonly metadata: Who;
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

export interface CommandHandler<Command extends object, State, Event extends DomainEvent, Ctx extends Context, Refers> {
  /** The class that says what the wire may say; its instance is the command. */
  readonly form: new () => Command;
  readonly refers?: Refers;
  /** The codes of the aggregate's rules that its events are held against, in the order in which they are asked. */
  readonly against?: readonly string[];
  decide(command: Command, state: State, context: Ctx, others: Others<Refers>): readonly Event[];
}

/** A command's handler with its types erased, as the machine runs it. */
export interface AnyCommandHandler {
  readonly mode: Mode;
  readonly form: new () => object;
  readonly refers: References<object>;
  readonly against: readonly string[];
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

/** What a command meets: the stream's story, those of the streams it refers to, and its own metadata. */
export interface Situation {
  readonly aggregate: Pick<AnyAggregate, 'story' | 'rules'>;
  readonly state: unknown;
  /** Of the stream's last event; -1: there is none. */
  readonly revision: number;
  readonly others: Record<string, unknown>;
  readonly about: Context;
  readonly envelope: Omit<Envelope, 'flags'>;
}

/** What a command came to, ready to be sealed and appended. */
export interface Decision {
  readonly events: readonly DomainEvent[];
  /** Of the events, in their order: the same command gives them the same ids, however often it is decided. */
  readonly ids: readonly string[];
  /** What all of them say beside their data. */
  readonly metadata: Envelope;
  readonly flags: readonly Flag[];
  /** The stream's story with the events in it: whoever has appended them need not fold them again. */
  readonly story: unknown;
}

/** Says what happened, and by which flags it is contradicted; or throws the handler's `Refusal`. */
export function decided(handler: AnyCommandHandler, command: object, situation: Situation): Decision {
  const { state, others, about, envelope } = situation;
  const events = handler.decide(command, state, about, others);
  const ids = events.map((_, index) => eventIdOf(envelope.commandId, index));
  const { whose, rest } = rulesAsked(situation.aggregate, handler);
  const first = toldWith(situation, { events, ids }, []);
  const foreign = events.length === 0 ? [] : failing(whose, situation, { story: state, event: first.told[0]! });
  demandPermitted(foreign, about);
  // Folded with the flags that say whose word they are: so a rule sees now what it will see when the events are read.
  const before = foreign.length === 0 ? first : toldWith(situation, { events, ids }, foreign.map(codeOf));
  const story = storyAfter(situation, before.told);
  const contrary = events.length === 0 ? [] : failing(rest, situation, { story, event: before.told[0]! });
  demandPermitted(contrary, about);
  if (foreign.length === 0 && contrary.length === 0) return { events, ids, flags: [], metadata: first.metadata, story };
  const flags = [...foreign, ...contrary].map(flagOf);
  const { told, metadata } = toldWith(situation, { events, ids }, flags);
  return { events, ids, flags, metadata, story: storyAfter(situation, told) };
}

interface Told {
  readonly metadata: Envelope;
  readonly told: readonly Folded[];
}

/** The events as the story folds them, with these flags. */
function toldWith(
  { revision, about, envelope }: Situation,
  { events, ids }: Pick<Decision, 'events' | 'ids'>,
  flags: readonly Flag[],
): Told {
  const metadata: Envelope = { ...(about.metadata as object), ...envelope, flags };
  const recordedAt = about.time;
  const told = events.map(({ type, data }, index) => {
    return { id: ids[index]!, type, data, revision: revision + 1 + index, recordedAt, metadata };
  });
  return { metadata, told };
}

function storyAfter({ aggregate, state }: Situation, told: readonly Folded[]): unknown {
  return told.reduce((so, event) => applied(aggregate.story, so, event), state);
}

interface NamedRule {
  readonly code: string;
  readonly rule: Rule;
}

interface RulesAsked {
  /** Asked before the events are folded. */
  readonly whose: readonly NamedRule[];
  readonly rest: readonly NamedRule[];
}

const asked = new WeakMap<AnyCommandHandler, RulesAsked>();

/** The rules that the command's events are held against, in their order; looked up once. */
function rulesAsked({ rules = {} }: Situation['aggregate'], handler: AnyCommandHandler): RulesAsked {
  const known = asked.get(handler);
  if (known) return known;
  const named = handler.against.map((code) => ({ code, rule: ruleNamed(rules as Readonly<Record<string, Rule>>, code) }));
  const found = { whose: named.filter(({ rule }) => rule.whose), rest: named.filter(({ rule }) => !rule.whose) };
  asked.set(handler, found);
  return found;
}

function ruleNamed(rules: Readonly<Record<string, Rule>>, code: string): Rule {
  const rule = rules[code];
  if (!rule) throw new TypeError(`the aggregate has no rule ${code}`);
  return rule;
}

interface Unmet {
  readonly lacks: Rule['lacks'];
  readonly code: string;
  readonly values: Flag['values'];
  readonly pointer: string | undefined;
}

/** Those of the rules that the first of the events does not meet, once for each thing that contradicts it. */
function failing(
  rules: readonly NamedRule[],
  { about, others }: Situation,
  { story, event }: Pick<Case, 'story' | 'event'>,
): readonly Unmet[] {
  if (rules.length === 0) return rules as readonly never[];
  const of: Case = { id: about.id, story, event, beside: others };
  const unmet: Unmet[] = [];
  for (const { code, rule } of rules) {
    if (rule.holds(of) !== false) continue;
    const pointer = rule.pointer?.(of);
    for (const values of [rule.values?.(of)].flat()) unmet.push({ lacks: rule.lacks, code, values, pointer });
  }
  return unmet;
}

function demandPermitted(unmet: readonly Unmet[], { mode }: Context): void {
  const refusing = mode === 'decides' ? unmet.find(({ lacks }) => lacks !== 'assumption') : undefined;
  if (refusing) throw new Refusal(refusing.code, refusing.values, refusing.pointer);
}

const codeOf = ({ code }: Unmet): Flag => ({ code });

const flagOf = ({ lacks, code, values }: Unmet): Flag => ({
  ...(lacks === 'consistency' ? { code } : { code: UNPROVED, rule: code }),
  ...(values ? { values } : {}),
});

/** The same command gives its events the same ids, however often it is decided. */
export const eventIdOf = (commandId: string, index: number): string => uuidOf(`${commandId}|${index}`);

// The decision on a command: what happened by it, held against the rules, and the story folded with it once for all.
import type { DomainEvent, Envelope, Flag } from '../log/event.js';
import type { Case, Rule } from '../log/rules.js';
import { applied, type Folded } from '../log/story.js';
import { uuidOf } from '../log/uuid.js';
import { type AnyCommandHandler, type Context, type Situation, UNPROVED } from './decider.js';
import { Refusal } from './refusal.js';

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
  const named = handler.against.map((code) => ({
    code,
    rule: ruleNamed(rules as Readonly<Record<string, Rule>>, code),
  }));
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

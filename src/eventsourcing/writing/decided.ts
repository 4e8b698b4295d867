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
  const { state, others, about, envelope, whose } = situation;
  const events = handler.decide(command, state, about, others);
  const ids = events.map((_, index) => eventIdOf(envelope.commandId, index));
  const rules = rulesAsked(situation.aggregate, handler);
  // Folded with the flag that says whose word they are: so a rule sees now what it will see when the events are read.
  const foreign = whose && events.length > 0 ? [whose] : [];
  const first = toldWith(situation, { events, ids }, foreign);
  const story = storyAfter(situation, first.told);
  const own = events.length === 0 ? [] : failing(rules, situation, { story, event: first.told[0]! });
  const contrary = [...own, ...upset(handler, situation, { events, story })];
  demandPermitted(contrary, about);
  if (contrary.length === 0) return { events, ids, flags: foreign, metadata: first.metadata, story };
  const flags = [...foreign, ...contrary.map(flagOf)];
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

const asked = new WeakMap<AnyCommandHandler, readonly NamedRule[]>();

/** The rules that the command's events are held against, in their order; looked up once. */
function rulesAsked({ rules = {} }: Situation['aggregate'], handler: AnyCommandHandler): readonly NamedRule[] {
  const known = asked.get(handler);
  if (known) return known;
  const named = handler.against.map((code) => ({
    code,
    rule: ruleNamed(rules as Readonly<Record<string, Rule>>, code),
  }));
  asked.set(handler, named);
  return named;
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

/** What was told before and is contradicted since: by whatever rule it met until now. */
function upset(
  { upsets }: AnyCommandHandler,
  { aggregate, state, about, others }: Situation,
  { events, story }: Pick<Decision, 'events' | 'story'>,
): readonly Unmet[] {
  const all = upsets?.({ id: about.id, before: state, after: story, events, others }) ?? [];
  return all.flatMap(({ event, against, before, after }) =>
    against.flatMap((code): readonly Unmet[] => {
      const rule = ruleNamed((aggregate.rules ?? {}) as Readonly<Record<string, Rule>>, code);
      if (rule.lacks === 'assumption' || rule.holds(after) !== false) return [];
      if (before && rule.holds(before) === false) return [];
      const said = [rule.values?.(after)].flat();
      return said.map((values) => ({ lacks: rule.lacks, code, values: { ...values, event }, pointer: undefined }));
    }),
  );
}

/** A report is kept whatever it contradicts; a decision where nobody can know, or a document stands for the proof. */
function demandPermitted(unmet: readonly Unmet[], { mode, documented }: Context): void {
  const isKept = (lacks: Rule['lacks']): boolean =>
    lacks === 'assumption' || (lacks === 'proof' && documented === true);
  const refusing = mode === 'decides' ? unmet.find(({ lacks }) => !isKept(lacks)) : undefined;
  if (refusing) throw new Refusal(refusing.code, refusing.values, refusing.pointer);
}

const flagOf = ({ lacks, code, values }: Unmet): Flag => ({
  ...(lacks === 'consistency' ? { code } : { code: UNPROVED, rule: code }),
  ...(values ? { values } : {}),
});

/** The same command gives its events the same ids, however often it is decided. */
export const eventIdOf = (commandId: string, index: number): string => uuidOf(`${commandId}|${index}`);

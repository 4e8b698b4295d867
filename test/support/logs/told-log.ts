// A log in memory that commands are told to, one after the other, with the rules of its aggregates asked of it at any place.
import { answerTo } from '../facts/answered.js';
import { aggregates } from '../../../src/domain/aggregates.js';
import type { CommandMetadata } from '../../../src/domain/values/who/command-metadata.js';
import type { AnyAggregate, AnyCommandHandler } from '../../../src/eventsourcing/writing/decider.js';
import { decided, eventIdOf } from '../../../src/eventsourcing/writing/decided.js';
import type { DomainEvent, Flag } from '../../../src/eventsourcing/log/event.js';
import { type Rule, ruleOf } from '../../../src/eventsourcing/log/rules.js';
import { type Folded, type Story, storyOf } from '../../../src/eventsourcing/log/story.js';
import { Refusal } from '../../../src/eventsourcing/writing/refusal.js';
import { readForm } from '../../../src/forms/form.js';
import { Malformed } from '../../../src/forms/malformed.js';
import { ENVELOPE, folded } from '../facts/folded.js';
import { judgedBy, rightful } from '../facts/judged.js';
import { NOW, OFFICER, SECRETARIES } from '../facts/officer.js';

const { actor: _, ...MACHINE } = ENVELOPE;

export interface Tell {
  /** `<collection>/<verb>`. */
  readonly command: string;
  readonly id: string;
  readonly body: object;
  readonly by?: Partial<CommandMetadata>;
  /** By a document: a report, whatever the command is otherwise. */
  readonly attested?: boolean;
}

/** A flag, as the log has it now. */
export interface Weighed {
  readonly flag: Flag;
  readonly event: string;
  readonly settledBy: string | null;
  readonly settled: boolean | null;
}

/** An event with the command that it came of; none for what was there from the beginning. */
interface Kept {
  readonly event: Folded;
  readonly by?: { readonly handler: AnyCommandHandler; readonly command: object };
}

export function aggregateOf(command: string): AnyAggregate {
  const found = aggregates.find(({ collection }) => collection === command.split('/')[0]);
  if (!found) throw new Error(`There is no collection for ${command}`);
  return found;
}

function handlerOf(aggregate: AnyAggregate, route: string): AnyCommandHandler {
  const handler = aggregate.commands[route.split('/')[1] ?? ''];
  if (!handler) throw new Error(`There is no command ${route}`);
  return handler;
}

export class ToldLog {
  private readonly streams = new Map<string, readonly Kept[]>();
  private commands = 0;

  /** What is in a stream from the beginning. */
  holds(stream: string, events: readonly DomainEvent[]): this {
    const before = this.streams.get(stream) ?? [];
    const added = events.map((event, i) => ({
      event: folded({ id: `${stream}|${i}`, ...event, revision: before.length + i }),
    }));
    this.streams.set(stream, [...before, ...added]);
    return this;
  }

  /** The flags of what it said; undefined: it was refused, or its form is none. */
  tell({ command: route, id, body, by, attested = false }: Tell): readonly Flag[] | undefined {
    const aggregate = aggregateOf(route);
    const handler = handlerOf(aggregate, route);
    const command = readForm(handler.form, body);
    if (Array.isArray(command)) return undefined;
    const metadata = { ...(SECRETARIES[aggregate.collection] ?? OFFICER), ...by };
    const context = { mode: attested ? ('reports' as const) : handler.mode, id, time: NOW, metadata, attested, route };
    const envelope = { ...MACHINE, commandId: `command-${(this.commands += 1)}` };
    const before = this.streams.get(`${aggregate.story.category}-${id}`) ?? [];
    const state = this.storyOf(aggregate.story, id);
    const others = this.othersOf(handler, command, { own: state, thing: id });
    const told = { ...context, ...answerTo(handler, { command, state, others, context }) };
    const claim = { command, state, context: told };
    const storyOf = (of: Story<unknown, never>, other: string) => this.storyOf(of, other);
    let metadataSaid = metadata;
    const said = unlessRefused(() => {
      const judged = by ? { context: told, ...judgedBy(handler, claim, storyOf) } : rightful(handler, claim, storyOf);
      const { context: about, whose } = judged;
      metadataSaid = about.metadata;
      return decided(handler, command, {
        aggregate,
        state,
        revision: before.length - 1,
        others,
        about,
        envelope,
        whose,
      });
    });
    if (!said) return undefined;
    const stored = { ...metadataSaid, ...envelope, flags: said.flags };
    const added = said.events.map((event, i) => ({
      event: folded({
        ...event,
        id: eventIdOf(envelope.commandId, i),
        revision: before.length + i,
        recordedAt: NOW,
        metadata: stored,
      }),
      by: { handler, command },
    }));
    this.streams.set(`${aggregate.story.category}-${id}`, [...before, ...added]);
    return said.flags;
  }

  /** Every flag of one thing as it stands, weighed by the rule that raised it. */
  flags(collection: string, id: string): readonly Weighed[] {
    const { story, rules = {} } = aggregateOf(collection);
    const state = this.storyOf(story, id);
    const rows = this.streams.get(`${story.category}-${id}`) ?? [];
    const firsts = rows.filter(({ event }, i) => event.metadata.commandId !== rows[i - 1]?.event.metadata.commandId);
    return firsts.flatMap(({ event, by }) =>
      event.metadata.flags.map((flag): Weighed => {
        const rule = (rules as Readonly<Record<string, Rule>>)[ruleOf(flag)];
        if (!rule) throw new Error(`${collection} has no rule ${ruleOf(flag)}`);
        const beside = by ? this.othersOf(by.handler, by.command, { own: state, thing: id }) : {};
        const of = { id, story: state, event, beside };
        return { flag, event: event.id, settledBy: rule.settledBy(of), settled: rule.holds(of) };
      }),
    );
  }

  /** The ids of a stream's events, in their order. */
  eventsOf(stream: string): readonly string[] {
    return (this.streams.get(stream) ?? []).map(({ event }) => event.id);
  }

  /** The event at that place of a stream. */
  at(stream: string, revision: number): Folded | undefined {
    return this.streams.get(stream)?.[revision]?.event;
  }

  storyOf<State>(of: Story<State, never>, id: string): State {
    const rows = this.streams.get(`${of.category}-${id}`) ?? [];
    return storyOf(
      of,
      rows.map(({ event }) => event),
    );
  }

  private othersOf(
    { refers }: AnyCommandHandler,
    command: object,
    { own, thing }: { own: unknown; thing: string },
  ): Record<string, unknown> {
    const others: Record<string, unknown> = {};
    for (const [name, { story, id }] of Object.entries(refers)) {
      const other = id(command, own as never, thing, others);
      const stateOf = (each: string): unknown => this.storyOf(story as Story<unknown, never>, each);
      if (other !== undefined) others[name] = typeof other === 'string' ? stateOf(other) : other.map(stateOf);
    }
    return others;
  }
}

function unlessRefused<T>(decide: () => T): T | undefined {
  try {
    return decide();
  } catch (problem) {
    if (problem instanceof Refusal || problem instanceof Malformed) return undefined;
    throw problem;
  }
}

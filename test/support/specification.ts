// given(events).when(command).then(events): a decision told as it is made, through the form that the wire has.
import { expect } from '@jest/globals';
import { readForm } from '../../src/forms/form.js';
import type { CommandMetadata } from '../../src/domain/values/who/command-metadata.js';
import type { Invalid } from '../../src/forms/invalid.js';
import { Malformed } from '../../src/forms/malformed.js';
import { type AnyAggregate, type AnyCommandHandler, UNPROVED } from '../../src/eventsourcing/writing/decider.js';
import { decided } from '../../src/eventsourcing/writing/decided.js';
import type { DomainEvent, Flag } from '../../src/eventsourcing/log/event.js';
import { type Story, storyOf } from '../../src/eventsourcing/log/story.js';
import { answerTo } from './facts/answered.js';
import { judgedBy, rightful } from './facts/judged.js';
import { type Described, ENVELOPE, folded } from './facts/folded.js';
import { Refusal } from '../../src/eventsourcing/writing/refusal.js';
import { NOW, OFFICER, SECRETARIES } from './facts/officer.js';
import { idIn } from './facts/thing.js';

interface Scene {
  readonly aggregate: AnyAggregate;
  readonly events: readonly DomainEvent[];
  /** Other streams by name, e.g. `operation-mak`. */
  readonly beside: Readonly<Record<string, readonly DomainEvent[]>>;
  readonly metadata: CommandMetadata;
  readonly attested: boolean;
  /** Whether it matters who says it: if not, it is somebody who may. */
  readonly isSaidBy: boolean;
  readonly id: string;
  /** Rows of the answer to what the command asks first. */
  readonly totals?: readonly object[];
  /** Administrations that may see none of them. */
  readonly unseen?: readonly string[];
}

/** What a stream holds before the command comes. */
export function given(aggregate: AnyAggregate, events: readonly DomainEvent[] = []): Given {
  return new Given({
    aggregate,
    events,
    beside: {},
    metadata: SECRETARIES[aggregate.collection] ?? OFFICER,
    attested: false,
    isSaidBy: false,
    id: idIn(aggregate.collection),
  });
}

export class Given {
  constructor(private readonly scene: Scene) {}

  /** Another stream, which the command may refer to. */
  beside(stream: string, events: readonly DomainEvent[]): Given {
    return new Given({ ...this.scene, beside: { ...this.scene.beside, [stream]: events } });
  }

  /** A thing of that id. */
  called(id: string): Given {
    return new Given({ ...this.scene, id });
  }

  by(metadata: Partial<CommandMetadata>): Given {
    return new Given({ ...this.scene, metadata: { ...this.scene.metadata, ...metadata }, isSaidBy: true });
  }

  /** What the command asks first is answered by these rows. */
  answered(...totals: readonly object[]): Given {
    return new Given({ ...this.scene, totals });
  }

  /** These administrations may see nothing of what the command asks first. */
  unseenBy(...unseen: readonly string[]): Given {
    return new Given({ ...this.scene, unseen });
  }

  /** A fact from a document: always a report, whatever the command is otherwise. */
  attested(): Given {
    return new Given({ ...this.scene, attested: true });
  }

  when(verb: string, body: object): Outcome {
    const handler = this.scene.aggregate.commands[verb];
    if (!handler) throw new Error(`${this.scene.aggregate.collection} has no command ${verb}`);
    const command = readForm(handler.form, body);
    if (Array.isArray(command)) return new Outcome({ malformed: command as readonly Invalid[] });
    try {
      return new Outcome(this.decide(handler, command, verb));
    } catch (problem) {
      if (problem instanceof Malformed) return new Outcome({ malformed: problem.problems });
      if (!(problem instanceof Refusal)) throw problem;
      return new Outcome({ refusal: problem });
    }
  }

  private decide(
    handler: AnyCommandHandler,
    command: object,
    verb: string,
  ): { events: readonly DomainEvent[]; flags: readonly Flag[] } {
    const { aggregate, events, beside, metadata, attested, isSaidBy, id: own, totals, unseen } = this.scene;
    const documented = metadata.source !== undefined && !attested;
    const mode = attested ? 'reports' : handler.mode;
    const state = stateAfter(aggregate.story, events);
    const others: Record<string, unknown> = {};
    for (const [name, reference] of Object.entries(handler.refers)) {
      const id = reference.id(command, state as never, own, others);
      const stateOf = (each: string): unknown =>
        stateAfter(reference.story as Story<unknown, never>, beside[`${reference.story.category}-${each}`] ?? []);
      if (id !== undefined) others[name] = typeof id === 'string' ? stateOf(id) : id.map(stateOf);
    }
    const claim = {
      command,
      state,
      context: {
        mode,
        id: own,
        time: NOW,
        route: `${aggregate.collection}/${verb}`,
        metadata,
        attested,
        documented,
        ...answerTo(handler, { command, state, others, context: { id: own, metadata } }, totals, unseen),
      },
    };
    const storyOf = (of: Story<unknown, never>, id: string) => stateAfter(of, beside[`${of.category}-${id}`] ?? []);
    const { context: about, whose } = isSaidBy
      ? { ...claim, ...judgedBy(handler, claim, storyOf) }
      : rightful(handler, claim, storyOf);
    const revision = events.length - 1;
    // Who tells it is among the metadata.
    const { actor: _, ...envelope } = ENVELOPE;
    return decided(handler, command, { aggregate, state, revision, others, about, envelope, whose });
  }
}

export function stateAfter<State>(of: Story<State, never>, events: readonly Described[]): State {
  return storyOf(
    of,
    events.map((event, revision) => folded({ revision, ...event })),
  );
}

interface Happened {
  readonly events?: readonly DomainEvent[];
  readonly flags?: readonly Flag[];
  readonly refusal?: Refusal;
  readonly malformed?: readonly Invalid[];
}

/** What came of a command. Each assertion shows the whole outcome when it fails. */
export class Outcome {
  constructor(readonly happened: Happened) {}

  /** Exactly these events, as they would be stored. */
  // oxlint-disable-next-line unicorn/no-thenable -- given, when, then is what it is called everywhere; nothing awaits it
  then(events: readonly DomainEvent[]): this {
    this.demandDecided();
    expect(this.happened.events).toStrictEqual(events);
    return this;
  }

  /** The same has been said before. */
  thenNothing(): this {
    return this.then([]).flagged().unproved();
  }

  /** Exactly these contradictions are stored with the events. */
  flagged(...codes: readonly string[]): this {
    this.demandDecided();
    expect(this.happened.flags?.filter(({ code }) => code !== UNPROVED).map(({ code }) => code)).toEqual(codes);
    return this;
  }

  /** For exactly these rules the log lacks the proof. */
  unproved(...rules: readonly string[]): this {
    this.demandDecided();
    expect(this.happened.flags?.filter(({ code }) => code === UNPROVED).map(({ rule }) => rule)).toEqual(rules);
    return this;
  }

  refused(code: string, pointer?: string): this {
    const { refusal } = this.happened;
    expect({ code: refusal?.code, pointer: refusal?.pointer, ...this.rest() }).toEqual({ code, pointer });
    return this;
  }

  /** The form is wrong, exactly there: `CODE /pointer`. */
  malformed(...problems: readonly string[]): this {
    expect(this.happened.malformed?.map(({ code, pointer }) => `${code} ${pointer}`).sort()).toEqual(
      [...problems].sort(),
    );
    return this;
  }

  private demandDecided(): void {
    const { refusal, malformed } = this.happened;
    expect({ refused: refusal?.code, malformed: malformed?.map(({ code, pointer }) => `${code} ${pointer}`) }).toEqual(
      {},
    );
  }

  private rest(): object {
    const { events, malformed } = this.happened;
    return events || malformed ? { events, malformed } : {};
  }
}

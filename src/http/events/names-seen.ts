// The names that filters of the log know: types of events and those who spoke, as declared, or as the log was seen to hold them.
import { ADMINISTRATIONS } from '../../domain/values/who/administration.js';
import { Malformed } from '../../forms/malformed.js';
import { unknownName } from '../../forms/near.js';
import type { EventStore } from '../../eventsourcing/log/event-store.js';
import { pageOf } from '../../eventsourcing/log/events-page.js';
import type { StoredEvent } from '../../eventsourcing/log/event.js';
import type { Sight } from '../../eventsourcing/asking/sight.js';
import { asParameter } from '../parameters.js';
import type { LogForm } from './event-filter.js';

/** How long one request may look through the log, ms: the next one goes on from there. */
const PATIENCE = 2_000;

type Parameter = 'type' | 'actor';
type Asked = Pick<LogForm, Parameter>;

/** Where in the log, and for whose eyes. */
interface Place {
  readonly head: bigint;
  readonly sight: Sight;
}

/** By parameter, what of it is not known. */
type Missing = readonly (readonly [Parameter, readonly string[]])[];

/**
 * The log is looked through only for a name that nothing declares, such as a type of a later version; what was seen is
 * remembered, so that no part of the log is looked through twice.
 */
export class NamesSeen {
  private readonly declared: Readonly<Record<Parameter, ReadonlySet<string>>>;
  private readonly seen = { type: new Set<string>(), actor: new Set<string>() };
  /** The number that it was looked through to. */
  private at: bigint | null = null;
  private turn: Promise<unknown> = Promise.resolve();

  /** `types`: those that events may have in this version. */
  constructor(
    private readonly store: EventStore,
    types: readonly string[],
    private readonly patience = PATIENCE,
  ) {
    this.declared = { type: new Set(types), actor: new Set(ADMINISTRATIONS) };
  }

  /** Throws `Malformed` for what the log does not know, unless it is too long to be looked through in one request. */
  async demandKnown(asked: Asked, { head, sight }: Place): Promise<void> {
    if (none(this.missing(asked, []))) return;
    // Who does not see everything is not told what else there is.
    const seen = sight.kind === 'everything' ? [this.seen] : [];
    const isWhole = seen.length === 0 || (await this.lookFor(() => none(this.missing(asked, seen)), head));
    if (!isWhole) return;
    const problems = this.missing(asked, seen).flatMap(([parameter, values]) =>
      values.map((value) => {
        const known = [this.declared, ...seen].flatMap((each) => [...each[parameter]]);
        return asParameter(unknownName(value, known).under(parameter), '');
      }),
    );
    if (problems.length > 0) throw new Malformed(problems);
  }

  private missing({ type = [], actor }: Asked, seen: readonly NamesSeen['seen'][]): Missing {
    const isKnown = (parameter: Parameter, value: string): boolean =>
      [this.declared, ...seen].some((each) => each[parameter].has(value));
    const named = { type, actor: actor ? [actor.administration] : [] };
    return (['type', 'actor'] as const).map((parameter) => [
      parameter,
      named[parameter].filter((value) => !isKnown(parameter, value)),
    ]);
  }

  /** Looks on, one request after the other; true where that was enough, or all of the log up to the head has been seen. */
  private lookFor(isEnough: () => boolean, head: bigint): Promise<boolean> {
    const look = async (): Promise<boolean> => {
      if (isEnough() || (this.at !== null && this.at >= head)) return true;
      const matches = (event: StoredEvent): boolean => this.take(event) && isEnough();
      const wish = { after: this.at, before: head + 1n, matches, limit: 1, patience: this.patience };
      const { events, next } = await pageOf(this.store, wish);
      this.at = next ?? head;
      return events.length > 0 || next === null;
    };
    const told = this.turn.then(look);
    this.turn = told.catch(() => undefined);
    return told;
  }

  /** True where it is the first of its name. */
  private take({ type, metadata }: StoredEvent): boolean {
    const { actor } = metadata as { actor?: { administration?: unknown } };
    const { size } = this.seen.type;
    this.seen.type.add(type);
    const { size: spoken } = this.seen.actor;
    if (typeof actor?.administration === 'string') this.seen.actor.add(actor.administration);
    return this.seen.type.size > size || this.seen.actor.size > spoken;
  }
}

const none = (missing: Missing): boolean => missing.every(([, values]) => values.length === 0);

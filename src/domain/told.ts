// The record that a story keeps of an event: what it said, who said it and when, what it contradicts and what attests it.
import { sameData } from '../eventsourcing/log/canonical.js';
import type { Flag } from '../eventsourcing/log/event.js';
import type { Growing } from '../eventsourcing/log/growing.js';
import type { About, Evolve, Folded } from '../eventsourcing/log/story.js';
import type { CommandMetadata } from './values/who/command-metadata.js';
import type { HandlingCode } from './values/who/handling.js';

/** One event of a stream. Of a union of types, `type` tells which data it has. */
export type Told<Events, Type extends keyof Events = keyof Events> = {
  readonly [T in Type]: By & {
    readonly type: T;
    readonly data: Events[T];
  };
}[Type];

/** Who told it and when, and what is known of its worth. */
export interface By {
  /** The event's id. */
  readonly event: string;
  /** Place in its stream, 0-based. */
  readonly revision: number;
  /** The administration whose word it is: the sender's, or the one in whose name they keyed it in. */
  readonly by: string;
  readonly actor: CommandMetadata['actor'];
  readonly onBehalfOf: string | null;
  /** Ms UTC. */
  readonly recordedAt: number;
  /** Ms, the device's clock: a claim. */
  readonly reportedAt: number | null;
  /** The events of one command share it, and its flags. */
  readonly command: string;
  readonly flags: readonly Flag[];
  readonly attested: NonNullable<CommandMetadata['attested']> | null;
  readonly source: NonNullable<CommandMetadata['source']> | null;
  /** By which right it was said; null: it waits for another's word, or was said before rights were written down. */
  readonly right: string | null;
  /** By which version of each list of reference data it was read, where that was not the one that ships. */
  readonly reference: CommandMetadata['reference'] | null;
  /** What its speaker lets be done with it, and the countries that may see it; null: nothing was said of that. */
  readonly handling: readonly HandlingCode[] | null;
  readonly releasableTo: readonly string[] | null;
}

/** The administrations whose word it is: the one that it is said for, and the one that keyed it in. */
export const speakersOf = ({ by, actor, onBehalfOf }: Pick<By, 'by' | 'actor' | 'onBehalfOf'>): readonly string[] =>
  onBehalfOf === null ? [by] : [by, actor.administration];

/** What a story keeps of the event. Folded and held against rules in a row, it is made once. */
export function toldBy<Events, Type extends keyof Events & string>(
  type: Type,
  data: Events[Type],
  about: About,
): Told<Events, Type> {
  if (last?.about !== about || last.told.data !== data) last = { about, told: toldAnew(type, data, about) };
  return last.told as unknown as Told<Events, Type>;
}

let last: { readonly about: About; readonly told: ReturnType<typeof toldAnew> } | undefined;

function toldAnew(type: string, data: unknown, about: About): By & { readonly data: unknown } {
  const { id, revision, recordedAt } = about;
  const metadata = about.metadata as About['metadata'] & CommandMetadata;
  const { commandId, flags, actor, handling, releasableTo } = metadata;
  // One object, made at once: there is one for each event of the log.
  const told = {
    type,
    data,
    event: id,
    revision,
    by: metadata.onBehalfOf ?? actor.administration,
    actor,
    ...saidOf(metadata),
    recordedAt,
    command: commandId,
    flags,
    handling: unlessEmpty(handling),
    releasableTo: unlessEmpty(releasableTo),
  };
  return told;
}

/** An event that was told, as it is folded. */
export function foldedOf(told: By & { readonly type: string; readonly data: object }): Folded {
  const { event: id, type, data, revision, recordedAt, command: commandId, actor, flags } = told;
  const { onBehalfOf, reportedAt, attested, source, right, reference, handling, releasableTo } = told;
  const said = Object.fromEntries(
    Object.entries({ onBehalfOf, reportedAt, attested, source, right, reference, handling, releasableTo }).filter(
      ([, value]) => value !== null,
    ),
  );
  const metadata = { ...said, actor, commandId, flags } as unknown as Folded['metadata'];
  return { id, type, data, revision, recordedAt, metadata };
}

/** The names of the fields that differ, sorted. */
export function changedFields(before: object, after: object): string[] {
  const [one, other] = [before as Record<string, unknown>, after as Record<string, unknown>];
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter((name) => !sameData(one[name] ?? null, other[name] ?? null)).sort();
}

type Said = Pick<By, 'onBehalfOf' | 'reportedAt' | 'attested' | 'source' | 'right' | 'reference'>;

/** What a message says of itself; null is what it does not say. */
const saidOf = ({ onBehalfOf, reportedAt, attested, source, right, reference }: Partial<CommandMetadata>): Said => ({
  onBehalfOf: onBehalfOf ?? null,
  reportedAt: reportedAt ?? null,
  attested: attested ?? null,
  source: source ?? null,
  right: right ?? null,
  reference: reference ?? null,
});

const unlessEmpty = <T>(list: readonly T[] | undefined): readonly T[] | null =>
  list !== undefined && list.length > 0 ? list : null;

/** True where the event was stored with that contradiction, or lacks the proof of that rule. */
export function isFlagged({ flags }: Pick<By, 'flags'>, code: string): boolean {
  return flags.some((flag) => flag.code === code || flag.rule === code);
}

/** What each event changes, with who told it and when. */
export type Heard<State, Events> = {
  readonly [Type in keyof Events & string]: (state: State, data: Events[Type], told: Told<Events, Type>) => State;
};

/** The fold of a story that keeps each event as it was told, in the order of the log, beside what stands after it. */
export function keepingAll<State extends { readonly told: Growing<Told<Events>> }, Events>(
  heard: Heard<State, Events>,
): Evolve<State, Events> {
  const step =
    <Type extends keyof Events & string>(type: Type): Evolve<State, Events>[Type] =>
    (state, data, about) => {
      const told = toldBy<Events, Type>(type, data, about);
      return { ...heard[type](state, data, told), told: state.told.with(told as Told<Events>) };
    };
  const types = Object.keys(heard) as (keyof Events & string)[];
  return Object.fromEntries(types.map((type) => [type, step(type)])) as unknown as Evolve<State, Events>;
}

/** Those of these types, in the order of the log. */
export function ofType<Events, Type extends keyof Events>(
  all: Iterable<Told<Events>>,
  ...types: readonly Type[]
): readonly Told<Events, Type>[] {
  return [...all].filter(({ type }) => types.includes(type as Type)) as unknown as readonly Told<Events, Type>[];
}

/** Undefined: nothing of that type was told. */
export function firstOf<Events, Type extends keyof Events>(
  all: Iterable<Told<Events>>,
  wanted: Type,
): Told<Events, Type> | undefined {
  for (const each of all) if (each.type === wanted) return each as unknown as Told<Events, Type>;
  return undefined;
}

/** True of what was told before that event. */
export const before =
  (told: Pick<By, 'revision'>) =>
  ({ revision }: Pick<By, 'revision'>): boolean =>
    revision < told.revision;

/** Whether one of these types was told before that event. */
export const wasTold = <Events>(
  all: Iterable<Told<Events>>,
  told: Pick<By, 'revision'>,
  ...types: readonly (keyof Events)[]
): boolean => ofType<Events, keyof Events>(all, ...types).some(before(told));

/** True of what was told after that event. */
export const since =
  (told: Pick<By, 'revision'>) =>
  ({ revision }: Pick<By, 'revision'>): boolean =>
    revision > told.revision;

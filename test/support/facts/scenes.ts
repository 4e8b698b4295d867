// The scene of a command: what stood in the log before its event, who may tell it, and the body that says all that can be said.
import type { Actor } from '../../../src/domain/values/who/command-metadata.js';
import { reviewOf } from '../../../src/domain/duplicate-review/story.js';
import type { DomainEvent, NewEvent } from '../../../src/eventsourcing/log/event.js';
import { uuidOf } from '../../../src/eventsourcing/log/uuid.js';
import { COMPLETE, type Complete } from '../../domain/complete-commands.js';
import { ONE, OTHER } from '../../domain/duplicate-review/events.js';
import { aggregateOf, ToldLog } from '../logs/told-log.js';
import { type Described, ENVELOPE } from './folded.js';
import { idIn } from './thing.js';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-\d[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

export interface Scene {
  /** The event that the command tells. */
  readonly type: string;
  readonly collection: string;
  readonly verb: string;
  readonly id: string;
  /** What stands in the log before it, by stream. */
  readonly streams: Readonly<Record<string, readonly DomainEvent[]>>;
  readonly body: object;
  readonly actor: Actor;
}

export const streamOf = ({ collection, id }: Pick<Scene, 'collection' | 'id'>): string =>
  `${aggregateOf(collection).story.category}-${id}`;

/** As specifications tell it; several scenes name the same streams. */
export const sceneOf = (type: string): Scene => sceneIn(type, COMPLETE[type]!);

/** Of a command that tells the same event as another one. */
export function sceneIn(type: string, { command, given, beside = {}, body }: Complete): Scene {
  const [collection = '', verb = ''] = command.split('/');
  const id = idIn(collection);
  const own = streamOf({ collection, id });
  const streams = { ...(given.length > 0 ? { [own]: given } : {}), ...beside };
  const log = new ToldLog();
  for (const [stream, events] of Object.entries(streams)) log.holds(stream, events);
  const at = log.eventsOf(own).length;
  if (!log.tell({ command, id, body })) throw new Error(`${command} is refused in the scene of ${type}`);
  const { actor } = log.at(own, at)!.metadata as unknown as { actor: Actor };
  return { type, collection, verb, id, streams, body, actor };
}

/** The same under ids of its own, so that many scenes can stand in one log: those that machines make, and those that people choose. */
export function apart(scene: Scene): Scene {
  const own = (id: string): string => uuidOf(`${scene.type} ${id}`);
  const isMade = aggregateOf(scene.collection).ids === 'uuid';
  const chosen = (id: string): string => (isMade && id === scene.id ? own(id) : `${id}-${own(id).slice(0, 6)}`);
  const review = reviewOf(ONE, OTHER);
  const made = JSON.stringify(scene).replaceAll(UUID, (id) =>
    id === review ? reviewOf(own(ONE), own(OTHER)) : own(id),
  );
  const all = slugsIn(scene).reduce(
    (so, slug) => so.replaceAll(new RegExp(`"([a-zA-Z]+-)?${slug}"`, 'g'), `"$1${chosen(slug)}"`),
    made,
  );
  return JSON.parse(all) as Scene;
}

const CHOSEN = /^(exchange|incident|operation|project|training)-(.*)$/;

/** Ids of things that are named by nothing else; an id that was made is none. */
function slugsIn(scene: Scene): readonly string[] {
  const ids = [streamOf(scene), ...Object.keys(scene.streams)].flatMap((stream) => CHOSEN.exec(stream)?.[2] ?? []);
  const own = scene.id === 'one' && aggregateOf(scene.collection).ids === 'uuid' ? ['one'] : [];
  return [...new Set([...own, ...ids.filter((id) => id.search(UUID) < 0)])];
}

/** What stands in the log before it, as a log keeps it; an id that specifications give twice is the first one's. */
export function keptBefore({ streams }: Scene): ReadonlyMap<string, readonly NewEvent[]> {
  const taken = new Set<string>();
  const idFor = ({ id }: Described, otherwise: string): string => {
    const own = id && !taken.has(id) ? id : otherwise;
    taken.add(own);
    return own;
  };
  const kept = ([stream, events]: [string, readonly Described[]]) =>
    [stream, events.map((event, i) => keptAs(event, idFor(event, uuidOf(`${stream}|${i}`))))] as const;
  return new Map(Object.entries(streams).map(kept));
}

function keptAs({ type, data, metadata }: Described, id: string): NewEvent {
  const commandId = uuidOf(`command ${id}`);
  const machine = {
    ...ENVELOPE,
    commandId,
    commandHash: '0'.repeat(64),
    causationId: commandId,
    correlationId: commandId,
  };
  const said = { ...machine, lang: 'ru', handling: [], releasableTo: [], flags: [], ...metadata };
  return { id, type, schemaVersion: 1, data, metadata: said };
}

/** Scenes that can stand in one log together: none is told in a stream that another one has, and what two have is the same in both. */
export function inFewLogs(scenes: readonly Scene[]): readonly (readonly Scene[])[] {
  const logs: Scene[][] = [];
  for (const scene of scenes) {
    const log = logs.find((each) => each.every((other) => standTogether(scene, other)));
    if (log) log.push(scene);
    else logs.push([scene]);
  }
  return logs;
}

/** What an administration says of its people decides who of them is heard afterwards. */
const saysWhoSpeaks = ({ collection, id }: Scene, { actor }: Scene): boolean =>
  collection === 'administrations' && id.toUpperCase() === actor.administration;

function standTogether(one: Scene, other: Scene): boolean {
  if (saysWhoSpeaks(one, other) || saysWhoSpeaks(other, one)) return false;
  if (streamOf(one) in other.streams || streamOf(other) in one.streams || streamOf(one) === streamOf(other))
    return false;
  const there = new Map([...keptBefore(other)].flatMap(([stream, events]) => events.map(({ id }) => [id, stream])));
  return [...keptBefore(one)].every(([stream, events]) => {
    const same = other.streams[stream];
    const isSame = same === undefined || JSON.stringify(same) === JSON.stringify(one.streams[stream]);
    return isSame && events.every(({ id }) => (there.get(id) ?? stream) === stream);
  });
}

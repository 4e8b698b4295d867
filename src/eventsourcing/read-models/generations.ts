// The generations of each read model, the one that answers and the one being built: told apart here, begun here, counted here.
import { logClock } from './log-clock.js';
import type { Generation, Projection, ReadDb } from './read-model.js';

/** A projection of this program with the generation that it writes. */
export interface Member {
  readonly projection: Projection;
  readonly generation: Generation;
}

/** A program with other projections has taken the read database over: this one must not write into it any more. */
export class Displaced extends Error {
  constructor({ name, version }: Projection) {
    super(
      `Another version of Cordon has replaced the read model ${name}@${version}. Stop one of the two, ` +
        'then start this one again.',
    );
    this.name = 'Displaced';
  }
}

/** With the log's clock, which every read database keeps. */
const withClock = (projections: readonly Projection[]): readonly Projection[] => [logClock, ...projections];

/**
 * Begins what is missing: a new generation for each projection that has none of its version. What is live stays, also
 * of another version, until its successor takes its place. What no projection of this program owns is dropped.
 */
export function prepare(db: ReadDb, projections: readonly Projection[]): Promise<void> {
  return db.transaction(async (writing) => {
    const all = withClock(projections);
    for (const each of await writing.generations()) {
      const owner = all.find(({ name }) => name === each.projection);
      const isOurs = owner !== undefined && (each.state === 'LIVE' || each.version === owner.version);
      if (!isOurs) await writing.drop(each);
    }
    const there = await writing.generations();
    for (const each of all) if (!there.some((one) => isOf(each, one))) await writing.begin(each);
  });
}

/** Begins a new generation of each of these that is not being built already; an unfinished one goes on. */
export function beginRebuild(db: ReadDb, projections: readonly Projection[]): Promise<void> {
  return db.transaction(async (writing) => {
    const building = (await writing.generations()).filter(({ state }) => state === 'BUILDING');
    for (const each of projections) if (!building.some((one) => isOf(each, one))) await writing.begin(each);
  });
}

/** The same of all, the clock too, from the beginning: what was begun was begun from another log. */
export function beginAnew(db: ReadDb, projections: readonly Projection[]): Promise<void> {
  return db.transaction(async (writing) => {
    for (const each of await writing.generations()) if (each.state === 'BUILDING') await writing.drop(each);
    for (const each of withClock(projections)) await writing.begin(each);
  });
}

const isOf = ({ name, version }: Projection, generation: Generation): boolean =>
  generation.projection === name && generation.version === version;

/** This program's generations in that state. Throws `Displaced` when one of its projections has none in either. */
export function membersOf(
  generations: readonly Generation[],
  projections: readonly Projection[],
  state: Generation['state'],
): readonly Member[] {
  return withClock(projections).flatMap((projection) => {
    const own = generations.filter((each) => isOf(projection, each));
    if (own.length === 0) throw new Displaced(projection);
    return own.filter((each) => each.state === state).map((generation) => ({ projection, generation }));
  });
}

/** Null is before the first event. */
export const isBefore = (one: bigint | null, other: bigint | null): boolean =>
  one === null ? other !== null : other !== null && one < other;

export function lowest(members: readonly Member[]): bigint | null {
  return members.reduce<bigint | null>(
    (least, { generation: { number } }) => (isBefore(number, least) ? number : least),
    members[0]?.generation.number ?? null,
  );
}

export function highest(members: readonly Member[]): bigint | null {
  return members.reduce<bigint | null>(
    (most, { generation: { number } }) => (isBefore(most, number) ? number : most),
    null,
  );
}

/** How far the live read models have come; undefined while one of them is not there yet. */
export async function liveNumber(db: ReadDb, projections: readonly Projection[]): Promise<bigint | null | undefined> {
  return liveAmong(await db.generations(), withClock(projections));
}

/** The last number that all of these have taken; undefined when one of them has no live generation of its version. */
export function liveAmong(
  generations: readonly Generation[],
  projections: readonly Projection[],
): bigint | null | undefined {
  const live = projections.map((projection) => {
    const generation = generations.find((each) => each.state === 'LIVE' && isOf(projection, each));
    return generation && { projection, generation };
  });
  return live.includes(undefined) ? undefined : lowest(live as readonly Member[]);
}

/** What is being built of these projections: what answers meanwhile, and how far it is. */
export interface Rebuilding {
  readonly projection: string;
  /** False: its questions wait for it. */
  readonly answers: boolean;
  readonly done: bigint;
}

export function rebuildingOf(
  generations: readonly Generation[],
  projections: readonly Projection[],
): readonly Rebuilding[] {
  return withClock(projections).flatMap((projection) => {
    const building = generations.find((each) => each.state === 'BUILDING' && isOf(projection, each));
    const answers = generations.some((each) => each.state === 'LIVE' && isOf(projection, each));
    return building ? [{ projection: projection.name, answers, done: building.number ?? 0n }] : [];
  });
}

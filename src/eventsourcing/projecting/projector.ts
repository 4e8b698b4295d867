// The only writer of read models: follows the log for the live ones, and builds others beside them until they take over.
import { between, inBatches } from './batches.js';
import { carefully, commit, type Committing } from './committing.js';
import { type Group, moveOn, Overtaken, type Remembering, remembering } from './group.js';
import type { EventStore } from '../log/event-store.js';
import type { StoredEvent } from '../log/event.js';
import { highest, isBefore, lowest, type Member, membersOf } from '../read-models/generations.js';
import { paused } from '../log/paused.js';
import type { Writing } from '../read-models/read-model.js';
import { witnessed } from './witness.js';

/** One transaction of the live read models. */
export interface Committed {
  readonly events: number;
  /** How long it took, ms. */
  readonly ms: number;
  /** The number of its last event, and when that was recorded, ms UTC. */
  readonly at: bigint;
  readonly recordedAt: number;
}

export interface Projecting extends Committing {
  readonly store: EventStore;
  /** Told at the start and after each commit: how far the live read models have come. */
  readonly onProgress?: (at: bigint | null) => void;
  /** Told when it becomes this process's turn to project, and when that is over. */
  readonly onLead?: (leads: boolean) => void;
  /** Told when neither the live read models nor what is being built rest any more. */
  readonly onWell?: () => void;
  /** Told of each transaction of the live read models. */
  readonly onCommitted?: (committed: Committed) => void;
  /** While following: how long to wait after a transaction that was not full, so that others share the next one. */
  readonly gather?: () => Promise<void>;
  /** Told after each commit: how far what is being built has come, and of how many events the transaction was. */
  readonly onBuilt?: (done: bigint | null, events: number) => void;
  /** Events in one transaction of what is being built, or brought to the log’s end. */
  readonly batch?: number;
}

const BATCH = 500;
/** How long to leave the work to another process that does the same, and to look again whether there is any, ms. */
const PAUSE_MS = 200;

/** Never aborts. */
const ALWAYS = new AbortController().signal;

/**
 * Keeps the live read models current until the signal aborts. A crash at any point repeats nothing and skips nothing,
 * because the checkpoint lies in the transaction that wrote the rows. Throws when a projection that must stop fails.
 */
export async function follow(projecting: Projecting, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await unlessOvertaken(async () => {
      let group = await level(projecting, 'LIVE', undefined, signal);
      if (!group) return paused(PAUSE_MS / 4, signal); // nothing is in place yet
      projecting.onProgress?.(group.from);
      for await (const { events } of projecting.store.follow(group.from, signal)) {
        if (events.length > 0) group = await live(projecting, group, events);
      }
      if (!signal.aborted) throw new Error('The event store has been closed.');
    });
  }
}

async function timed(projecting: Projecting, from: Group, events: readonly StoredEvent[]): Promise<Group> {
  const began = performance.now();
  const group = await commit(projecting, from, events);
  const { number, recordedAt } = events.at(-1)!;
  if (group !== from)
    projecting.onCommitted?.({ events: events.length, ms: performance.now() - began, at: number, recordedAt });
  return group;
}

async function live(projecting: Projecting, from: Group, events: readonly StoredEvent[]): Promise<Group> {
  const group = await timed(projecting, from, events);
  projecting.onProgress?.(group.from);
  if (events.length < BATCH) await projecting.gather?.();
  return group;
}

/** Builds what is being built up to the log's end, or to `end`, and puts it in place; returns when nothing is left. */
export async function build(projecting: Projecting, signal: AbortSignal = ALWAYS, end?: bigint | null): Promise<void> {
  for (let isDone = false; !isDone && !signal.aborted;) {
    try {
      const group = await level(projecting, 'BUILDING', end, signal);
      isDone = !group;
      if (group) await finish(projecting, group, signal, end);
    } catch (problem) {
      if (!(problem instanceof Overtaken)) throw problem;
      await paused(PAUSE_MS, signal);
    }
  }
}

/** Brings all read models to the log's end at the time of asking, or to `end`, and gives the number reached. */
export async function catchUp(projecting: Projecting, end?: bigint | null): Promise<bigint | null> {
  await unlessOvertaken(async () => {
    const group = await level(projecting, 'LIVE', end, ALWAYS);
    if (group) await raise(projecting, group, end, ALWAYS);
  });
  await build(projecting, ALWAYS, end);
  return lowest(membersOf(await projecting.db.generations(), projecting.projections, 'LIVE'));
}

/** Does the work, again whenever someone else has gone on with the same or replaced it. */
async function unlessOvertaken(work: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      return await work();
    } catch (problem) {
      if (!(problem instanceof Overtaken)) throw problem;
    }
  }
}

/** All generations in that state, brought to one number; undefined when there are none. */
async function level(
  projecting: Projecting,
  state: 'LIVE' | 'BUILDING',
  end: bigint | null | undefined,
  signal: AbortSignal,
): Promise<Group | undefined> {
  for (;;) {
    const members = membersOf(await projecting.db.generations(), projecting.projections, state);
    if (members.length === 0) return undefined;
    const from = lowest(members);
    const isLowest = ({ generation }: Member): boolean => generation.number === from;
    if (members.every(isLowest) || signal.aborted) return { members, from };
    const next = lowest(members.filter((each) => !isLowest(each)))!;
    const to = end === undefined || isBefore(next, end) ? next : end;
    const behind = await raise(projecting, { members: members.filter(isLowest), from }, to, signal);
    // The others have come further than may be gone: they wait until the log has passed them.
    if (behind.from !== next) return behind;
  }
}

/** Takes the events up to `end`, or to the log's end at the time of asking. */
async function raise(
  projecting: Projecting,
  from: Group,
  end: bigint | null | undefined,
  signal: AbortSignal,
): Promise<Group> {
  let group = from;
  const isBuilding = group.members[0]!.generation.state === 'BUILDING';
  for await (const events of inBatches(projecting.store.readAll(group.from), projecting.batch ?? BATCH, end)) {
    if (signal.aborted) break;
    group = await (isBuilding ? commit : timed)(projecting, group, events);
    if (isBuilding) projecting.onBuilt?.(group.from, events.length);
  }
  return group;
}

/** To the end, and into place; where the live ones have gone on too far meanwhile, the caller comes again. */
async function finish(
  projecting: Projecting,
  from: Group,
  signal: AbortSignal,
  end: bigint | null | undefined,
): Promise<void> {
  const group = remembering(await raise(projecting, from, end, signal), projecting);
  while (!signal.aborted && (await completed(projecting, group)));
  if (signal.aborted) return;
  const rest = await projecting.db.transaction(async (writing) => {
    const live = membersOf(await writing.generations(), projecting.projections, 'LIVE');
    const events = await between(projecting.store, group.from, highest(live));
    if (events) await putInPlace(projecting, writing, group, events);
    return events;
  });
  if (rest?.length) projecting.onBuilt?.(rest.at(-1)!.number, rest.length);
}

/** One more of what is left to be made of what was built; false: nothing is. */
function completed(projecting: Projecting, group: Remembering): Promise<boolean> {
  return projecting.db.transaction(async (writing) => {
    const stands = group.memory.stands ?? group.memory.generations[0]!.stands;
    await moveOn(projecting, writing, group, { to: group.from, stands });
    for (const { projection, generation } of group.members) {
      if (await writing.complete?.(projection, generation)) return true;
    }
    return false;
  });
}

/** What is put in place is never behind what it replaces: answers do not go back. */
async function putInPlace(
  projecting: Projecting,
  writing: Writing,
  group: Remembering,
  rest: readonly StoredEvent[],
): Promise<void> {
  const to = rest.at(-1)?.number ?? group.from;
  await moveOn(projecting, writing, group, {
    to,
    stands: projecting.witness ? await witnessed(projecting.witness, to) : null,
  });
  await carefully(projecting, group, rest, writing);
  for (const { projection, generation } of group.members) await writing.swap(projection, generation);
}

// One transaction of the projector: events into the rows of some generations, and their checkpoint with them.
import { given, type StoredEvent } from '../log/event.js';
import { isBefore, type Member, membersOf } from '../read-models/generations.js';
import type { Generation, Projection, ReadDb, Writing } from '../read-models/read-model.js';
import { RememberedRows } from '../read-models/remembered-rows.js';
import { RememberedStories, type Telling } from './remembered-stories.js';
import { Steps, storiesFor } from './steps.js';

/** Someone else writes the same generation (a second process on the read database), or has replaced it. */
export class Overtaken extends Error {}

/** Generations of one state that have come equally far and go on together. */
export interface Group {
  readonly members: readonly Member[];
  /** The last number that all of them have taken; null before the first. */
  readonly from: bigint | null;
  /** Their rows as the last transaction left them: true as long as nobody else writes, which each one looks at first. */
  readonly known?: Known;
  /** The stories of streams as far as `from`. */
  readonly stories?: RememberedStories;
}

/** By the generation's id. */
type Known = ReadonlyMap<number, RememberedRows>;

export interface Committing extends Telling {
  readonly db: ReadDb;
  readonly projections: readonly Projection[];
}

/** How long other work of this thread may wait for a transaction's handlers, ms. */
const SLICE_MS = 5;

/** Events up to the group's number have been seen: a store that gives one twice changes nothing. */
export async function commit(of: Committing, group: Group, page: readonly StoredEvent[]): Promise<Group> {
  const events = unseen(page, group.from);
  const last = events.at(-1)?.number;
  if (last === undefined) return group;
  const known = group.known ?? new Map(group.members.map(({ generation: { id } }) => [id, new RememberedRows()]));
  const stories = group.stories ?? new RememberedStories(of);
  const ready = { ...group, known, stories };
  try {
    await transacted(of, ready, events, quickly);
    return advanced(ready, last);
  } catch (problem) {
    for (const each of known.values()) each.forget();
    // Handlers depend on nothing but rows and events: done once more, one by one, they fail at the same event.
    if (!mayPark(group, problem)) throw problem;
    await transacted(of, ready, events, carefully);
  }
  return advanced({ members: group.members, from: group.from, stories }, last);
}

function unseen(page: readonly StoredEvent[], from: bigint | null): readonly StoredEvent[] {
  let last = from ?? -1n;
  return page.filter(({ number }) => {
    if (number <= last) return false;
    last = number;
    return true;
  });
}

type Way = (of: Committing, group: Group, events: readonly StoredEvent[], writing: Writing) => Promise<void>;

function transacted(of: Committing, group: Group, events: readonly StoredEvent[], way: Way): Promise<void> {
  return of.db.transaction(async (writing) => {
    const last = events.at(-1)!.number;
    await demandOurs(of, writing, group, last);
    await way(of, group, events, writing);
    for (const { generation } of group.members) await writing.advance(generation, last);
  });
}

function mayPark({ members }: Group, problem: unknown): boolean {
  return !isAboutUs(problem) && members.some(({ projection }) => projection.onFailure === 'park');
}

/** No fault of the event's. */
const isAboutUs = (problem: unknown): boolean =>
  problem instanceof Overtaken || (problem as Error | null)?.name === 'StoreFault';

function advanced({ members, known, stories }: Group, to: bigint): Group {
  const moved = members.map(({ projection, generation }) => ({
    projection,
    generation: { ...generation, number: to },
  }));
  return { members: moved, from: to, ...given({ known, stories }) };
}

/** Throws unless the generations are as they were left, and no other live one waits for events up to `last`. */
export async function demandOurs(
  { projections }: Committing,
  writing: Writing,
  { members }: Group,
  last: bigint | null = null,
): Promise<void> {
  const now = await writing.generations();
  const { state } = members[0]!.generation;
  const isHeld = ({ id }: Generation): boolean => members.some(({ generation }) => generation.id === id);
  const isAsLeft = ({ generation: { id, number } }: Member): boolean =>
    now.some((each) => each.id === id && each.state === state && each.number === number);
  const others = membersOf(now, projections, 'LIVE').filter(({ generation }) => !isHeld(generation));
  const isMissed = state === 'LIVE' && others.some(({ generation }) => isBefore(generation.number, last));
  if (isMissed || !members.every(isAsLeft)) throw new Overtaken();
}

/** All rows are remembered until the end; whatever fails undoes the whole transaction. */
async function quickly(
  of: Committing,
  { members, from, known, stories = new RememberedStories(of) }: Group,
  events: readonly StoredEvent[],
  writing: Writing,
): Promise<void> {
  const rows = new Map(members.map((each) => [each, rowsOf(each, writing, known)]));
  const steps = new Steps(members);
  stories.from(from);
  let pauseAt = performance.now() + SLICE_MS;
  let prepared = 0;
  for (const [i, event] of events.entries()) {
    if (i === prepared) prepared = await stories.prepare(events, i, steps.storyOf);
    const current = of.upcast(event);
    stories.step(event, () => current);
    for (const step of steps.for(event.type)) {
      const done = step.handler(current, rows.get(step.member)!, storiesFor(step, stories));
      if (done) await done;
    }
    if (performance.now() < pauseAt) continue;
    await turn();
    pauseAt = performance.now() + SLICE_MS;
  }
  for (const each of rows.values()) each.flush();
}

function rowsOf({ generation }: Member, writing: Writing, known: Known | undefined): RememberedRows {
  return (known?.get(generation.id) ?? new RememberedRows()).within(writing.rows(generation));
}

/** Each event on its own: one that cannot be taken leaves no trace in the rows where it may be parked. */
export async function carefully(
  of: Committing,
  { members, from, stories = new RememberedStories(of) }: Group,
  events: readonly StoredEvent[],
  writing: Writing,
): Promise<void> {
  const rows = new Map(members.map((each) => [each, writing.rows(each.generation)]));
  const steps = new Steps(members);
  stories.from(from);
  let prepared = 0;
  for (const [i, event] of events.entries()) {
    if (i === prepared) prepared = await stories.prepare(events, i, steps.storyOf);
    // Whatever becomes of its rows, what was said was said.
    stories.step(event, () => of.upcast(event));
    for (const step of steps.for(event.type)) {
      const { projection, generation } = step.member;
      const work = (): void | Promise<void> =>
        step.handler(of.upcast(event), rows.get(step.member)!, storiesFor(step, stories));
      if (projection.onFailure === 'stop') await work();
      else await parkable(work, event, generation, writing);
    }
  }
}

async function parkable(
  work: () => void | Promise<void>,
  event: StoredEvent,
  generation: Generation,
  writing: Writing,
): Promise<void> {
  try {
    await writing.attempt(work);
  } catch (problem) {
    if (isAboutUs(problem)) throw problem;
    await writing.park(event, generation, problem instanceof Error ? problem.message : String(problem));
  }
}

const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

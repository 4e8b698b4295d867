// One transaction of the projector: events into the rows of some generations, and their checkpoint with them.
import type { StoredEvent } from '../log/event.js';
import type { Generation, OwnRows, Projection, ReadDb, Writing } from '../read-models/read-model.js';
import { RowCache } from '../read-models/row-cache.js';
import { type Group, type Memory, moveOn, Overtaken, type Remembering, remembering } from './group.js';
import type { Telling } from './story-cache.js';
import { storiesFor } from './steps.js';
import { demandSame, witnessed, type Witnessing } from './witness.js';

export interface Committing extends Telling {
  /** The log, as far as it tells what stands in it: with each transaction it is looked whether it is still the same. */
  readonly witness?: Witnessing;
  readonly db: ReadDb;
  readonly projections: readonly Projection[];
  /** Told why a transaction failed whose events are then taken one by one: right, at ten times the price. */
  readonly onApart?: (fault: Error) => void;
}

/** How long other work of this thread may wait for a transaction's handlers, ms. */
const SLICE_MS = 5;

/** Events up to the group's number have been seen: a store that gives one twice changes nothing. */
export async function commit(of: Committing, group: Group, page: readonly StoredEvent[]): Promise<Group> {
  const events = unseen(page, group.from);
  const last = events.at(-1)?.number;
  if (last === undefined) return group;
  const ready = remembering(group, of);
  const { memory } = ready;
  const { witness } = of;
  if (witness) await demandSame(witness, standing(memory, group.from));
  const stands = witness ? await witnessed(witness, last) : null;
  try {
    await readAhead(ready, events);
    await transacted(of, ready, { events, stands }, quickly);
  } catch (problem) {
    for (const each of ready.memory.rows.values()) each.forget();
    // Handlers depend on nothing but rows, stories and events: done once more, one by one, they fail at the same event.
    if (!mayPark(group, problem)) throw problem;
    tellApart(of, problem);
    await transacted(of, ready, { events, stands }, carefully);
  }
  memory.stands = stands;
  return { ...ready, from: last };
}

const tellApart = ({ onApart }: Committing, problem: unknown): void =>
  onApart?.(problem instanceof Error ? problem : new Error(String(problem)));

/** Where the group's log stood when it came there: alike for all, once a transaction of ours has said it. */
function standing({ stands, generations }: Memory, number: bigint | null): Parameters<typeof demandSame>[1] {
  return stands === undefined ? generations.map((each) => ({ number, stands: each.stands })) : [{ number, stands }];
}

function unseen(page: readonly StoredEvent[], from: bigint | null): readonly StoredEvent[] {
  let last = from ?? -1n;
  return page.filter(({ number }) => {
    if (number <= last) return false;
    last = number;
    return true;
  });
}

/** A store at the other end of a wire is read before the read database is locked, as far as few streams go. */
async function readAhead(
  { memory: { steps, stories }, from }: Remembering,
  events: readonly StoredEvent[],
): Promise<void> {
  stories.from(from);
  await stories.prepare(events, 0, steps.storyOf);
}

type Way = (of: Telling, group: Remembering, events: readonly StoredEvent[], writing: Writing) => Promise<void>;

interface Batch {
  readonly events: readonly StoredEvent[];
  /** What stands at the last of them. */
  readonly stands: string | null;
}

function transacted(of: Committing, group: Remembering, { events, stands }: Batch, way: Way): Promise<void> {
  return of.db.transaction(async (writing) => {
    await moveOn(of, writing, group, { to: events.at(-1)!.number, stands });
    await way(of, group, events, writing);
  });
}

function mayPark({ members }: Group, problem: unknown): boolean {
  return !isAboutUs(problem) && members.some(({ projection }) => projection.onFailure === 'park');
}

/** No fault of the event's. */
const isAboutUs = (problem: unknown): boolean =>
  problem instanceof Overtaken || (problem as Error | null)?.name === 'StoreFault';

/** All rows are remembered until the end; whatever fails undoes the whole transaction. */
async function quickly(
  { upcast }: Telling,
  { memory: { steps, stories, rows }, from }: Remembering,
  events: readonly StoredEvent[],
  writing: Writing,
): Promise<void> {
  const used = new RowsInUse(rows, writing);
  stories.from(from);
  let pauseAt = performance.now() + SLICE_MS;
  let prepared = 0;
  for (const [i, event] of events.entries()) {
    if (i === prepared) prepared = await stories.prepare(events, i, steps.storyOf);
    const current = upcast(event);
    stories.step(event, () => current);
    for (const step of steps.for(event.type)) {
      const done = step.handler(current, used.of(step.member.generation), storiesFor(step, stories));
      if (done) await done;
    }
    if (performance.now() < pauseAt) continue;
    await turn();
    pauseAt = performance.now() + SLICE_MS;
  }
  used.flush();
}

/** The rows that a transaction needs, and no others: a projection that takes nothing of it costs nothing. */
class RowsInUse {
  private readonly used = new Map<number, RowCache>();

  constructor(
    private readonly known: Map<number, RowCache>,
    private readonly writing: Writing,
  ) {}

  of(generation: Generation): OwnRows {
    return this.used.get(generation.id) ?? this.taken(generation);
  }

  flush(): void {
    for (const each of this.used.values()) each.flush();
  }

  private taken(generation: Generation): RowCache {
    const { id } = generation;
    const rows = (this.known.get(id) ?? new RowCache()).within(this.writing.rows(generation));
    this.known.set(id, rows);
    this.used.set(id, rows);
    return rows;
  }
}

/** Each event on its own: one that cannot be taken leaves no trace in the rows where it may be parked. */
export async function carefully(
  { upcast }: Telling,
  { memory: { steps, stories }, from }: Remembering,
  events: readonly StoredEvent[],
  writing: Writing,
): Promise<void> {
  stories.from(from);
  // What must not fail is undone as a whole, so that its rows may wait for the end.
  const used = new RowsInUse(new Map(), writing);
  let prepared = 0;
  for (const [i, event] of events.entries()) {
    if (i === prepared) prepared = await stories.prepare(events, i, steps.storyOf);
    // Whatever becomes of its rows, what was said was said.
    stories.step(event, () => upcast(event));
    for (const step of steps.for(event.type)) {
      const { projection, generation } = step.member;
      const take = (rows: OwnRows): void | Promise<void> =>
        step.handler(upcast(event), rows, storiesFor(step, stories));
      if (projection.onFailure === 'stop') await take(used.of(generation));
      else await parkable(take, event, generation, writing);
    }
  }
  used.flush();
}

async function parkable(
  take: (rows: OwnRows) => void | Promise<void>,
  event: StoredEvent,
  generation: Generation,
  writing: Writing,
): Promise<void> {
  const rows = new RowCache().within(writing.rows(generation));
  try {
    await writing.attempt(async () => {
      await take(rows);
      rows.flush();
    });
  } catch (problem) {
    if (isAboutUs(problem)) throw problem;
    await writing.park(event, generation, problem instanceof Error ? problem.message : String(problem));
  }
}

const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

// The only writer of read models: follows the log, runs every projection, commits rows and checkpoint together.
import type { EventStore } from './event-store.js';
import type { StoredEvent } from './event.js';
import { type Projection, type ReadDb, type Rows, shapeOf, type Writing } from './read-model.js';
import type { Upcast } from './upcast.js';

export interface Projecting {
  readonly store: EventStore;
  readonly db: ReadDb;
  readonly projections: readonly Projection[];
  readonly upcast: Upcast;
  /** Told at the start and after each commit: how far the read models have come. */
  readonly onProgress?: (at: bigint | null) => void;
}

/** Someone else moved the checkpoint (a second process on the same read database): start again from it. */
class Overtaken extends Error {}

/** A program with other projections has rebuilt the read database: this one must not write into it any more. */
export class Displaced extends Error {
  constructor(shape: string) {
    super(`Another version of Cordon has rebuilt the read models (${shape}). Stop one of the two.`);
    this.name = 'Displaced';
  }
}

/**
 * Follows the log until the signal aborts. A crash at any point repeats nothing and skips nothing, because the
 * checkpoint lies in the transaction that wrote the rows. Throws when a projection with `onFailure: 'stop'` fails.
 */
export function project(projecting: Projecting, signal: AbortSignal): Promise<void> {
  return unlessOvertaken(async () => {
    let { number: at } = await projecting.db.checkpoint();
    projecting.onProgress?.(at);
    for await (const { events } of projecting.store.follow(at, signal)) {
      if (events.length > 0) at = await commit(projecting, events, at);
    }
  });
}

/** Brings the read models to the log's end at the time of asking, or to `end`, and gives the number reached. */
export function catchUp(projecting: Projecting, end?: bigint | null): Promise<bigint | null> {
  return unlessOvertaken(async () => {
    let { number: at } = await projecting.db.checkpoint();
    for await (const page of projecting.store.readAll(at)) {
      const events = end === undefined ? page : page.filter(({ number }) => end !== null && number <= end);
      if (events.length === 0) break;
      at = await commit(projecting, events, at);
    }
    return at;
  });
}

/** Does the work from the checkpoint on, again whenever someone else has moved it. */
async function unlessOvertaken<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (problem) {
      if (!(problem instanceof Overtaken)) throw problem;
    }
  }
}

async function commit(projecting: Projecting, events: readonly StoredEvent[], from: bigint | null): Promise<bigint> {
  const { db, projections, upcast, onProgress } = projecting;
  const last = events.at(-1)!.number;
  await db.transaction(async (writing) => {
    const { number, shape } = await writing.checkpoint();
    if (shape !== shapeOf(projections)) throw new Displaced(shape);
    if (number !== from) throw new Overtaken();
    for (const event of events) {
      await writing.tick(event.recordedAt, event.number);
      await handle(projections, upcast(event), writing);
    }
    await writing.advance(last);
  });
  onProgress?.(last);
  return last;
}

async function handle(projections: readonly Projection[], event: StoredEvent, writing: Writing): Promise<void> {
  for (const projection of projections) {
    const handler = projection.on[event.type];
    if (!handler) continue;
    if (projection.onFailure === 'stop') await handler(event, writing.rows);
    else await parkable(projection, handler, event, writing);
  }
}

/** Runs a handler that may fail: its rows are put only when it has finished, so that a parked event left no trace. */
async function parkable(
  { name }: Projection,
  handler: NonNullable<Projection['on'][string]>,
  event: StoredEvent,
  writing: Writing,
): Promise<void> {
  const held: [Parameters<Rows['put']>[0], Parameters<Rows['put']>[1]][] = [];
  const rows: Rows = { ...delegated(writing.rows), put: (of, row) => void held.push([of as never, row as never]) };
  try {
    await handler(event, rows);
    for (const [of, row] of held) writing.rows.put(of, row);
  } catch (problem) {
    await writing.park(event, name, problem instanceof Error ? problem.message : String(problem));
  }
}

const delegated = (rows: Rows): Omit<Rows, 'put'> => ({
  get: (of, key) => rows.get(of, key),
  find: (of, where) => rows.find(of, where),
  last: (of, where) => rows.last(of, where),
});

// The only writer of read models: follows the log, runs every projection, commits rows and checkpoint together.
import type { EventStore } from './event-store.js';
import type { StoredEvent } from './event.js';
import { type Projection, type ReadDb, shapeOf, type Writing } from './read-model.js';
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

/** Events up to `from` have been seen: a store that gives one twice changes nothing. */
async function commit(
  projecting: Projecting,
  page: readonly StoredEvent[],
  from: bigint | null,
): Promise<bigint | null> {
  const { db, projections, upcast, onProgress } = projecting;
  const events = page.filter(({ number }) => from === null || number > from);
  const last = events.at(-1)?.number;
  if (last === undefined) return from;
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

/** Runs a handler that may fail: a parked event leaves no trace in the rows. */
async function parkable(
  { name }: Projection,
  handler: NonNullable<Projection['on'][string]>,
  event: StoredEvent,
  writing: Writing,
): Promise<void> {
  try {
    await writing.attempt(() => handler(event, writing.rows));
  } catch (problem) {
    await writing.park(event, name, problem instanceof Error ? problem.message : String(problem));
  }
}

// Whether questions can be answered, how far behind the log they are, and what is being built.
import type { EventStore } from './eventsourcing/event-store.js';
import { rebuildingOf } from './eventsourcing/generations.js';
import { positionOf } from './eventsourcing/position.js';
import type { LiveProjector } from './eventsourcing/projecting.js';
import type { Projection, ReadDb } from './eventsourcing/read-model.js';
import { percentOf } from './eventsourcing/rebuilding.js';
import type { Health, Readiness } from './http/health.controller.js';

/** How old the oldest event may be that the read models lack, s: behind that, another process answers better. */
const MOST_BEHIND = 60;

interface Watched {
  readonly store: EventStore;
  readonly db: ReadDb;
  readonly log: string;
  /** Ms UTC. */
  readonly now: () => number;
  readonly projector: Pick<LiveProjector, 'at' | 'fault' | 'buildFault'>;
  readonly projecting: { readonly projections: readonly Projection[] };
}

/** A log that cannot be written or a read database that does not answer is told, not thrown. */
export function healthOf(watched: Watched): Health {
  return async () => {
    const { log, projector } = watched;
    const { at } = projector;
    const position = at === null ? null : positionOf(log, at);
    try {
      return { ...(await lookedAt(watched, at)), position };
    } catch (problem) {
      const reason = problem instanceof Error ? problem.message : String(problem);
      return { ready: false, lag: null, parked: null, position, reason };
    }
  };
}

async function lookedAt(watched: Watched, at: bigint | null): Promise<Omit<Readiness, 'position'>> {
  const { store, db, projecting } = watched;
  const [head, parked, generations] = [await store.head(), await db.parked(), await db.generations()];
  const lagSeconds = await behind(watched, head, at);
  const reason = reasonOf(watched.projector, lagSeconds);
  const rebuilding = rebuildingOf(generations, projecting.projections).map(({ projection, answers, done }) => ({
    projection,
    answers,
    done: Number(done),
    of: Number(head ?? 0n),
    percent: percentOf(done, head),
  }));
  return {
    ready: watched.projector.fault === undefined && at !== null && lagSeconds <= MOST_BEHIND,
    lag: lagOf(head, at),
    ...(lagSeconds > 0 ? { lagSeconds } : {}),
    parked: parked.length,
    rebuilding,
    ...(reason === undefined ? {} : { reason }),
  };
}

function reasonOf({ fault, buildFault }: Watched['projector'], lagSeconds: number): string | undefined {
  const why = fault ?? buildFault;
  if (why || lagSeconds <= MOST_BEHIND) return why?.message;
  return `The read models are ${Math.round(lagSeconds)} s behind the log.`;
}

function lagOf(head: bigint | null, at: bigint | null): number | null {
  if (head === null) return 0;
  return at === null ? null : Number(head - at);
}

/** How long ago the oldest event was recorded that is not in the read models, s; 0 where there is none. */
async function behind({ store, now }: Watched, head: bigint | null, at: bigint | null): Promise<number> {
  if (head === null || at === null || at >= head) return 0;
  for await (const [oldest] of store.readAll(at)) {
    if (oldest) return Math.max(0, (now() - oldest.recordedAt) / 1000);
  }
  return 0;
}

// Whether questions can be answered, how far behind the log they are, and what is being built.
import type { EventStore } from './eventsourcing/event-store.js';
import { rebuildingOf } from './eventsourcing/generations.js';
import { positionOf } from './eventsourcing/position.js';
import type { RunningProjector } from './eventsourcing/projecting.js';
import type { Projection, ReadDb } from './eventsourcing/read-model.js';
import { percentOf } from './eventsourcing/rebuilding.js';
import type { Health } from './http/health.controller.js';

interface Watched {
  readonly store: EventStore;
  readonly db: ReadDb;
  readonly log: string;
  readonly projector: RunningProjector;
  readonly projecting: { readonly projections: readonly Projection[] };
}

export function healthOf({ store, db, log, projector, projecting }: Watched): Health {
  return async () => {
    const [head, parked, generations] = [await store.head(), await db.parked(), await db.generations()];
    const { at, fault, buildFault } = projector;
    const reason = (fault ?? buildFault)?.message;
    const rebuilding = rebuildingOf(generations, projecting.projections).map(({ projection, answers, done }) => ({
      projection,
      answers,
      done: Number(done),
      of: Number(head ?? 0n),
      percent: percentOf(done, head),
    }));
    return {
      ready: fault === undefined && at !== null,
      lag: lagOf(head, at),
      parked: parked.length,
      rebuilding,
      position: at === null ? null : positionOf(log, at),
      ...(reason === undefined ? {} : { reason }),
    };
  };
}

function lagOf(head: bigint | null, at: bigint | null): number | null {
  if (head === null) return 0;
  return at === null ? null : Number(head - at);
}

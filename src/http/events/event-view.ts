// An event as the edge shows it, to a page, a file or the feed: as it was recorded, never in today's shape.
import { given } from '../../eventsourcing/log/event.js';
import { positionOfEvent } from '../../eventsourcing/log/position.js';
import type { Shown } from '../../eventsourcing/log/withheld.js';

export interface EventView {
  readonly id: string;
  readonly type: string;
  /** The version of the type's shape. */
  readonly schemaVersion: number;
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  /** RFC 3339, UTC. */
  readonly recordedAt: string;
  readonly data: unknown;
  readonly meta: unknown;
  /** JSON pointers of what was taken back since, and is left out of the data; the seal is of all of it. */
  readonly withheld?: readonly string[];
}

export function eventView(event: Shown, log: string): EventView {
  const { id, type, schemaVersion, stream, revision, recordedAt, data, metadata, withheld } = event;
  return {
    id,
    type,
    schemaVersion,
    stream,
    revision,
    position: positionOfEvent(log, event),
    recordedAt: new Date(recordedAt).toISOString(),
    data,
    meta: metadata,
    ...given({ withheld }),
  };
}

// One hash over everything that a log says and the order in which it says it: equal for a log and its copy.
import { createHash } from 'node:crypto';
import { canonicalJson } from '../eventsourcing/log/canonical.js';
import type { EventStore } from '../eventsourcing/log/event-store.js';
import type { StoredEvent } from '../eventsourcing/log/event.js';
import { FOUNDED } from '../eventsourcing/log/founding.js';
import { positionOfEvent } from '../eventsourcing/log/position.js';

export interface LogDigest {
  readonly events: number;
  /** SHA-256, hex. */
  readonly digest: string;
}

/** Of the first `most` events, or all: of each its place, id, type, data, circumstances, first time and first position; of the founding not the id that it gave. */
export async function logDigest(store: EventStore, log: string, most = Infinity): Promise<LogDigest> {
  const hash = createHash('sha256');
  let events = 0;
  for await (const page of store.readAll(null)) {
    for (const event of page.slice(0, most - events)) hash.update(`${lineOf(event, log)}\n`);
    events = Math.min(events + page.length, most);
    if (events === most) break;
  }
  return { events, digest: hash.digest('hex') };
}

function lineOf(event: StoredEvent, log: string): string {
  const { stream, revision, type, schemaVersion, recordedAt } = event;
  const { origin, ...metadata } = event.metadata;
  const first = [positionOfEvent(log, event), origin?.recordedAt ?? recordedAt];
  const said = type === FOUNDED ? [] : [event.id, event.data, metadata];
  return canonicalJson([stream, revision, type, schemaVersion, ...first, ...said] as never);
}

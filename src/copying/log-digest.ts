// One hash over everything that a log says and the order in which it says it: equal for a log and its copy.
import { createHash } from 'node:crypto';
import { canonicalJson } from '../eventsourcing/log/canonical.js';
import type { EventStore } from '../eventsourcing/log/event-store.js';
import type { StoredEvent } from '../eventsourcing/log/event.js';
import { FOUNDED } from '../eventsourcing/log/founding.js';
import { leafOf, leafText } from '../eventsourcing/log/leaf.js';

export interface LogDigest {
  readonly events: number;
  /** SHA-256, hex. */
  readonly digest: string;
}

/**
 * Of the first `most` events, or all: of each its leaf, and the seal that it carries; of the founding, which every copy
 * has of its own, place, time and position.
 */
export async function logDigest(store: Pick<EventStore, 'readAll'>, log: string, most = Infinity): Promise<LogDigest> {
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
  const leaf = leafOf(event, log);
  if (event.type !== FOUNDED) return `${leafText(leaf)}${event.metadata.seal ?? ''}`;
  const { stream, revision, type, schemaVersion } = event;
  return canonicalJson([stream, revision, type, schemaVersion, leaf.position, leaf.recordedAt]);
}

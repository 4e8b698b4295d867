// Frames of the feed as they go over the wire (text/event-stream): made once for all watchers who see the same.
import type { StoredEvent } from '../../eventsourcing/log/event.js';
import { positionOfEvent } from '../../eventsourcing/log/position.js';
import { eventView } from '../events/event-view.js';
import { LruCache } from '../../eventsourcing/read-models/lru-cache.js';

/** The first words: how long a client waits before it comes back, ms. */
export const GREETING = 'retry: 2000\n\n';
/** A comment: it says that the line is alive, and means nothing. */
export const HEARTBEAT = ': alive\n\n';

/** Why the server ends a feed that could go on. */
export type EndReason = 'TOKEN_EXPIRED' | 'SERVER_STOPPING' | 'BEFORE_REACHED';

/** The last words; without an id, so that who comes back goes on where the events ended. */
export function farewell(reason: EndReason): string {
  return `event: end\ndata: ${JSON.stringify({ reason })}\n\n`;
}

/** Sights whose frames are kept: as many as there are groups of readers with the same rights. */
const SIGHTS_KEPT = 200;

export class Frames {
  private readonly made = new LruCache<WeakMap<StoredEvent, string>>(SIGHTS_KEPT);

  constructor(private readonly log: string) {}

  /** `sight`: what the reader may see, as a key; only those for whom it is the same share a text. */
  of(event: StoredEvent, sight: string): string {
    const made = this.madeFor(sight);
    const known = made.get(event);
    if (known !== undefined) return known;
    const type = event.type.replaceAll(/[\r\n]/g, ' ');
    const frame = `id: ${positionOfEvent(this.log, event)}\nevent: ${type}\ndata: ${JSON.stringify(eventView(event, this.log))}\n\n`;
    made.set(event, frame);
    return frame;
  }

  private madeFor(sight: string): WeakMap<StoredEvent, string> {
    const known = this.made.get(sight);
    if (known) return known;
    const made = new WeakMap<StoredEvent, string>();
    this.made.set(sight, made);
    return made;
  }
}

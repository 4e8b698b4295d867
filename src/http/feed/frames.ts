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

interface Shared {
  /** What the reader may see, as a key. */
  readonly sight: string;
  /** Whether each frame is named by its event's type. */
  readonly isNamed: boolean;
}

/** Sights whose frames are kept: as many as there are groups of readers with the same rights. */
const SIGHTS_KEPT = 200;

export class Frames {
  private readonly made = new LruCache<WeakMap<StoredEvent, string>>(SIGHTS_KEPT);

  constructor(private readonly log: string) {}

  /** For those who see the same, and want it in the same way: they share a text. */
  of(event: StoredEvent, { sight, isNamed }: Shared): string {
    const made = this.madeFor(`${isNamed ? 'named' : ''} ${sight}`);
    const known = made.get(event);
    if (known !== undefined) return known;
    const name = isNamed ? `event: ${event.type.replaceAll(/[\r\n]/g, ' ')}\n` : '';
    const frame = `id: ${positionOfEvent(this.log, event)}\n${name}data: ${JSON.stringify(eventView(event, this.log))}\n\n`;
    made.set(event, frame);
    return frame;
  }

  private madeFor(whom: string): WeakMap<StoredEvent, string> {
    const known = this.made.get(whom);
    if (known) return known;
    const made = new WeakMap<StoredEvent, string>();
    this.made.set(whom, made);
    return made;
  }
}

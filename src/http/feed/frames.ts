// Frames of the feed as they go over the wire (text/event-stream): each event is put into text once for all who watch.
import type { StoredEvent } from '../../eventsourcing/log/event.js';
import { positionOfEvent } from '../../eventsourcing/read-models/origins.js';
import { eventView } from '../events/event-view.js';

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

export class Frames {
  private readonly made = new WeakMap<StoredEvent, string>();

  constructor(private readonly log: string) {}

  of(event: StoredEvent): string {
    const known = this.made.get(event);
    if (known !== undefined) return known;
    const type = event.type.replaceAll(/[\r\n]/g, ' ');
    const frame = `id: ${positionOfEvent(this.log, event)}\nevent: ${type}\ndata: ${JSON.stringify(eventView(event, this.log))}\n\n`;
    this.made.set(event, frame);
    return frame;
  }
}

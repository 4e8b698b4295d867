// The verdict on a log after a crash, by what its writers said: nothing acknowledged is lost, nothing is doubled, torn or
// invented.
import type { StoredEvent } from '../../../src/eventsourcing/log/event.js';
import type { Line } from './lines.js';

/**
 * Every fault found, as a sentence; none when the log kept its promises. `events` is the whole log, or what came since
 * the writers began.
 */
export function verdict(lines: readonly Line[], events: readonly StoredEvent[], whole = false): readonly string[] {
  const byStream = Map.groupBy(events, (event) => event.stream);
  const places = new Map<string, StoredEvent>();
  const doubled = events.filter((event) => places.size === places.set(event.id, event).size);
  const tried = new Set(lines.flatMap((line) => line.ids));
  return [
    ...doubled.map((event) => `${event.id} stands twice`),
    ...events.filter((event) => !tried.has(event.id)).map((event) => `${event.id} was never appended`),
    ...[...byStream].flatMap(([stream, own]) => gaps(stream, own, whole ? 0 : own[0]!.revision)),
    ...lines.flatMap((line) => (line.say === 'ack' ? lost(line, places) : torn(line, places))),
  ];
}

function gaps(stream: string, own: readonly StoredEvent[], first: number): readonly string[] {
  return own.filter((event, i) => event.revision !== first + i).map((event) => `${stream} jumps to ${event.revision}`);
}

function lost(line: Extract<Line, { say: 'ack' }>, places: ReadonlyMap<string, StoredEvent>): readonly string[] {
  const first = line.revision - line.ids.length + 1;
  return line.ids.flatMap((id, i) => {
    const place = places.get(id);
    if (!place) return [`${id} was acknowledged and is lost`];
    const asSaid = place.stream === line.stream && place.revision === first + i;
    return asSaid ? [] : [`${id} was acknowledged at ${first + i} of ${line.stream} and stands elsewhere`];
  });
}

/** An append whose answer nobody heard: all of it may be there or none. */
function torn(line: Line, places: ReadonlyMap<string, StoredEvent>): readonly string[] {
  const found = line.ids.map((id) => places.get(id)).filter((event) => event !== undefined);
  if (found.length === 0) return [];
  const whole =
    found.length === line.ids.length && found.every((event, i) => event.revision === found[0]!.revision + i);
  return whole ? [] : [`of the append ${line.ids[0]} only a part is there`];
}

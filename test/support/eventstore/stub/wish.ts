// STUB of EventStoreDB: what a subscriber asks for, and which of the log's events lie behind a place.
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import type { StubEvent } from './event.js';
import { type Allowed, type Windows, allowedBy, windowsOf } from './filter.js';
import type { StubLog } from './log.js';
import type { Place } from './wire.js';

/** Before the first event. */
export const START: Place = { commit: -1n, prepare: -1n };
/** Where the first record begins. */
export const ORIGIN: Place = { commit: 0n, prepare: 0n };
/** As the server compares and sends places. */
export const unsigned = (place: bigint): bigint => BigInt.asUintN(64, place);

export interface Wish {
  /** Where the client has been; everything after it is sent. */
  readonly after: Place;
  readonly allowed: Allowed;
  /** Undefined: no checkpoints are sent. */
  readonly windows: Windows | undefined;
}

export const wishOf = (log: StubLog, options: streams.ReadReq.Options, stream: string): Wish =>
  options.hasAll() ? wishForAll(log, options) : wishForStream(log, options, stream);

function wishForAll(log: StubLog, options: streams.ReadReq.Options): Wish {
  const filter = options.getFilter();
  return {
    after: startInAll(log, options.getAll()),
    allowed: allowedBy(filter),
    windows: filter === undefined ? undefined : windowsOf(filter),
  };
}

function startInAll(log: StubLog, from: streams.ReadReq.Options.AllOptions | undefined): Place {
  const position = from?.getPosition();
  const commit = BigInt(position?.getCommitPosition() ?? 0);
  // The greatest number there is means the end: also to a client that took it from a checkpoint.
  if (from?.hasEnd() === true || commit === unsigned(-1n)) return placeOf(log.events.at(-1));
  return position === undefined ? START : { commit, prepare: BigInt(position.getPreparePosition()) };
}

function wishForStream(log: StubLog, options: streams.ReadReq.Options, stream: string): Wish {
  const from = options.getStream();
  const revision = from?.hasRevision() === true ? BigInt(from.getRevision()) : undefined;
  const seen = from?.hasEnd() === true ? log.of(stream).at(-1)?.revision : revision;
  const allowed: Allowed = (event) =>
    event.stream === stream && event.revision > (seen ?? -1n) && event.revision >= log.cutAt(stream);
  return { after: START, allowed, windows: undefined };
}

export const placeOf = (event: StubEvent | undefined): Place =>
  event === undefined ? START : { commit: event.position, prepare: event.position };

export const isAfter = (event: StubEvent, place: Place): boolean =>
  event.position > place.commit || (event.position === place.commit && event.position > place.prepare);

export const isBefore = (event: StubEvent, place: Place): boolean =>
  event.position < place.commit || (event.position === place.commit && event.position < place.prepare);

/** The events from the first that `begins` holds for, as it does for all behind it; at most so many. */
export function from(log: StubLog, begins: (event: StubEvent) => boolean, count = Infinity): readonly StubEvent[] {
  const { events } = log;
  let [low, high] = [0, events.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const event = events[middle];
    if (event !== undefined && begins(event)) high = middle;
    else low = middle + 1;
  }
  return events.slice(low, low + count);
}

export const after = (log: StubLog, place: Place): readonly StubEvent[] => from(log, (event) => isAfter(event, place));

// The leaf of an event: what it is, where and when it was first recorded; the same in either store and in every copy.
import { canonicalJson } from './canonical.js';
import type { StoredEvent } from './event.js';
import { positionOfEvent } from './position.js';
import { sealOf } from './seal.js';

/** What a tree of hashes keeps of an event. Of a log's founding alone it is another in each copy, which has its own id. */
export interface Leaf {
  /** In the log that recorded it first: `<log>.<n>`. */
  readonly position: string;
  /** When it was first recorded: ms since 1970, UTC. */
  readonly recordedAt: number;
  /** The seal that the event should have, worked out from what is stored; of envelope 1 without a chain. Hex. */
  readonly seal: string;
}

/** `log`: the id of the log that the event was read from. */
export function leafOf(event: StoredEvent, log: string): Leaf {
  const { metadata, recordedAt } = event;
  return {
    position: positionOfEvent(log, event),
    recordedAt: metadata.origin?.recordedAt ?? recordedAt,
    seal: sealOf(event),
  };
}

/** The bytes that are hashed into a tree: JCS, UTF-8. */
export const leafText = (leaf: Leaf): string => canonicalJson(leaf);

// An event in a stream of ours that Cordon did not write, or cannot read: handed on under a type of its own, never dropped.
import { ownEnvelope, type StoredEvent } from './event.js';

/** No aggregate has an event of this type: it changes no state and no figure. */
export const UNREADABLE = 'EventUnreadable';

export interface Unreadable {
  /** The type under which it was written. */
  readonly type: string;
  /** What is wrong with it, for the operator. */
  readonly why: string;
}

/** The revision of what the server writes behind a stream that was deleted for ever: the largest that there is. */
export const LAST_OF_ALL = Number.MAX_SAFE_INTEGER;

/** True of what says that its stream was deleted for ever. */
export const isTombstone = ({ type, revision }: Pick<StoredEvent, 'type' | 'revision'>): boolean =>
  type === UNREADABLE && revision === LAST_OF_ALL;

/** The event as it is handed on, under its own id and place, with an envelope that says nothing. */
export function unreadable(
  place: Pick<StoredEvent, 'id' | 'stream' | 'revision' | 'number' | 'recordedAt'>,
  data: Unreadable,
): StoredEvent<Unreadable> {
  return { ...place, type: UNREADABLE, schemaVersion: 1, data, metadata: ownEnvelope(place.id, 1) };
}

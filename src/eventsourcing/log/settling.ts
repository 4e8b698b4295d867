// The settling of events that cannot be read: the word of an operator, kept in the log, that they have looked at one and leave it.
import { NO_STREAM, type EventStore } from './event-store.js';
import { type NewEvent, ownEnvelope } from './event.js';
import { sealed } from './seal.js';
import { uuidOf } from './uuid.js';

/** The category of the streams in which it is kept: one for each event, which two operators cannot settle twice. */
export const UPKEEP = 'upkeep';
export const SETTLED = 'UnreadableEventSettled';

export interface Settled {
  /** The place of the event that cannot be read; it is the same in every copy of the log. */
  readonly stream: string;
  readonly revision: number;
  /** The type under which it was written, and what is wrong with it. */
  readonly type: string;
  readonly why: string;
  readonly reason: string;
  /** Who settled it: a pseudonym. */
  readonly by: string;
}

/** False where it was settled before. Throws where the store cannot be written to. */
export async function settle(store: Pick<EventStore, 'append'>, word: Settled): Promise<boolean> {
  const { stream, event } = settling(word);
  const outcome = await store.append(stream, [event], NO_STREAM);
  if (outcome.outcome === 'appended') return true;
  if (outcome.outcome === 'conflict') return false;
  throw new Error(`CORDON_EVENT_STORE: the word could not be recorded (${outcome.outcome}). Try again.`);
}

/** The event that says it, and its stream. */
export function settling(word: Settled): { readonly stream: string; readonly event: NewEvent<Settled> } {
  const place = uuidOf(`settled|${word.stream}|${word.revision}`);
  const end = { stream: `${UPKEEP}-${place}`, revision: NO_STREAM, seal: null };
  const id = uuidOf(`${place}|${word.by}`);
  const event = { id, type: SETTLED, schemaVersion: 1, data: word, metadata: ownEnvelope(id, 2) };
  return { stream: end.stream, event: sealed(end, [event])[0] as NewEvent<Settled> };
}

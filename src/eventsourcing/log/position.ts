// A position is a place in one particular log: `<log>.<n>`, the log's id and the store's own number.
import type { StoredEvent } from './event.js';

/** A position in text form, e.g. `4c1d9a07e2b85f36.42`. */
export function positionOf(log: string, number: bigint): string {
  return `${log}.${number}`;
}

export interface Position {
  readonly log: string;
  readonly number: bigint;
}

/** Reads `<log>.<n>`; undefined when it has another form. */
export function parsePosition(text: string): Position | undefined {
  const match = /^([0-9a-f]{16})\.(0|[1-9][0-9]{0,18})$/.exec(text);
  return match ? { log: match[1]!, number: BigInt(match[2]!) } : undefined;
}

/** The position under which an event is known: of a copied event, the one that it had when it was first recorded. */
export function positionOfEvent(log: string, { number, metadata }: Pick<StoredEvent, 'number' | 'metadata'>): string {
  return metadata.origin?.position ?? positionOf(log, number);
}

// The chain through the whole log: each row with the one before it, so that one row says whether a log is still the same.
import { hash } from 'node:crypto';

export interface Linked {
  readonly number: number;
  /** Ms UTC. */
  readonly recordedAt: number;
  /** That the event has, or should have. */
  readonly seal: string;
}

/** Marks a row from which the chain goes on: the log's first, or the first after rows that were written without a chain. */
const BEGINS = '^';

/** `before`: the chain of the row before, null where that has none. */
export function chained(before: string | null, { number, recordedAt, seal }: Linked): string {
  const link = hash('sha256', `${before ?? ''} ${number} ${recordedAt} ${seal}`, 'base64url');
  return before === null ? `${BEGINS}${link}` : link;
}

export const begins = (chain: string): boolean => chain.startsWith(BEGINS);

// The readers who are told that something came late: of what is held against an operation, whoever it is, and its unit.
import type { Deadlines } from '../../src/domain/deadlines.js';
import type { Operation } from '../../src/domain/operation/story.js';
import type { At } from '../../src/eventsourcing/asking/ask.js';
import { isInUnit } from '../figures/sums/lateness.js';

/** Of the rest, whoever sees the thing: it says itself until when it was, and when it came. */
export function isTold(
  { toldTo }: Deadlines<never>,
  operation: Operation | undefined,
  at: At,
): (who: string) => boolean {
  const whose = toldTo && whoseOf(operation, at);
  return (who) => whose?.includes(who) ?? true;
}

/** Whose lateness to an operation the reader is told; undefined: anybody's. */
export function whoseOf(operation: Operation | undefined, at: At): readonly string[] | undefined {
  if (at.sight.kind === 'everything' || (operation && isInUnit(operation, at))) return undefined;
  return [at.reader.as ?? at.reader.administration];
}

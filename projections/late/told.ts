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
  if (!toldTo || at.sight.kind === 'everything') return () => true;
  const own = at.reader.as ?? at.reader.administration;
  const isCoordinated = operation !== undefined && isInUnit(operation, at);
  return (who) => isCoordinated || who === own;
}

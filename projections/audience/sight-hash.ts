// The hash of a sight: what tells whether two readers see the same.
import type { OwnWords } from '../../src/eventsourcing/asking/sight.js';
import { digestOf } from '../../src/eventsourcing/log/canonical.js';
import type { Json } from '../../src/eventsourcing/log/event.js';
import type { MoveRow, ScopeRow } from '../../src/eventsourcing/read-models/stream-scopes.js';

/** Of the scopes, in their order, and of later moves into them and out of them: the same hash, the same answer. */
export function hashOf(
  seen: readonly Pick<ScopeRow, 'scope'>[],
  moved: readonly MoveRow[],
  words: OwnWords | undefined,
): string {
  const own = new Set(moved.length === 0 ? [] : seen.map(({ scope }) => scope));
  const later = moved.filter(({ scope }) => own.has(scope)).map(({ scope, stream }) => `${scope} ${stream}`);
  return digestOf([seen.map(({ scope }) => scope), later, ...(words ? [words as unknown as Json] : [])]);
}

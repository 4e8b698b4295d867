// Sights as conditions of SQL: whether a reader sees what has a scope.
import { type RawBuilder, sql } from 'kysely';
import type { Sight } from '../../src/eventsourcing/asking/sight.js';

/** A sight that does not see everything. */
export type Limited = Exclude<Sight, { readonly kind: 'everything' }>;

type Condition = RawBuilder<unknown>;

/** Whether a scope, given as its text, is one of those. */
export const isAmong = (scope: Condition, scopes: readonly string[]): Condition =>
  scopes.length === 0 ? sql`0 = 1` : sql`${scope} in (${sql.join(scopes)})`;

/** Whether the reader may see what has the scope today. */
export function isSeen({ kind, scopes }: Limited, scope: Condition): Condition {
  const isOne = isAmong(scope, scopes);
  return kind === 'visible' ? isOne : sql`not (${isOne})`;
}

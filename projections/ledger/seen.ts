// Sights as conditions of SQL: whether a reader sees what has a scope.
import { type RawBuilder, sql } from 'kysely';
import type { Sight } from '../../src/eventsourcing/asking/sight.js';

/** A sight that does not see everything. */
export type Limited = Exclude<Sight, { readonly kind: 'everything' }>;

type Condition = RawBuilder<unknown>;

/** Whether a scope, given as its text, is one of those. Named one by one: what both databases read alike. */
export function isAmong(scope: Condition, scopes: readonly string[]): Condition {
  if (scopes.length === 0) return sql`0 = 1`;
  return sql`${scope} in (${sql.join(scopes)})`;
}

/** Whether the reader may see what has the scope today. */
export function isSeen({ kind, scopes }: Limited, scope: Condition): Condition {
  const isOne = isAmong(scope, scopes);
  return kind === 'visible' ? isOne : sql`not (${isOne})`;
}

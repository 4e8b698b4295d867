// Sights as conditions of SQL: whether a reader sees what has a scope.
import { type RawBuilder, sql } from 'kysely';
import type { Sight } from '../../src/eventsourcing/asking/sight.js';

/** A sight that does not see everything. */
export type Limited = Exclude<Sight, { readonly kind: 'everything' }>;

type Condition = RawBuilder<unknown>;

/** Scopes that are named one by one; of more, a query would be longer than its answer. */
const NAMED = 16;

/** Whether a scope, given as its text, is one of those. Many are one value: the members of an object, for both databases. */
export function isAmong(scope: Condition, scopes: readonly string[]): Condition {
  if (scopes.length === 0) return sql`0 = 1`;
  if (scopes.length <= NAMED) return sql`${scope} in (${sql.join(scopes)})`;
  const members = JSON.stringify(Object.fromEntries(scopes.map((each) => [each, 0])));
  return sql`${scope} in (select key from json_each(${members}))`;
}

/** Whether the reader may see what has the scope today. */
export function isSeen({ kind, scopes }: Limited, scope: Condition): Condition {
  const isOne = isAmong(scope, scopes);
  return kind === 'visible' ? isOne : sql`not (${isOne})`;
}

// The administrations in an exchange, as the log says now: those that were admitted by name, else those that take part in its operation,
// coordinate it, or watch it and are given what passes there.
import type { Operation } from '../../operation/story.js';
import { correspondentsIn } from '../../operation/story/levels.js';
import { type Exchange, membersOf } from '../story.js';

/** Undefined: nobody can tell. */
export function administrationsIn(exchange: Exchange, operation: Operation | undefined): readonly string[] | undefined {
  const named = membersOf(exchange);
  if (named) return named;
  const { first } = exchange.told;
  if (!operation || !first) return undefined;
  const coordinators = operation.unit.map(({ administration }) => administration);
  return [...new Set([first.by, ...correspondentsIn(operation), ...coordinators])].sort();
}

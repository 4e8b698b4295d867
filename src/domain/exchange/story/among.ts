// The administrations in an exchange, as the log says now: those that take part in its operation, coordinate it, or watch it and are given
// what passes there; where some were admitted by name, these of them, and organisers among them.
import type { Operation } from '../../operation/story.js';
import { correspondentsIn, membersGiven } from '../../operation/story/levels.js';
import { type Exchange, membersOf } from '../story.js';

/** Undefined: nobody can tell. */
export function administrationsIn(exchange: Exchange, operation: Operation | undefined): readonly string[] | undefined {
  const named = membersOf(exchange);
  const { first } = exchange.told;
  if (!operation || !first) return named ?? undefined;
  const coordinators = operation.unit.map(({ administration }) => administration);
  if (!named) return [...new Set([first.by, ...correspondentsIn(operation), ...coordinators])].sort();
  const admissible = [...membersGiven(operation, 'EXCHANGE'), ...coordinators];
  return named.filter((each) => admissible.includes(each));
}

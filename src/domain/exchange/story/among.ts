// The administrations in an exchange, as the log says now: those that were admitted by name, else those that take part in its operation or
// coordinate it.
import { type Operation, participantsOf } from '../../operation/story.js';
import { type Exchange, membersOf } from '../story.js';

/** Undefined: nobody can tell. */
export function administrationsIn(exchange: Exchange, operation: Operation | undefined): readonly string[] | undefined {
  const named = membersOf(exchange);
  if (named) return named;
  const { first } = exchange.told;
  if (!operation || !first) return undefined;
  const coordinators = operation.unit.map(({ administration }) => administration);
  return [...new Set([first.by, ...participantsOf(operation), ...coordinators])].sort();
}

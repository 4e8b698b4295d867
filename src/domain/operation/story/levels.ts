// The levels of those who watch an operation: what each is given, beside what every one of them sees of it.
import type { GivenIn } from '../../values/who/scope.js';
import type { ObserverLevel } from '../events.js';
import { membersOf, organisersOf, type Operation, participantsOf } from '../story.js';
import { isOpen } from '../../values/time/term.js';
import { openOf } from './parts.js';

/** Each with what stands before it. */
const LEVELS: readonly ObserverLevel[] = ['TOTALS', 'SITUATION_REPORTS', 'EXCHANGE'];

/** Of whom nobody said a level, the least is given. */
const rank = (level: ObserverLevel = 'TOTALS'): number => LEVELS.indexOf(level);

/** True of whoever does not only watch: organisers, participants and its first speaker are given everything. */
function isGivenIn(operation: Operation, country: string, what: GivenIn): boolean {
  if (organisersOf(operation).includes(country)) return true;
  return participantsOf(operation).includes(country) || isLevel(openOf(operation.participations, country), what);
}

interface Part {
  readonly capacity: string;
  readonly level?: ObserverLevel;
}

const isLevel = (part: Part | undefined, what: GivenIn): boolean =>
  part?.capacity === 'OBSERVER' && rank(part.level) >= rank(what);

/** True of who watches, or watched last, and is not given that by its level; whoever is in the unit is given everything. */
export function isBelow(operation: Operation, administration: string, what: GivenIn): boolean {
  const { unit, participations } = operation;
  if (isGivenIn(operation, administration, what)) return false;
  if (unit.some((each) => each.administration === administration)) return false;
  const part = participations.findLast(({ country }) => country === administration);
  return part?.capacity === 'OBSERVER' && !isLevel(part, what);
}

/** Who of those that belong to it is given that, beside its unit. Whoever is given its exchange may be admitted to one by name. */
export const membersGiven = (operation: Operation, what: GivenIn): readonly string[] =>
  membersOf(operation).filter((each) => isGivenIn(operation, each, what));

/** Who takes part in its exchange as long as nobody was admitted by name, beside its unit: participants, and who watches at that level. */
export function correspondentsIn(operation: Operation): readonly string[] {
  const watching = operation.participations.filter((each) => isOpen(each) && isLevel(each, 'EXCHANGE'));
  return [...participantsOf(operation), ...watching.map(({ country }) => country)];
}

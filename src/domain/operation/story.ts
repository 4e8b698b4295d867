// The story of an operation: what was said, as it stands, for decisions and readers.
import { sameData } from '../../eventsourcing/log/canonical.js';
import { story } from '../../eventsourcing/log/story.js';
import { Growing } from '../../eventsourcing/log/growing.js';
import { speakersOf, type Told } from '../told.js';
import { keepingStanding } from '../rectifying/story.js';
import { ALL, andOwnWordsOf, isEverybodys, ofOperation } from '../values/who/scope.js';
import type { Listed } from '../authority/parties.js';
import { isCountry } from '../values/who/country.js';
import { at, isOpen } from '../values/time/term.js';
import { minuteOf, type When } from '../values/time/when.js';
import type { Capacity, OperationEvents } from './events.js';
import { heard } from './story/heard.js';
import { openOf } from './story/parts.js';
import { initial, type Operation } from './story/record.js';

export type { Operation } from './story/record.js';

/** Whether it says something else than what stands. */
export function amendedBy({ launched, concluded }: Operation, change: OperationEvents['OperationAmended']): boolean {
  const { reason: _, ...named } = change;
  const stands = { ...concluded, window: launched?.window };
  return Object.entries(named).some(([name, value]) => !sameData(value, stands[name as keyof typeof stands] ?? null));
}

export const operationStory = story<Operation, OperationEvents>(
  'operation',
  initial,
  keepingStanding<Operation, OperationEvents>(initial, heard),
  ({ id, story: operation }) => {
    if (isEverybodys(operation.told.first)) return ALL;
    return andOwnWordsOf(
      ofOperation(id),
      spokenIn(operation.told).filter((each) => !isMember(operation, each)),
    );
  },
);

const spokenIn = Growing.distinct<Told<OperationEvents>, string>(speakersOf);

/** The administrations that see it, whoever they send: who takes part or watches, who organises it, who spoke first of it. */
export function membersOf(operation: Operation): readonly string[] {
  const nominated = [...new Set(operation.participations.map(({ country }) => country))];
  const watching = nominated.filter((country) => capacityOf(operation, country) !== undefined);
  return [...new Set([...watching, ...organisersOf(operation)])];
}

export const organisersOf = ({ decided, told }: Operation): readonly string[] =>
  [...(decided?.organisers ?? []), decided?.leadOrganiser, told.first?.by].filter((each) => each !== undefined);

/** Asked of the few who have spoken: all participations of a long story are not gone through for them. */
const isMember = (operation: Operation, country: string): boolean =>
  organisersOf(operation).includes(country) ||
  operation.unit.some(({ administration }) => administration === country) ||
  capacityOf(operation, country) !== undefined;

/** Whether it belonged to the operation at that time, or has belonged to it since. */
export const belongedTo = (operation: Operation, administration: string, when: When): boolean =>
  isMember(operation, administration) || capacityAt(operation, administration, when) !== undefined;

/** Who coordinates it at that moment (ms UTC), as listed; at any, where none is said. */
export function coordinatorsOf({ unit }: Operation, now?: number): readonly Listed[] {
  const moment = now === undefined ? undefined : minuteOf(now);
  return unit
    .filter(({ from = null, to = null }) => moment === undefined || at({ from, to }, moment))
    .map(({ administration, officer }) => ({ country: administration, officer }));
}

/** When it runs, or ran; undefined: it was never launched. */
export const windowOf = (operation: Operation): When | undefined =>
  operation.phase === 'launched' || operation.phase === 'concluded' ? operation.window : undefined;

/** The administration that leads it; undefined: nobody has decided yet. */
export const leadOf = ({ decided }: Operation): string | undefined => decided?.leadOrganiser ?? decided?.organisers[0];

/** The states that take part, by what was last said of them; a body only observes, whatever a paper says. */
export const participantsOf = ({ participations }: Operation): readonly string[] =>
  participations
    .filter((each) => each.capacity === 'PARTICIPANT' && isOpen(each) && isCountry(each.country))
    .map(({ country: participant }) => participant);

/** As what the country takes part, by what was last said of it; undefined: it does not, or no longer. */
export const capacityOf = ({ participations }: Operation, country: string): Capacity | undefined =>
  openOf(participations, country)?.capacity;

/** As what the country took part at that time; undefined: it certainly did not. */
export const capacityAt = ({ participations }: Operation, country: string, when: When): Capacity | undefined =>
  participations.findLast((each) => each.country === country && at(each, when))?.capacity;

/** Since when it takes part by its own word; undefined: it is invited, or takes no part. */
export const confirmedOf = ({ confirmations }: Operation, country: string): When | undefined =>
  openOf(confirmations, country)?.from ?? undefined;

/** Those of whom it is not known whether they take part: they were nominated, and have not said so. */
export const invitedIn = ({ participations, confirmations }: Operation): readonly string[] =>
  participations
    .filter((each) => isOpen(each) && openOf(confirmations, each.country) === undefined)
    .map(({ country }) => country);

export const contactOf = ({ contactPoints }: Operation, country: string): string | undefined =>
  openOf(contactPoints, country)?.contact;

// The parts that countries have in an operation, each as a term: who takes part or watches, and who speaks for them.
import { isOpen, OPEN, type Term } from '../../values/time/term.js';
import type { When } from '../../values/time/when.js';
import type { Capacity, ObserverLevel, OperationEvents } from '../events.js';

export interface OfCountry extends Term {
  readonly country: string;
}

export interface Participation extends OfCountry {
  readonly capacity: Capacity;
  readonly level?: ObserverLevel;
}

export interface ContactPoint extends OfCountry {
  readonly contact: string;
}

/** Where the country's open term is: it has one at most, and what is open was told late; below 0: it has none. */
const openAt = (terms: readonly OfCountry[], country: string): number =>
  terms.findLastIndex((each) => each.country === country && isOpen(each));

export const openOf = <T extends OfCountry>(terms: readonly T[], country: string): T | undefined =>
  terms[openAt(terms, country)];

/** As what the country takes part, or took part last; undefined: it was never nominated. */
export const capacityAtLast = (
  { participations }: { readonly participations: readonly Participation[] },
  country: string,
): Capacity | undefined => participations.findLast((each) => each.country === country)?.capacity;

/** Since when a country takes part nobody says, but a second time not before the first had ended. */
export function nominated(
  all: readonly Participation[],
  part: OperationEvents['ParticipantNominated'],
): readonly Participation[] {
  const { country } = part;
  const open = openAt(all, country);
  if (open >= 0) return all.with(open, { ...part, from: all[open]!.from, to: null });
  return [...all, { ...part, ...OPEN, from: all.findLast((each) => each.country === country)?.to ?? null }];
}

export function withdrawn<T extends OfCountry>(terms: readonly T[], country: string, to: When): readonly T[] {
  const open = openAt(terms, country);
  return open < 0 ? terms : terms.with(open, { ...terms[open]!, to });
}

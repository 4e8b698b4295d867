// The answers of states whose consent was sought, and which consent was in force at a moment.
import { certainlyLater, type When } from '../values/time/when.js';

/** One answer of one state; `at` is when it was given, which may be long before the log knew it. */
export interface ConsentAnswer {
  readonly answer: 'GIVEN' | 'REFUSED' | 'WITHDRAWN';
  readonly at: When;
}

/**
 * The consent that was in force at that moment (without one: after everything that was said), out of one state's
 * answers in the order of the log. Where dates are too coarse to tell, a consent counts as given in time, and a refusal
 * or withdrawal counts as made in time too: nothing goes on against a state's will.
 */
export function inForce<A extends ConsentAnswer>(answers: Iterable<A>, by?: When): A | undefined {
  const inTime = [...answers].filter(({ at }) => by === undefined || !certainlyLater(at, by));
  return inTime.findLast(
    (each, i) =>
      each.answer === 'GIVEN' &&
      inTime.findLastIndex((other, j) => other.answer !== 'GIVEN' && ends(other, each, j > i)) < 0,
  );
}

/** A refusal or withdrawal ends a consent given before it; where the dates do not tell, the order of the log does. */
function ends(no: ConsentAnswer, consent: ConsentAnswer, toldAfter: boolean): boolean {
  return certainlyLater(no.at, consent.at) || (toldAfter && !certainlyLater(consent.at, no.at));
}

// What states answered when their consent was sought, and which consent was in force at a moment.
import { certainlyLater, type When } from './time/when.js';

/** One answer of one state; `at` is when it was given, which may be long before the log knew it. */
export interface Answer {
  readonly country: string;
  readonly answer: 'GIVEN' | 'REFUSED' | 'WITHDRAWN';
  readonly at: When;
}

/**
 * The consent of a state that was in force at that moment (without one: after everything that was said), out of its
 * answers in the order of the log. Where dates are too coarse to tell, a consent counts as given in time, and a refusal
 * or withdrawal counts as made in time too: nothing goes on against a state's will.
 */
export function consentOf<A extends Answer>(country: string, answers: readonly A[], by?: When): A | undefined {
  const inTime = answers.filter(
    (each) => each.country === country && (by === undefined || !certainlyLater(each.at, by)),
  );
  return inTime.findLast(
    (each, i) =>
      each.answer === 'GIVEN' && !inTime.some((other, j) => other.answer !== 'GIVEN' && ends(other, each, j > i)),
  );
}

/** A refusal or withdrawal ends a consent given before it; where the dates do not tell, the order of the log does. */
function ends(no: Answer, consent: Answer, toldAfter: boolean): boolean {
  return certainlyLater(no.at, consent.at) || (toldAfter && !certainlyLater(consent.at, no.at));
}

/** Which of these states had no consent in force, in their order. */
export function withoutConsent(states: readonly string[], answers: readonly Answer[], by?: When): readonly string[] {
  return [...new Set(states)].filter((each) => consentOf(each, answers, by) === undefined);
}

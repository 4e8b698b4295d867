// The days that a request for assistance took: until it was acknowledged, and until it was answered as a whole or refused.
import { type Assistance, wholeAnswerOf } from '../../../src/domain/assistance/story.js';
import { certainlyLater, minuteOf, type When } from '../../../src/domain/values/time/when.js';
import { type Between, between, daysOf } from '../rows/days.js';

const since = ({ requested }: Assistance, until: When | undefined): Between =>
  requested && until ? between(daysOf(requested.data.requestedOn), daysOf(until)) : null;

/** Who answered without a word before had received it by then. */
export function daysToAcknowledge(it: Assistance): Between {
  const [answer] = it.answers;
  return since(it, it.acknowledged?.at ?? answer?.data.at ?? it.refused?.at);
}

export const daysToAnswer = (it: Assistance): Between => since(it, wholeAnswerOf(it)?.data.at ?? it.refused?.at);

/** When an answer is wanted, as it was put off last. */
export const wantedBy = ({ requested, postponed }: Assistance): When | undefined =>
  postponed?.until ?? requested?.data.answerBy;

/** Neither answered as a whole nor refused. */
export const isOpen = (it: Assistance): boolean => it.requested !== null && !it.refused && !wholeAnswerOf(it);

/** Open, and past the time until which an answer was wanted, at that moment (ms UTC). */
export function isOverdue(it: Assistance, now: number): boolean {
  const until = wantedBy(it);
  return isOpen(it) && until !== undefined && certainlyLater(minuteOf(now), until);
}

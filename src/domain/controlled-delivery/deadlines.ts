// The deadlines of a controlled delivery: each state whose consent is asked may be told until when it should answer.
import type { Awaited, Deadlines } from '../deadlines.js';
import { answersOf, type ControlledDelivery, courseOf } from './story.js';
import { askingOf, statesAsked } from './story/asking.js';

/** By when it was given or refused, not by when the log came to know it. */
function answerOf(it: ControlledDelivery, country: string): readonly Awaited[] {
  const set = askingOf(it, country);
  if (set?.type !== 'ConsentAsked' || set.data.answerBy === undefined) return [];
  const answer = [...answersOf(it, country)].find(({ told }) => told.revision > set.revision);
  const came = answer && { told: answer.told, at: answer.at };
  return [{ of: country, until: set.data.answerBy, set, came, over: courseOf(it).ended }];
}

export const deliveryDeadlines: Deadlines<ControlledDelivery> = {
  of: {
    consent: {
      awaits: { en: 'answer about a controlled delivery', ru: 'ответ о согласии на контролируемую поставку' },
      of: (it) => statesAsked(it).flatMap((country) => answerOf(it, country)),
    },
  },
};

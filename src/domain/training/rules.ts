// The rules of a training: its events are held against them when they are told, and again whenever they are read.
import { type RuleCase, rulesOf } from '../rules.js';
import { before, ofType } from '../told.js';
import { civilSpan } from '../values/time/when.js';
import type { TrainingEvents as Events } from './events.js';
import type { Training } from './story.js';

const about = (_: Training, { id }: RuleCase<Events>) => ({ training: id });

export const trainingRules = rulesOf<Training, Events>()({
  ALREADY_AGREED: {
    holds: (it, { told }) => !ofType<Events, 'TrainingAgreed'>(it.standing, 'TrainingAgreed').some(before(told)),
    values: about,
    settledBy: 'trainings/withdraw-event',
  },
  NOT_AGREED: {
    lacks: 'proof',
    holds: ({ agreed }) => agreed !== null,
    values: about,
    settledBy: 'trainings/agree',
  },
  ALREADY_HELD: {
    holds: (it, { told }) => !ofType<Events, 'TrainingHeld'>(it.standing, 'TrainingHeld').some(before(told)),
    values: about,
    settledBy: null,
  },
  HELD_WITHOUT_DATE: {
    holds: ({ held }) => held !== null && isDated(held),
    values: about,
    pointer: '/dates',
    settledBy: 'trainings/hold',
  },
});

function isDated({ dates }: Events['TrainingHeld']): boolean {
  const { from, to } = civilSpan(dates);
  return from !== null || to !== null;
}

// The rules of a training: its events are held against them when they are told, and again whenever they are read.
import { isKnown, type Named, type RuleCase, rulesOf } from '../rules.js';
import { wasTold } from '../told.js';
import { civilSpan } from '../values/time/when.js';
import type { TrainingEvents as Events } from './events.js';
import type { Training } from './story.js';

interface Beside {
  readonly decision?: Named;
}

type Case = RuleCase<Events, Beside>;

const about = (_: Training, { id }: Case) => ({ training: id });
const decisionOf = ({ told }: Case) => (told.type === 'TrainingAgreed' ? told.data.decision : undefined);

export const trainingRules = rulesOf<Training, Events, Beside>()({
  ALREADY_AGREED: {
    holds: (it, { told }) => !wasTold<Events>(it.standing, told, 'TrainingAgreed'),
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
    holds: (it, { told }) => !wasTold<Events>(it.standing, told, 'TrainingHeld'),
    values: about,
    settledBy: null,
  },
  // An agreement is enough: it binds nobody, and neither does a training.
  DECISION_NOT_KNOWN: {
    lacks: 'proof',
    holds: (_, asked) => isKnown(decisionOf(asked), asked.beside.decision),
    values: (_, asked) => ({ decision: decisionOf(asked) ?? '—' }),
    pointer: '/decision',
    settledBy: 'decisions/agree',
  },
  TRAINING_CANCELLED: {
    holds: (it, { told }) => !wasTold<Events>(it.standing, told, 'TrainingCancelled'),
    values: about,
    settledBy: 'trainings/withdraw-event',
  },
  RANKED_WITHOUT_CONTEST: {
    holds: ({ agreed }, { told }) =>
      told.type !== 'TrainingHeld' || told.data.ranking === undefined || !agreed || agreed.kind === 'CONTEST',
    values: about,
    pointer: '/ranking',
    settledBy: 'trainings/correct',
  },
  RANKED_ABSENT: {
    holds: (_, { told }) => told.type !== 'TrainingHeld' || absentIn(told.data).length === 0,
    values: (it, asked) => {
      const absent = asked.told.type === 'TrainingHeld' ? absentIn(asked.told.data) : [];
      return absent.map((country) => ({ ...about(it, asked), country }));
    },
    pointer: '/ranking',
    settledBy: 'trainings/correct',
  },
  HELD_WITHOUT_DATE: {
    holds: ({ held }) => held !== null && isDated(held),
    values: about,
    pointer: '/dates',
    settledBy: 'trainings/hold',
  },
});

/** Ranked, and not among those who are told to have been there. */
const absentIn = ({ participants, ranking = [] }: Events['TrainingHeld']): readonly string[] =>
  participants === undefined
    ? []
    : ranking.map(({ country }) => country).filter((each) => !participants.some(({ country }) => country === each));

function isDated({ dates }: Events['TrainingHeld']): boolean {
  const { from, to } = civilSpan(dates);
  return from !== null || to !== null;
}

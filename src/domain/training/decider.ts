// The training: a course or an exercise that one side hosts for the services of several. Its commands, by their verbs.
import { aggregate } from '../../eventsourcing/writing/decider.js';
import { agreeTraining } from './commands/agree-training.js';
import { cancelTraining } from './commands/cancel-training.js';
import { holdTraining } from './commands/hold-training.js';
import { correctTraining, withdrawTrainingEvent } from './commands/put-right.js';
import { scheduleTraining } from './commands/schedule-training.js';
import { trainingRules } from './rules.js';
import { trainingStory } from './story.js';

export const training = aggregate({
  collection: 'trainings',
  ids: 'slug',
  story: trainingStory,
  rules: trainingRules,
  commands: {
    agree: agreeTraining,
    schedule: scheduleTraining,
    hold: holdTraining,
    cancel: cancelTraining,
    correct: correctTraining,
    'withdraw-event': withdrawTrainingEvent,
  },
});

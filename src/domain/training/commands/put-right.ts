// The commands to correct and to withdraw what was said of a training. Reports of whoever may say it.
import { reports } from '../../../eventsourcing/writing/decider.js';
import { rectifying } from '../../rectifying/commands.js';
import { CorrectEntry, WithdrawEntry } from '../../rectifying/forms.js';
import type { TrainingEvents } from '../events.js';
import { trainingStory } from '../story.js';
import { agreeTraining } from './agree-training.js';
import { cancelTraining } from './cancel-training.js';
import { holdTraining } from './hold-training.js';
import { scheduleTraining } from './schedule-training.js';

class CorrectTraining extends CorrectEntry {}
class WithdrawTrainingEvent extends WithdrawEntry {}

const { correct, withdraw } = rectifying<TrainingEvents, 'Training'>({
  name: 'Training',
  initial: trainingStory.initial,
  saidBy: {
    TrainingAgreed: agreeTraining,
    TrainingScheduled: scheduleTraining,
    TrainingHeld: holdTraining,
    TrainingCancelled: cancelTraining,
  },
});

export const correctTraining = reports({ form: CorrectTraining, ...correct });
export const withdrawTrainingEvent = reports({ form: WithdrawTrainingEvent, ...withdraw });

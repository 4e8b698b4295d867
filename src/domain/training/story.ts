// The story of a training: what was said, as it stands, for decisions and readers.
import { story } from '../../eventsourcing/log/story.js';
import { keepingStanding, nothingTold, type Rectifiable, rectifications } from '../rectifying/story.js';
import { ofRecord } from '../values/who/scope.js';
import type { TrainingEvents as Events } from './events.js';

/** The later one stands over the earlier, whatever order they were told in. */
const PHASES = ['held', 'cancelled', 'scheduled', 'agreed'] as const;

export interface Training extends Rectifiable<Events> {
  readonly phase: 'unknown' | (typeof PHASES)[number];
  readonly agreed: Events['TrainingAgreed'] | null;
  readonly scheduled: Events['TrainingScheduled'] | null;
  readonly held: Events['TrainingHeld'] | null;
  readonly cancelled: Events['TrainingCancelled'] | null;
}

const reached = (it: Training): Training => ({ ...it, phase: PHASES.find((phase) => it[phase]) ?? 'unknown' });

const initial: Training = {
  ...nothingTold(),
  phase: 'unknown',
  agreed: null,
  scheduled: null,
  held: null,
  cancelled: null,
};

export const trainingStory = story<Training, Events>(
  'training',
  initial,
  keepingStanding<Training, Events>(initial, {
    ...rectifications('Training'),
    TrainingAgreed: (it, agreed) => reached({ ...it, agreed: it.agreed ?? agreed }),
    TrainingScheduled: (it, scheduled) => reached({ ...it, scheduled }),
    TrainingHeld: (it, held) => reached({ ...it, held }),
    TrainingCancelled: (it, cancelled) => reached({ ...it, cancelled: it.cancelled ?? cancelled }),
  }),
  ({ story: { told, agreed } }) => ofRecord(told.first, [agreed?.host]),
);

// The story of a training: what was said, as it stands, for decisions and readers.
import { Growing } from '../../eventsourcing/log/growing.js';
import { story } from '../../eventsourcing/log/story.js';
import { keepingAll, type Told } from '../told.js';
import { ALL } from '../values/who/scope.js';
import type { TrainingEvents as Events } from './events.js';

/** The later one stands over the earlier, whatever order they were told in. */
const PHASES = ['held', 'scheduled', 'agreed'] as const;

export interface Training {
  /** Everything, in the order of the log. */
  readonly told: Growing<Told<Events>>;
  readonly phase: 'unknown' | (typeof PHASES)[number];
  readonly agreed: Events['TrainingAgreed'] | null;
  readonly scheduled: Events['TrainingScheduled'] | null;
  readonly held: Events['TrainingHeld'] | null;
}

const reached = (it: Training): Training => ({ ...it, phase: PHASES.find((phase) => it[phase]) ?? 'unknown' });

export const trainingStory = story<Training, Events>(
  'training',
  { told: Growing.of(), phase: 'unknown', agreed: null, scheduled: null, held: null },
  keepingAll<Training, Events>({
    TrainingAgreed: (it, agreed) => reached({ ...it, agreed: it.agreed ?? agreed }),
    TrainingScheduled: (it, scheduled) => reached({ ...it, scheduled }),
    TrainingHeld: (it, held) => reached({ ...it, held }),
  }),
  () => ALL,
);

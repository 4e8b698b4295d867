// The events of a training. Names and fields are the storage format: add, never edit.
import type { Rectified } from '../rectifying/events.js';
import type { EventOf } from '../../eventsourcing/log/event.js';
import type { Names, Place } from '../values/text.js';
import type { When } from '../values/time/when.js';
import type { Headcount } from '../values/who/headcount.js';
import type { Ranking } from '../values/who/ranking.js';

export interface TrainingEvents extends Rectified<'Training'> {
  /** `host`: the country or body that holds it. `decision`: id of the agreement or decision that it follows from. */
  TrainingAgreed: {
    topic: Names;
    host: string;
    agreedOn: When;
    kind?: 'COURSE' | 'EXERCISE' | 'CONTEST';
    decision?: string;
  };
  /** Of several the latest stands. */
  TrainingScheduled: { dates: When; place?: Place; expected?: Headcount };
  /** Of several the latest stands: it corrects the one before. */
  TrainingHeld: { dates: When; place?: Place; participants?: Headcount; ranking?: Ranking };
  TrainingCancelled: { cancelledOn: When; reason?: string };
}

export type TrainingEvent = EventOf<TrainingEvents>;

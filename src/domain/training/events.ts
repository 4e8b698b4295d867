// The events of a training. Names and fields are the storage format: add, never edit.
import type { Rectified } from '../rectifying/events.js';
import type { EventOf } from '../../eventsourcing/log/event.js';
import type { Names, Place } from '../values/text.js';
import type { When } from '../values/time/when.js';
import type { Headcount } from '../values/who/headcount.js';

export interface TrainingEvents extends Rectified<'Training'> {
  /** `host`: the country or body that holds it. */
  TrainingAgreed: { topic: Names; host: string; agreedOn: When };
  /** Of several the latest stands. */
  TrainingScheduled: { dates: When; place?: Place; expected?: Headcount };
  /** Of several the latest stands: it corrects the one before. */
  TrainingHeld: { dates: When; place?: Place; participants?: Headcount };
}

export type TrainingEvent = EventOf<TrainingEvents>;

// The command to schedule a training, or put it off. A decision: of what is agreed, and has not been held.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { type Place, place } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { type Headcount, headcount } from '../../values/who/headcount.js';
import { may } from '../authority.js';
import type { TrainingEvent } from '../events.js';
import type { Training } from '../story.js';

export class ScheduleTraining {
  @Field(when) dates!: When;
  @Field(place, { optional: true }) place?: Place;
  @Field(headcount, { optional: true })
  expected?: Headcount;
}

export const scheduleTraining = decides({
  form: ScheduleTraining,
  rights: may(['HOST', 'SPEAKER']),
  against: ['NOT_AGREED', 'ALREADY_HELD', 'TRAINING_CANCELLED'],
  decide({ dates, place, expected }: ScheduleTraining, { scheduled }: Training): readonly TrainingEvent[] {
    const data = given({ dates, place, expected });
    return scheduled && sameData(scheduled, data) ? [] : [{ type: 'TrainingScheduled', data }];
  },
});

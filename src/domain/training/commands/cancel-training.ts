// The command to call off a training. A decision: of what is agreed, and has not been held; once.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { prose } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { TrainingEvent } from '../events.js';
import type { Training } from '../story.js';

export class CancelTraining {
  @Field(when) cancelledOn!: When;
  @Field(prose({ max: 1000 }), { optional: true }) reason?: string;
}

export const cancelTraining = decides({
  form: CancelTraining,
  rights: may(['HOST', 'SPEAKER']),
  against: ['NOT_AGREED', 'ALREADY_HELD', 'TRAINING_CANCELLED'],
  decide({ cancelledOn, reason }: CancelTraining, { cancelled }: Training): readonly TrainingEvent[] {
    const data = given({ cancelledOn, reason });
    return cancelled && sameData(cancelled, data) ? [] : [{ type: 'TrainingCancelled', data }];
  },
});

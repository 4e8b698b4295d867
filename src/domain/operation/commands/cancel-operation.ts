// The command to cancel an operation: it will not be held, or goes no further. A decision of its lead organiser, until it is concluded.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { prose } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { OperationEvent } from '../events.js';
import type { Operation } from '../story.js';

export class CancelOperation {
  @Field(when) cancelledOn!: When;
  @Field(prose({ max: 1000 })) reason!: string;
}

export const cancelOperation = decides({
  form: CancelOperation,
  rights: may(['LEAD']),
  against: ['NOT_DECIDED', 'ALREADY_CONCLUDED', 'OPERATION_CANCELLED'],
  decide({ cancelledOn, reason }: CancelOperation, { cancelled }: Operation): readonly OperationEvent[] {
    const data = { cancelledOn, reason };
    return cancelled && sameData(cancelled, data) ? [] : [{ type: 'OperationCancelled', data }];
  },
});

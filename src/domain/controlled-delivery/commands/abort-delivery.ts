// The command to give the delivery up, before its start (consent was refused) or after it. A decision; what has ended is not
// aborted.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { prose } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { ControlledDeliveryEvent } from '../events.js';
import type { ControlledDelivery } from '../story.js';

export class AbortDelivery {
  @Field(when) at!: When;
  @Field(prose({ max: 2000 })) reason!: string;
}

export const abortDelivery = decides({
  form: AbortDelivery,
  rights: may(['ON_ROUTE', 'LEAD']),
  against: ['ALREADY_ENDED', 'NOT_PROPOSED'],
  decide({ at, reason }: AbortDelivery, delivery: ControlledDelivery): readonly ControlledDeliveryEvent[] {
    const data = { at, reason };
    if (delivery.aborts.some((each) => sameData(each.data, data))) return [];
    return [{ type: 'ControlledDeliveryAborted', data }];
  },
});

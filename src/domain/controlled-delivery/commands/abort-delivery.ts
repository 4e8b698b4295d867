// Give the delivery up, before its start (consent was refused) or after it. A decision; what has ended is not aborted.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import type { Context } from '../../context.js';
import { Field } from '../../../forms/form.js';
import { prose } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import type { ControlledDeliveryEvent } from '../events.js';
import type { ControlledDelivery } from '../story.js';
import { about, proposed } from './demands.js';

export class AbortDelivery {
  @Field(when) at!: When;
  @Field(prose({ max: 2000 })) reason!: string;
}

export const abortDelivery = decides({
  form: AbortDelivery,
  decide(
    { at, reason }: AbortDelivery,
    delivery: ControlledDelivery,
    context: Context,
  ): readonly ControlledDeliveryEvent[] {
    const data = { at, reason };
    if (delivery.aborts.some((each) => sameData(each, data))) return [];
    const ended = ['lost', 'aborted', 'completed'].includes(delivery.phase);
    context.demand(!ended, 'ALREADY_ENDED', about(context));
    proposed(delivery, context);
    return [{ type: 'ControlledDeliveryAborted', data }];
  },
});

// The command to let the consignment go. A decision: refused until every state on the route has consented, naming those that
// have not.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { Field } from '../../../forms/form.js';
import { text } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { ControlledDeliveryEvent, Manner } from '../events.js';
import type { ControlledDelivery } from '../story.js';
import { manners } from '../words/codes.js';

export class StartDelivery {
  @Field(when) at!: When;
  @Field(manners) manner!: Manner;
  @Field(text({ max: 200 }), { optional: true }) seals?: string;
}

export const startDelivery = decides({
  form: StartDelivery,
  rights: may(['DEPARTURE']),
  against: ['ALREADY_STARTED', 'ALREADY_ENDED', 'NOT_PROPOSED', 'NO_CONSENT'],
  decide({ at, manner, seals }: StartDelivery, delivery: ControlledDelivery): readonly ControlledDeliveryEvent[] {
    const data = given({ at, manner, seals });
    if (delivery.starts.some((each) => sameData(each.data, data))) return [];
    return [{ type: 'ControlledDeliveryStarted', data }];
  },
});

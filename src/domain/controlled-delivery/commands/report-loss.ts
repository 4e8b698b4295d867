// The command to report that the consignment was lost sight of. A report; a completion told afterwards says that it was
// found again.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { reports } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { Field } from '../../../forms/form.js';
import { prose, text } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { ControlledDeliveryEvent } from '../events.js';
import type { ControlledDelivery } from '../story.js';

export class ReportLoss {
  @Field(when) at!: When;
  @Field(text({ max: 200 }), { optional: true }) where?: string;
  @Field(prose({ max: 2000 }), { optional: true })
  circumstances?: string;
}

export const reportLoss = reports({
  form: ReportLoss,
  rights: may(['ON_ROUTE', 'LEAD'], { otherwise: 'PROPOSAL' }),
  against: ['NOT_STARTED', 'ALREADY_ENDED'],
  decide(command: ReportLoss, delivery: ControlledDelivery): readonly ControlledDeliveryEvent[] {
    const { at, where, circumstances } = command;
    const data = given({ at, where, circumstances });
    if (delivery.losses.some((each) => sameData(each.data, data))) return [];
    return [{ type: 'ConsignmentLost', data }];
  },
});

// The command to complete a transit: the goods were presented at the office of destination. A decision of its state; what somebody
// found to be false is not completed.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { prose } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { type Office, office } from '../../values/who/office.js';
import { may } from '../authority.js';
import type { TransitCaseEvent } from '../events.js';
import { completionOf, type TransitCase } from '../story.js';

export class CompleteTransit {
  @Field(when) at!: When;
  @Field(office, { optional: true }) office?: Office;
  @Field(prose({ max: 2000 }), { optional: true }) note?: string;
}

export const completeTransit = decides({
  form: CompleteTransit,
  rights: may(['DESTINATION']),
  against: ['TRANSIT_NOT_OPENED', 'ALREADY_COMPLETED', 'TRANSIT_DETECTED', 'OTHER_OFFICE'],
  decide({ at, office, note }: CompleteTransit, it: TransitCase): readonly TransitCaseEvent[] {
    const data = given({ at, office, note });
    const stands = completionOf(it);
    return stands && sameData(stands.data, data) ? [] : [{ type: 'TransitCompleted', data }];
  },
});

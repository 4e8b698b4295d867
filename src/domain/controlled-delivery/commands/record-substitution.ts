// The command to record that the goods were taken out or replaced, wholly or in part. A report.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { reports } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { country } from '../../values/who/country.js';
import { Field } from '../../../forms/form.js';
import { type Quantity, quantity } from '../../values/amounts/quantity.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { ControlledDeliveryEvent } from '../events.js';
import type { ControlledDelivery } from '../story.js';
import { parts } from '../words/codes.js';

export class RecordSubstitution {
  @Field(parts) part!: 'WHOLE' | 'PART';
  @Field(quantity, { optional: true }) quantity?: Quantity;
  @Field(when) at!: When;
  @Field(country) by!: string;
}

export const recordSubstitution = reports({
  form: RecordSubstitution,
  rights: may(['TERRITORY'], { otherwise: 'PROPOSAL' }),
  against: ['NOT_STARTED', 'ALREADY_ENDED', 'OFF_ROUTE', 'NO_CONSENT'],
  decide(command: RecordSubstitution, delivery: ControlledDelivery): readonly ControlledDeliveryEvent[] {
    const { part, quantity, at, by } = command;
    const data = given({ part, quantity, at, by });
    if (delivery.substitutions.some((each) => sameData(each.data, data))) return [];
    return [{ type: 'ConsignmentSubstituted', data }];
  },
});

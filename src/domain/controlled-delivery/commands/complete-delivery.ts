// The command to tell how the delivery ended and whose success it is: one country's. A report: it stands over a loss (the
// consignment was found again) and over an abort (it happened all the same); of several, the first stands.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { refer, reports } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { incidentStory } from '../../incident/story.js';
import { country } from '../../values/who/country.js';
import { Field } from '../../../forms/form.js';
import { uuid } from '../../values/ids.js';
import { type Quantity, quantity } from '../../values/amounts/quantity.js';
import { wholeNumber } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { ControlledDeliveryEvent, DeliveryOutcome } from '../events.js';
import type { ControlledDelivery } from '../story.js';
import { outcomes } from '../words/codes.js';

export class CompleteDelivery {
  @Field(when) at!: When;
  @Field(outcomes) outcome!: DeliveryOutcome;
  @Field(uuid, { optional: true }) incident?: string;
  @Field(quantity, { optional: true })
  quantity?: Quantity;
  @Field(wholeNumber({ max: 10_000 }), { optional: true }) arrests?: number;
  @Field(country) creditedTo!: string;
}

export const completeDelivery = reports({
  form: CompleteDelivery,
  rights: may(['LEAD'], { otherwise: 'PROPOSAL' }),
  refers: { incident: refer(incidentStory, (command: CompleteDelivery) => command.incident) },
  against: ['INCIDENT_NOT_REPORTED', 'NOT_STARTED', 'ALREADY_ENDED', 'OFF_ROUTE', 'NO_CONSENT'],
  decide(command: CompleteDelivery, delivery: ControlledDelivery): readonly ControlledDeliveryEvent[] {
    const { at, outcome, incident, quantity, arrests, creditedTo } = command;
    const data = given({ at, outcome, incident, quantity, arrests, creditedTo });
    if (delivery.completions.some((each) => sameData(each.data, data))) return [];
    return [{ type: 'ControlledDeliveryCompleted', data }];
  },
});

// A state on the route consents. A decision, which may be recorded long after it was made: `givenAt` decides.
import { decides } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import type { Context } from '../../context.js';
import { country } from '../../values/who/country.js';
import { Field } from '../../../forms/form.js';
import { prose } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import { isSaidBefore } from '../answering.js';
import type { ControlledDeliveryEvent } from '../events.js';
import type { ControlledDelivery } from '../story.js';

export class GiveConsent {
  @Field(country)
  country!: string;
  @Field(prose({ max: 2000 }), { optional: true }) conditions?: string;
  @Field(when) givenAt!: When;
}

export const giveConsent = decides({
  form: GiveConsent,
  rights: may(['NAMED'], { behalf: 'NEVER' }),
  against: ['NOT_YOUR_CONSENT', 'NOT_PROPOSED', 'OFF_ROUTE', 'ALREADY_ENDED'],
  decide(command: GiveConsent, delivery: ControlledDelivery, context: Context): readonly ControlledDeliveryEvent[] {
    const { country, conditions, givenAt } = command;
    const data = given({ country, conditions, givenAt });
    if (isSaidBefore(delivery, 'GIVEN', { data, by: context.metadata })) return [];
    return [{ type: 'ConsentGiven', data }];
  },
});

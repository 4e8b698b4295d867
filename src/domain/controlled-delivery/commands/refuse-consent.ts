// A state on the route refuses its consent. A decision; a consent that it gave before is withdrawn instead.
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

export class RefuseConsent {
  @Field(country)
  country!: string;
  @Field(prose({ max: 2000 }), { optional: true }) reason?: string;
  @Field(when) at!: When;
}

export const refuseConsent = decides({
  form: RefuseConsent,
  rights: may(['NAMED'], { behalf: 'NEVER' }),
  against: ['NOT_YOUR_CONSENT', 'NOT_PROPOSED', 'OFF_ROUTE', 'ALREADY_ENDED', 'CONSENT_GIVEN'],
  decide(command: RefuseConsent, delivery: ControlledDelivery, context: Context): readonly ControlledDeliveryEvent[] {
    const { country, reason, at } = command;
    const data = given({ country, reason, at });
    if (isSaidBefore(delivery, 'REFUSED', { data, by: context.metadata })) return [];
    return [{ type: 'ConsentRefused', data }];
  },
});

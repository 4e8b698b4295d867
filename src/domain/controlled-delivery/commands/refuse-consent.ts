// A state on the route refuses its consent. A decision; a consent that it gave before is withdrawn instead.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import type { Context } from '../../context.js';
import { consentOf } from '../../values/consent.js';
import { country } from '../../values/who/country.js';
import { Field } from '../../../forms/form.js';
import { prose } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import type { ControlledDeliveryEvent } from '../events.js';
import { type ControlledDelivery, lastAnswer } from '../story.js';
import { about, ownAnswer } from './demands.js';

export class RefuseConsent {
  @Field(country, { description: 'The state that refuses: your own, or the one that you key it in for' })
  country!: string;
  @Field(prose({ max: 2000 }), { optional: true }) reason?: string;
  @Field(when) at!: When;
}

export const refuseConsent = decides({
  form: RefuseConsent,
  decide(command: RefuseConsent, delivery: ControlledDelivery, context: Context): readonly ControlledDeliveryEvent[] {
    const { country, reason, at } = command;
    const data = given({ country, reason, at });
    const last = lastAnswer(delivery, country);
    if (last?.answer === 'REFUSED' && sameData(last.data, data)) return [];
    ownAnswer(country, delivery, at, context);
    const before = consentOf(country, delivery.answers) !== undefined;
    context.demand(!before, 'CONSENT_GIVEN', { ...about(context), country });
    return [{ type: 'ConsentRefused', data }];
  },
});

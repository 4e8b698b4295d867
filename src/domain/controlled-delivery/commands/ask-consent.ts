// The command to ask states for their consent. A decision of the lead: from then on, and not before, they see the delivery.
import { decides } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { Field } from '../../../forms/form.js';
import { andThen, Invalid } from '../../../forms/invalid.js';
import { setOf } from '../../../forms/shape.js';
import type { Value } from '../../../forms/value.js';
import { type When, when } from '../../values/time/when.js';
import { country } from '../../values/who/country.js';
import { askedAnew } from '../asked.js';
import { may } from '../authority.js';
import type { ControlledDeliveryEvent } from '../events.js';
import type { ControlledDelivery } from '../story.js';

const every = setOf(country);

/** One at least. */
const countries: Value<readonly string[]> = {
  schema: { ...every.schema, minItems: 1 },
  parse: (raw, reading) =>
    andThen(every.parse(raw, reading), (list) => (list.length === 0 ? new Invalid('LIST_EMPTY') : list)),
};

export class AskConsent {
  @Field(countries) countries!: readonly string[];
  @Field(when, { optional: true }) answerBy?: When;
}

export const askConsent = decides({
  form: AskConsent,
  rights: may(['LEAD']),
  against: ['NOT_PROPOSED', 'OFF_ROUTE'],
  decide: ({ countries, answerBy }: AskConsent, delivery: ControlledDelivery): readonly ControlledDeliveryEvent[] =>
    askedAnew(delivery, given({ countries, answerBy })),
});

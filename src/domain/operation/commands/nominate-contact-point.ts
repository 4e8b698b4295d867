// The command to name a participant's national contact point; a new one replaces the former. A decision.
import { decides } from '../../../eventsourcing/writing/decider.js';
import { country } from '../../values/who/country.js';
import { Field } from '../../../forms/form.js';
import { text } from '../../values/text.js';
import { may } from '../authority.js';
import type { OperationEvent } from '../events.js';
import { contactOf, type Operation } from '../story.js';

export class NominateContactPoint {
  @Field(country) country!: string;
  @Field(text({ max: 200 })) contact!: string;
}

export const nominateContactPoint = decides({
  form: NominateContactPoint,
  rights: may(['NAMED']),
  against: ['OPERATION_CANCELLED', 'ALREADY_CONCLUDED', 'NOT_A_PARTICIPANT'],
  decide({ country, contact }: NominateContactPoint, operation: Operation): readonly OperationEvent[] {
    if (contactOf(operation, country) === contact) return [];
    return [{ type: 'ContactPointNominated', data: { country, contact } }];
  },
});

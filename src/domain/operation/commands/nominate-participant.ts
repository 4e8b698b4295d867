// The command to nominate a country as participant or observer of an operation. A decision: possible until it is concluded.
import { decides } from '../../../eventsourcing/writing/decider.js';
import { country } from '../../values/who/country.js';
import { Field } from '../../../forms/form.js';
import { may } from '../authority.js';
import type { Capacity, OperationEvent } from '../events.js';
import { capacityOf, type Operation } from '../story.js';
import { capacities } from '../words/codes.js';

export class NominateParticipant {
  @Field(country) country!: string;
  @Field(capacities) capacity!: Capacity;
}

export const nominateParticipant = decides({
  form: NominateParticipant,
  rights: may(['LEAD']),
  against: ['ALREADY_CONCLUDED'],
  decide({ country, capacity }: NominateParticipant, operation: Operation): readonly OperationEvent[] {
    if (capacityOf(operation, country) === capacity) return [];
    return [{ type: 'ParticipantNominated', data: { country, capacity } }];
  },
});

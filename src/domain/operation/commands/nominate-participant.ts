// The command to nominate a country as participant or observer of an operation. A decision: possible until it is concluded.
import { decides } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { country } from '../../values/who/country.js';
import { Field } from '../../../forms/form.js';
import { may } from '../authority.js';
import type { Capacity, ObserverLevel, OperationEvent } from '../events.js';
import type { Operation } from '../story.js';
import { openOf } from '../story/parts.js';
import { capacities, levels } from '../words/codes.js';

export class NominateParticipant {
  @Field(country) country!: string;
  @Field(capacities) capacity!: Capacity;
  @Field(levels, { optional: true }) level?: ObserverLevel;
}

export const nominateParticipant = decides({
  form: NominateParticipant,
  rights: may(['LEAD']),
  against: ['OPERATION_CANCELLED', 'ALREADY_CONCLUDED', 'LEVEL_OF_OBSERVERS'],
  decide({ country, capacity, level }: NominateParticipant, { participations }: Operation): readonly OperationEvent[] {
    const stands = openOf(participations, country);
    if (stands?.capacity === capacity && stands.level === level) return [];
    return [{ type: 'ParticipantNominated', data: { country, capacity, ...given({ level }) } }];
  },
});

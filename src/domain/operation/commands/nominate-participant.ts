// The command to nominate a state as participant or observer of an operation, or a body as observer. A decision: possible until it is
// concluded.
import { decides } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { administration } from '../../values/who/administration.js';
import { Field } from '../../../forms/form.js';
import { may } from '../authority.js';
import type { Capacity, ObserverLevel, OperationEvent } from '../events.js';
import type { Operation } from '../story.js';
import { openOf } from '../story/parts.js';
import { capacities, levels } from '../words/codes.js';

export class NominateParticipant {
  @Field(administration) country!: string;
  @Field(capacities) capacity!: Capacity;
  @Field(levels, { optional: true }) level?: ObserverLevel;
}

export const nominateParticipant = decides({
  form: NominateParticipant,
  rights: may(['LEAD']),
  against: ['OPERATION_CANCELLED', 'ALREADY_CONCLUDED', 'LEVEL_OF_OBSERVERS', 'BODY_ONLY_OBSERVES'],
  decide({ country, capacity, level }: NominateParticipant, { participations }: Operation): readonly OperationEvent[] {
    const stands = openOf(participations, country);
    if (stands?.capacity === capacity && stands.level === level) return [];
    return [{ type: 'ParticipantNominated', data: { country, capacity, ...given({ level }) } }];
  },
});

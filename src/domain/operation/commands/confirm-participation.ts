// The command to confirm that one's state takes part. A decision of that state alone: until then it is invited, whoever nominated it.
import { given } from '../../../eventsourcing/log/event.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { type When, when } from '../../values/time/when.js';
import { administration } from '../../values/who/administration.js';
import { may } from '../authority.js';
import type { OperationEvent } from '../events.js';
import { confirmedOf, type Operation } from '../story.js';

export class ConfirmParticipation {
  @Field(administration) country!: string;
  @Field(when, { optional: true }) on?: When;
}

export const confirmParticipation = decides({
  form: ConfirmParticipation,
  rights: may(['NAMED'], { behalf: 'NEVER' }),
  against: ['OPERATION_CANCELLED', 'ALREADY_CONCLUDED', 'NOT_A_PARTICIPANT'],
  decide({ country, on }: ConfirmParticipation, operation: Operation): readonly OperationEvent[] {
    if (confirmedOf(operation, country) !== undefined) return [];
    return [{ type: 'ParticipationConfirmed', data: given({ country, on }) }];
  },
});

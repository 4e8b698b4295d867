// A country takes its participation back, and with it its contact point. A decision of that country.
import { decides } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import type { Context } from '../../context.js';
import { country } from '../../values/who/country.js';
import { Field } from '../../../forms/form.js';
import { type When, when } from '../../values/time/when.js';
import type { OperationEvent } from '../events.js';
import { capacityOf, type Operation } from '../story.js';

export class WithdrawParticipant {
  @Field(country) country!: string;
  @Field(when, { optional: true }) on?: When;
}

export const withdrawParticipant = decides({
  form: WithdrawParticipant,
  decide({ country, on }: WithdrawParticipant, operation: Operation, context: Context): readonly OperationEvent[] {
    const about = { operation: context.id };
    context.prove(capacityOf(operation, country) !== undefined, 'NOT_A_PARTICIPANT', { ...about, country }, '/country');
    return [{ type: 'ParticipantWithdrew', data: given({ country, on }) }];
  },
});

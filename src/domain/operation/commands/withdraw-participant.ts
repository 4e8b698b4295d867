// A country takes its participation back, and with it its contact point. A decision of that country.
import { decides } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { administration } from '../../values/who/administration.js';
import { Field } from '../../../forms/form.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { OperationEvent } from '../events.js';

export class WithdrawParticipant {
  @Field(administration) country!: string;
  @Field(when, { optional: true }) on?: When;
}

export const withdrawParticipant = decides({
  form: WithdrawParticipant,
  rights: may(['NAMED']),
  against: ['NOT_A_PARTICIPANT'],
  decide({ country, on }: WithdrawParticipant): readonly OperationEvent[] {
    return [{ type: 'ParticipantWithdrew', data: given({ country, on }) }];
  },
});

// The command to withdraw a mapping profile: no table is read by it from then on. A decision of whoever registered it.
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { prose } from '../../values/text.js';
import { may } from '../authority.js';
import type { ImportProfileEvent } from '../events.js';
import type { ImportProfile } from '../story.js';

export class WithdrawImportProfile {
  @Field(prose({ max: 1000 })) reason!: string;
}

export const withdrawImportProfile = decides({
  form: WithdrawImportProfile,
  rights: may(['SPEAKER'], { behalf: 'NEVER' }),
  against: ['PROFILE_NOT_REGISTERED'],
  decide: ({ reason }: WithdrawImportProfile, { phase }: ImportProfile): readonly ImportProfileEvent[] =>
    phase === 'withdrawn' ? [] : [{ type: 'ImportProfileWithdrawn', data: { reason } }],
});

// The command to end a country's membership of a committee. A decision.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { country } from '../../values/who/country.js';
import { Field } from '../../../forms/form.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { CommitteeEvent } from '../events.js';
import { type Committee, lastTermOf } from '../story.js';

export class WithdrawMember {
  @Field(country) country!: string;
  @Field(when) to!: When;
}

export const withdrawMember = decides({
  form: WithdrawMember,
  rights: may(['SECRETARIAT', 'NAMED']),
  against: ['NOT_A_MEMBER'],
  decide({ country, to }: WithdrawMember, committee: Committee): readonly CommitteeEvent[] {
    const term = lastTermOf(committee, country);
    if (term?.to && sameData(term.to, to)) return [];
    return [{ type: 'MembershipEnded', data: { country, to } }];
  },
});

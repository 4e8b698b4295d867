// The command to end a country's membership of a committee. A decision.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { decides, refer } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { administration } from '../../values/who/administration.js';
import { Field } from '../../../forms/form.js';
import { RESTING_ON_DECISION } from '../../decision/resting.js';
import { decisionStory } from '../../decision/story.js';
import { slug } from '../../values/ids.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { CommitteeEvent } from '../events.js';
import { type Committee, lastTermOf } from '../story.js';

export class WithdrawMember {
  @Field(administration) country!: string;
  @Field(when) to!: When;
  @Field(slug, { optional: true }) decision?: string;
}

export const withdrawMember = decides({
  form: WithdrawMember,
  rights: may(['SECRETARIAT', 'NAMED']),
  refers: { decision: refer(decisionStory, ({ decision }: WithdrawMember) => decision) },
  against: ['NOT_A_MEMBER', 'WITHOUT_DECISION', ...RESTING_ON_DECISION],
  decide({ country, to, decision }: WithdrawMember, committee: Committee): readonly CommitteeEvent[] {
    const term = lastTermOf(committee, country);
    if (term?.to && sameData(term.to, to)) return [];
    return [{ type: 'MembershipEnded', data: given({ country, to, decision }) }];
  },
});

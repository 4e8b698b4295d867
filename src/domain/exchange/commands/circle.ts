// The commands to say who takes part in an exchange. Decisions of whoever leads or coordinates its operation; an administration
// leaves by its own word too.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { decides, refer } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { operationStory } from '../../operation/story.js';
import { type When, when } from '../../values/time/when.js';
import { administration } from '../../values/who/administration.js';
import { may } from '../authority.js';
import type { ExchangeEvent } from '../events.js';
import { type Exchange, memberIn } from '../story.js';

export class AdmitExchangeMember {
  @Field(administration) administration!: string;
  @Field(when) from!: When;
}

export class RemoveExchangeMember {
  @Field(administration) administration!: string;
  @Field(when) to!: When;
}

export const admitMember = decides({
  form: AdmitExchangeMember,
  rights: may(['LEAD', 'COORDINATOR']),
  refers: { operation: refer(operationStory, (_: AdmitExchangeMember, { opened }: Exchange) => opened?.operation) },
  against: [
    'EXCHANGE_NOT_OPENED',
    'BEFORE_OPENING',
    'EXCHANGE_CLOSED',
    'IN_CIRCLE',
    'NOT_A_PARTICIPANT',
    'LEVEL_TOO_LOW',
  ],
  decide({ administration: who, from }: AdmitExchangeMember, it: Exchange): readonly ExchangeEvent[] {
    const member = memberIn(it, who);
    if (member?.from && sameData(member.from, from)) return [];
    return [{ type: 'ExchangeMemberAdmitted', data: { administration: who, from } }];
  },
});

export const removeMember = decides({
  form: RemoveExchangeMember,
  rights: may(['LEAD', 'COORDINATOR', 'NAMED']),
  against: ['EXCHANGE_NOT_OPENED', 'BEFORE_OPENING', 'EXCHANGE_CLOSED', 'NOT_IN_CIRCLE'],
  decide({ administration: who, to }: RemoveExchangeMember, it: Exchange): readonly ExchangeEvent[] {
    const last = it.circle.findLast((each) => each.administration === who);
    if (last?.to && sameData(last.to, to)) return [];
    return [{ type: 'ExchangeMemberRemoved', data: { administration: who, to } }];
  },
});

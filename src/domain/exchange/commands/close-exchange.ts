// The command to close an exchange. A decision: once, and of one that was opened.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { prose } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { ExchangeEvent } from '../events.js';
import type { Exchange } from '../story.js';

export class CloseExchange {
  @Field(when) closedOn!: When;
  @Field(prose({ max: 1000 }), { optional: true }) reason?: string;
}

export const closeExchange = decides({
  form: CloseExchange,
  rights: may(['LEAD', 'COORDINATOR']),
  against: ['EXCHANGE_NOT_OPENED', 'BEFORE_OPENING', 'EXCHANGE_CLOSED'],
  decide({ closedOn, reason }: CloseExchange, { closed }: Exchange): readonly ExchangeEvent[] {
    const data = given({ closedOn, reason });
    return closed && sameData(closed, data) ? [] : [{ type: 'ExchangeClosed', data }];
  },
});

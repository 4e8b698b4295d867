// The command to withdraw a mandate. A decision of the contact point: what was said by it stays, the next is refused.
import { decides } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { Field } from '../../../forms/form.js';
import { slug } from '../../values/ids.js';
import { prose } from '../../values/text.js';
import { may } from '../authority.js';
import type { AdministrationEvent } from '../events.js';
import type { Administration } from '../story.js';

export class WithdrawMandate {
  @Field(slug) mandate!: string;
  @Field(prose({ max: 1000 }), { optional: true }) reason?: string;
}

export const withdrawMandate = decides({
  form: WithdrawMandate,
  rights: may(['CONTACT_POINT'], { behalf: 'NEVER' }),
  against: ['MANDATE_NOT_GIVEN'],
  decide({ mandate, reason }: WithdrawMandate, it: Administration): readonly AdministrationEvent[] {
    const data = given({ mandate, reason });
    if (it.mandates.get(mandate)?.withdrawn) return [];
    return [{ type: 'MandateWithdrawn', data }];
  },
});

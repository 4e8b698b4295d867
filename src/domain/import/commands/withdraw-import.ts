// The command to take back what an import recorded: each event is withdrawn, by whoever may withdraw that. A decision of whoever sent
// the table; what somebody else has said more of since is left as it is, unless that is asked for.
import { given } from '../../../eventsourcing/log/event.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { type WithdrawalReason, withdrawalReason } from '../../values/reasons.js';
import { flag, prose } from '../../values/text.js';
import { may } from '../authority.js';
import type { ImportEvent } from '../events.js';
import type { Import } from '../story.js';

export class WithdrawImport {
  @Field(withdrawalReason) reason!: WithdrawalReason;
  @Field(prose({ max: 1000 }), { optional: true }) note?: string;
  @Field(flag, { optional: true }) touched?: boolean;
}

export const withdrawImport = decides({
  form: WithdrawImport,
  rights: may(['OWNER'], { behalf: 'NEVER' }),
  against: ['IMPORT_NOT_BEGUN'],
  decide({ reason, note, touched }: WithdrawImport, { withdrawn }: Import): readonly ImportEvent[] {
    const isMore = touched === true && withdrawn?.touched !== true;
    return withdrawn && !isMore ? [] : [{ type: 'ImportWithdrawn', data: given({ reason, note, touched }) }];
  },
});

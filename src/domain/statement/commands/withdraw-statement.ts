// The command to withdraw a statement of figures, with the reason. A decision of the body that made it; it stays readable.
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { prose } from '../../values/text.js';
import { may } from '../authority.js';
import type { StatementEvent } from '../events.js';
import type { Statement } from '../story.js';

export class WithdrawStatement {
  @Field(prose({ max: 1000 })) reason!: string;
}

export const withdrawStatement = decides({
  form: WithdrawStatement,
  rights: may(['ASSERTER']),
  against: ['NOT_DECLARED'],
  decide({ reason }: WithdrawStatement, statement: Statement): readonly StatementEvent[] {
    if (statement.phase === 'withdrawn') return [];
    return [{ type: 'StatementWithdrawn', data: { reason } }];
  },
});

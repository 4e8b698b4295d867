// The command to conclude an operation and say until when reports are accepted. A decision.
import { decides } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { Field } from '../../../forms/form.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { OperationEvent } from '../events.js';

export class ConcludeOperation {
  @Field(when) endedAt!: When;
  @Field(when, { optional: true })
  reportsAcceptedUntil?: When;
}

export const concludeOperation = decides({
  form: ConcludeOperation,
  rights: may(['LEAD']),
  against: [
    'OPERATION_CANCELLED',
    'ALREADY_CONCLUDED',
    'NOT_LAUNCHED',
    'ENDS_BEFORE_LAUNCH',
    'ACCEPTANCE_ENDS_TOO_EARLY',
  ],
  decide(command: ConcludeOperation): readonly OperationEvent[] {
    const { endedAt, reportsAcceptedUntil } = command;
    return [{ type: 'OperationConcluded', data: given({ endedAt, reportsAcceptedUntil }) }];
  },
});

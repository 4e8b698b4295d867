// Conclude an operation and say until when reports are accepted. A decision.
import { decides } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import type { Context } from '../../context.js';
import { Field } from '../../../forms/form.js';
import { type When, certainlyLater, when } from '../../values/time/when.js';
import type { OperationEvent } from '../events.js';
import type { Operation } from '../story.js';

export class ConcludeOperation {
  @Field(when) endedAt!: When;
  @Field(when, { optional: true, description: 'Reports recorded after the end of this are counted and marked late' })
  reportsAcceptedUntil?: When;
}

export const concludeOperation = decides({
  form: ConcludeOperation,
  decide(command: ConcludeOperation, operation: Operation, context: Context): readonly OperationEvent[] {
    const { endedAt, reportsAcceptedUntil } = command;
    const about = { operation: context.id };
    context.demand(operation.phase !== 'concluded', 'ALREADY_CONCLUDED', about);
    context.prove(operation.phase === 'launched' || operation.phase === 'concluded', 'NOT_LAUNCHED', about);
    const begun = operation.phase === 'launched' ? operation.window : undefined;
    context.demand(!begun || !certainlyLater(begun, endedAt), 'ENDS_BEFORE_LAUNCH', about, '/endedAt');
    const acceptable = !reportsAcceptedUntil || !certainlyLater(endedAt, reportsAcceptedUntil);
    context.demand(acceptable, 'ACCEPTANCE_ENDS_TOO_EARLY', about, '/reportsAcceptedUntil');
    return [{ type: 'OperationConcluded', data: given({ endedAt, reportsAcceptedUntil }) }];
  },
});

// The command to put right what was said of an operation: when it runs, when it ended, until when reports are accepted. A
// decision of its lead organiser, in whatever phase; the old value stays in the history.
import { decides } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { Field } from '../../../forms/form.js';
import { prose } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { OperationEvent } from '../events.js';
import { amendedBy, type Operation } from '../story.js';

export class AmendOperation {
  @Field(when, { optional: true }) window?: When;
  @Field(when, { optional: true }) endedAt?: When;
  @Field(when, { optional: true }) reportsAcceptedUntil?: When;
  @Field(prose({ max: 1000 })) reason!: string;
}

export const amendOperation = decides({
  form: AmendOperation,
  rights: may(['LEAD']),
  against: ['NOT_LAUNCHED', 'NOT_CONCLUDED', 'ENDS_BEFORE_LAUNCH', 'ACCEPTANCE_ENDS_TOO_EARLY'],
  decide(command: AmendOperation, operation: Operation): readonly OperationEvent[] {
    const { window, endedAt, reportsAcceptedUntil, reason } = command;
    const data = given({ window, endedAt, reportsAcceptedUntil, reason });
    return amendedBy(operation, data) ? [{ type: 'OperationAmended', data }] : [];
  },
});

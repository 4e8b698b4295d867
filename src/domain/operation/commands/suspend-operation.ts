// The commands to suspend an operation and to let it go on. Decisions of its lead organiser; days on which it is suspended are due
// from nobody.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { prose } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { OperationEvent } from '../events.js';
import type { Operation } from '../story.js';
import { suspensionOf } from '../story/course.js';

export class SuspendOperation {
  @Field(when) from!: When;
  @Field(prose({ max: 1000 })) reason!: string;
}

export class ResumeOperation {
  @Field(when) from!: When;
}

export const suspendOperation = decides({
  form: SuspendOperation,
  rights: may(['LEAD']),
  against: ['OPERATION_CANCELLED', 'NOT_LAUNCHED', 'ALREADY_CONCLUDED', 'ALREADY_SUSPENDED'],
  decide({ from, reason }: SuspendOperation, operation: Operation): readonly OperationEvent[] {
    const stands = suspensionOf(operation);
    if (stands?.from && stands.reason === reason && sameData(stands.from, from)) return [];
    return [{ type: 'OperationSuspended', data: { from, reason } }];
  },
});

export const resumeOperation = decides({
  form: ResumeOperation,
  rights: may(['LEAD']),
  against: ['OPERATION_CANCELLED', 'ALREADY_CONCLUDED', 'NOT_SUSPENDED'],
  decide({ from }: ResumeOperation, { suspensions }: Operation): readonly OperationEvent[] {
    const last = suspensions.at(-1);
    return last?.to && sameData(last.to, from) ? [] : [{ type: 'OperationResumed', data: { from } }];
  },
});

// The command to report how far a decision has been carried out. A report of whoever it is addressed to.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { reports } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { type Names, names } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { administration } from '../../values/who/administration.js';
import { may } from '../authority.js';
import type { DecisionEvent } from '../events.js';
import type { Decision } from '../story.js';

export class ReportProgress {
  @Field(administration) by!: string;
  @Field(when) asOf!: When;
  @Field(names) text!: Names;
}

export const reportProgress = reports({
  form: ReportProgress,
  rights: may(['NAMED', 'SECRETARIAT']),
  against: ['DECISION_NOT_ADOPTED'],
  decide({ by, asOf, text }: ReportProgress, { progress }: Decision): readonly DecisionEvent[] {
    const data = { by, asOf, text };
    return progress.some((each) => sameData(each.data, data)) ? [] : [{ type: 'ProgressReported', data }];
  },
});

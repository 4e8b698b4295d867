// The command to endorse another body's decision. A report: who endorses it says so, whatever the log holds.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { reports } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { type When, when } from '../../values/time/when.js';
import { administration } from '../../values/who/administration.js';
import { may } from '../authority.js';
import type { DecisionEvent } from '../events.js';
import type { Decision } from '../story.js';

export class EndorseDecision {
  @Field(administration) by!: string;
  @Field(when) endorsedOn!: When;
}

export const endorseDecision = reports({
  form: EndorseDecision,
  rights: may(['NAMED']),
  against: ['DECISION_NOT_ADOPTED'],
  decide({ by, endorsedOn }: EndorseDecision, { endorsements }: Decision): readonly DecisionEvent[] {
    const data = { by, endorsedOn };
    return endorsements.some((each) => sameData(each.data, data)) ? [] : [{ type: 'DecisionEndorsed', data }];
  },
});

// The command to object to a decision: it is not in force for a state that does. A report of that state's.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { reports } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { prose } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { administration } from '../../values/who/administration.js';
import { may } from '../authority.js';
import type { DecisionEvent } from '../events.js';
import type { Decision } from '../story.js';

export class RaiseObjection {
  @Field(administration) by!: string;
  @Field(when) raisedOn!: When;
  @Field(prose({ max: 1000 }), { optional: true }) grounds?: string;
}

export const raiseObjection = reports({
  form: RaiseObjection,
  rights: may(['NAMED']),
  against: ['DECISION_NOT_ADOPTED'],
  decide({ by, raisedOn, grounds }: RaiseObjection, { objections }: Decision): readonly DecisionEvent[] {
    const data = given({ by, raisedOn, grounds });
    return objections.some((each) => sameData(each.data, data)) ? [] : [{ type: 'ObjectionRaised', data }];
  },
});

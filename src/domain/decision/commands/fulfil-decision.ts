// The command to record that a decision was carried out. A decision: once.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { type Names, names } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { DecisionEvent } from '../events.js';
import type { Decision } from '../story.js';

export class FulfilDecision {
  @Field(when) fulfilledOn!: When;
  @Field(names, { optional: true }) text?: Names;
}

export const fulfilDecision = decides({
  form: FulfilDecision,
  rights: may(['SECRETARIAT']),
  against: ['DECISION_NOT_ADOPTED', 'ALREADY_FULFILLED'],
  decide({ fulfilledOn, text }: FulfilDecision, { fulfilled }: Decision): readonly DecisionEvent[] {
    const data = given({ fulfilledOn, text });
    return fulfilled && sameData(fulfilled, data) ? [] : [{ type: 'DecisionFulfilled', data }];
  },
});

// The command to state a position on a decision: for, with a reservation or an opinion of one's own, not interested, or absent. A report of
// whoever has it, or of the body's secretariat by the protocol.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { reports } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { type Names, names } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { administration } from '../../values/who/administration.js';
import { may } from '../authority.js';
import type { DecisionEvent, DecisionEvents } from '../events.js';
import type { Decision } from '../story.js';
import { positions } from '../words/codes.js';

export class StatePosition {
  @Field(administration) by!: string;
  @Field(positions) position!: DecisionEvents['PositionStated']['position'];
  @Field(when) statedOn!: When;
  @Field(names, { optional: true }) text?: Names;
}

export const statePosition = reports({
  form: StatePosition,
  rights: may(['NAMED', 'SECRETARIAT']),
  against: ['DECISION_NOT_ADOPTED'],
  decide({ by, position, statedOn, text }: StatePosition, { positions: before }: Decision): readonly DecisionEvent[] {
    const data = given({ by, position, statedOn, text });
    const last = before.findLast((each) => each.data.by === by);
    return last && sameData(last.data, data) ? [] : [{ type: 'PositionStated', data }];
  },
});

// The command to tell that there was nothing to report in a period: at all, at one post, or of one class of substance. A report of
// that state's, which may be keyed in for it as other reports are; its own word then stands in the place of what was keyed in.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { reports } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { behalfIn } from '../../authority/authority.js';
import type { Context } from '../../context.js';
import { type SubstanceClass, substanceClass } from '../../values/goods/classes.js';
import { text } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { country } from '../../values/who/country.js';
import { may } from '../authority.js';
import type { OperationEvent } from '../events.js';
import type { Operation } from '../story.js';
import { isKeyedIn } from '../story/nil-returns.js';

export class SubmitNilReturn {
  @Field(country) country!: string;
  @Field(when) period!: When;
  @Field(text({ max: 200 }), { optional: true }) post?: string;
  @Field(substanceClass, { optional: true }) class?: SubstanceClass;
}

export const submitNilReturn = reports({
  form: SubmitNilReturn,
  rights: may(['NAMED'], { behalf: 'UNIT' }),
  against: ['NOT_CONFIRMED', 'NOT_LAUNCHED', 'NOT_A_PARTICIPANT', 'PERIOD_OUT_OF_WINDOW', 'PERIOD_NOT_OVER'],
  decide(command: SubmitNilReturn, { nilReturns }: Operation, context: Context): readonly OperationEvent[] {
    const { country, period, post, class: ofClass } = command;
    const data = given({ country, period, post, class: ofClass });
    const isOwn = behalfIn(context) === undefined;
    const isSaid = nilReturns.some((told) => sameData(told.data, data) && !(isOwn && isKeyedIn(told)));
    return isSaid ? [] : [{ type: 'NilReturnSubmitted', data }];
  },
});

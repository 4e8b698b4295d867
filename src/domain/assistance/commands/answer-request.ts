// The command to answer a request for assistance, the whole of it or a part. A report of the state that is asked, which nobody tells
// for it: an answer to what nobody asked is kept, with a flag.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { reports } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { prose, text } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { AssistanceEvent, Extent } from '../events.js';
import type { Assistance } from '../story.js';
import { extents } from '../words/codes.js';

export class AnswerRequest {
  @Field(when) at!: When;
  @Field(extents) extent!: Extent;
  @Field(prose({ max: 4000 }), { optional: true }) answer?: string;
  @Field(text({ max: 100 }), { optional: true }) reference?: string;
}

export const answerRequest = reports({
  form: AnswerRequest,
  rights: may(['REQUESTED'], { behalf: 'NEVER' }),
  against: ['ASSISTANCE_NOT_REQUESTED'],
  decide({ at, extent, answer, reference }: AnswerRequest, { answers }: Assistance): readonly AssistanceEvent[] {
    const data = given({ at, extent, answer, reference });
    return answers.some((each) => sameData(each.data, data)) ? [] : [{ type: 'AssistanceAnswered', data }];
  },
});

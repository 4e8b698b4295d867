// The command to put an answer off, and until when. A decision of the state that is asked, as long as it has not answered.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { prose } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { AssistanceEvent } from '../events.js';
import type { Assistance } from '../story.js';

export class PostponeAnswer {
  @Field(when) at!: When;
  @Field(when, { optional: true }) until?: When;
  @Field(prose({ max: 2000 }), { optional: true }) reason?: string;
}

export const postponeAnswer = decides({
  form: PostponeAnswer,
  rights: may(['REQUESTED']),
  against: ['ASSISTANCE_NOT_REQUESTED', 'ASSISTANCE_ANSWERED'],
  decide({ at, until, reason }: PostponeAnswer, { postponed }: Assistance): readonly AssistanceEvent[] {
    const data = given({ at, until, reason });
    return postponed && sameData(postponed, data) ? [] : [{ type: 'AssistancePostponed', data }];
  },
});

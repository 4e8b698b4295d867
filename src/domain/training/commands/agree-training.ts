// The command to agree on a training. A decision: made once; saying the same again changes nothing.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides, refer } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { decisionStory } from '../../decision/story.js';
import { slug } from '../../values/ids.js';
import { type Names, names } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { administration } from '../../values/who/administration.js';
import { may } from '../authority.js';
import type { TrainingEvent, TrainingEvents } from '../events.js';
import type { Training } from '../story.js';
import { trainingKinds } from '../words/codes.js';

export class AgreeTraining {
  @Field(names) topic!: Names;
  @Field(administration) host!: string;
  @Field(when) agreedOn!: When;
  @Field(trainingKinds, { optional: true }) kind?: TrainingEvents['TrainingAgreed']['kind'] & string;
  @Field(slug, { optional: true }) decision?: string;
}

export const agreeTraining = decides({
  form: AgreeTraining,
  rights: may(['HOST', 'BODY']),
  refers: { decision: refer(decisionStory, ({ decision }: AgreeTraining) => decision) },
  against: ['ALREADY_AGREED', 'DECISION_NOT_KNOWN'],
  decide(command: AgreeTraining, { agreed }: Training): readonly TrainingEvent[] {
    const { topic, host, agreedOn, kind, decision } = command;
    const data = given({ topic, host, agreedOn, kind, decision });
    return agreed && sameData(agreed, data) ? [] : [{ type: 'TrainingAgreed', data }];
  },
});

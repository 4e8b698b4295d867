// The command to agree on a training. A decision: made once; saying the same again changes nothing.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { type Names, names } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { administration } from '../../values/who/administration.js';
import { may } from '../authority.js';
import type { TrainingEvent } from '../events.js';
import type { Training } from '../story.js';

export class AgreeTraining {
  @Field(names) topic!: Names;
  @Field(administration) host!: string;
  @Field(when) agreedOn!: When;
}

export const agreeTraining = decides({
  form: AgreeTraining,
  rights: may(['HOST', 'BODY']),
  against: ['ALREADY_AGREED'],
  decide({ topic, host, agreedOn }: AgreeTraining, { agreed }: Training): readonly TrainingEvent[] {
    const data = { topic, host, agreedOn };
    return agreed && sameData(agreed, data) ? [] : [{ type: 'TrainingAgreed', data }];
  },
});

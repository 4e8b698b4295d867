// The command to tell that a request for assistance was received, and under which number. A report of the state that is asked.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { reports } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { text } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { AssistanceEvent } from '../events.js';
import type { Assistance } from '../story.js';

export class AcknowledgeRequest {
  @Field(when) at!: When;
  @Field(text({ max: 100 }), { optional: true }) reference?: string;
}

export const acknowledgeRequest = reports({
  form: AcknowledgeRequest,
  rights: may(['REQUESTED']),
  against: ['ASSISTANCE_NOT_REQUESTED'],
  decide({ at, reference }: AcknowledgeRequest, { acknowledged }: Assistance): readonly AssistanceEvent[] {
    const data = given({ at, reference });
    return acknowledged && sameData(acknowledged, data) ? [] : [{ type: 'AssistanceAcknowledged', data }];
  },
});

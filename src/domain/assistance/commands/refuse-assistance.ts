// The command to refuse assistance, and on which ground. A decision of the state that is asked, as long as it has not answered.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { prose } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { AssistanceEvent, RefusalGround } from '../events.js';
import type { Assistance } from '../story.js';
import { refusalGrounds } from '../words/codes.js';

export class RefuseAssistance {
  @Field(when) at!: When;
  @Field(refusalGrounds) ground!: RefusalGround;
  @Field(prose({ max: 2000 }), { optional: true }) reason?: string;
}

export const refuseAssistance = decides({
  form: RefuseAssistance,
  rights: may(['REQUESTED'], { behalf: 'NEVER' }),
  against: ['ASSISTANCE_NOT_REQUESTED', 'ASSISTANCE_ANSWERED'],
  decide({ at, ground, reason }: RefuseAssistance, { refused }: Assistance): readonly AssistanceEvent[] {
    const data = given({ at, ground, reason });
    return refused && sameData(refused, data) ? [] : [{ type: 'AssistanceRefused', data }];
  },
});

// The command to record that a body agreed on something, short of a decision. A decision: once.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides, refer } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { meetingStory } from '../../meeting/story.js';
import { topics } from '../../meeting/words/codes.js';
import { slug } from '../../values/ids.js';
import { type Names, names } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { DecisionEvent, DecisionEvents } from '../events.js';
import { ofItsBody } from '../of-its-body.js';
import type { Decision } from '../story.js';

export class ReachAgreement {
  @Field(slug) body!: string;
  @Field(slug, { optional: true }) meeting?: string;
  @Field(names) text!: Names;
  @Field(when) reachedOn!: When;
  @Field(topics, { optional: true }) subject?: DecisionEvents['AgreementReached']['subject'] & string;
}

export const reachAgreement = decides({
  form: ReachAgreement,
  rights: may(['SECRETARIAT']),
  refers: { ...ofItsBody, meeting: refer(meetingStory, ({ meeting }: ReachAgreement) => meeting) },
  against: ['ALREADY_ADOPTED', 'MEETING_NOT_KNOWN', 'OUTSIDE_MEETING', 'NOT_QUORATE'],
  decide({ body, meeting, text, reachedOn, subject }: ReachAgreement, { agreed }: Decision): readonly DecisionEvent[] {
    const data = given({ body, meeting, text, reachedOn, subject });
    return agreed && sameData(agreed, data) ? [] : [{ type: 'AgreementReached', data }];
  },
});

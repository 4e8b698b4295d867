// The command to appoint the head of a working group. A decision: of a group that was created and is not dissolved.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides, refer } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { meetingStory } from '../../meeting/story.js';
import { slug } from '../../values/ids.js';
import { text } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { administration } from '../../values/who/administration.js';
import { may } from '../authority.js';
import type { WorkingGroupEvent } from '../events.js';
import type { WorkingGroup } from '../story.js';

export class AppointHead {
  @Field(text({ max: 200 }), { optional: true }) person?: string;
  @Field(text({ max: 200 }), { optional: true }) office?: string;
  @Field(administration, { optional: true }) administration?: string;
  @Field(slug, { optional: true }) meeting?: string;
  @Field(when) appointedOn!: When;
}

export const appointHead = decides({
  form: AppointHead,
  rights: may(['SECRETARIAT']),
  refers: { meeting: refer(meetingStory, ({ meeting }: AppointHead) => meeting) },
  against: ['GROUP_NOT_CREATED', 'GROUP_DISSOLVED', 'MEETING_NOT_KNOWN', 'OUTSIDE_MEETING'],
  decide(command: AppointHead, { heads }: WorkingGroup): readonly WorkingGroupEvent[] {
    const { person, office, administration, meeting, appointedOn } = command;
    const data = given({ person, office, administration, meeting, appointedOn });
    return heads.some((each) => sameData(each.data, data)) ? [] : [{ type: 'WorkingGroupHeadAppointed', data }];
  },
});

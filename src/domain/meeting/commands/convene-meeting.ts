// The command to convene a meeting of a committee or of a working group. A decision: once; saying the same again changes nothing.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides, mayRefer, refer } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { committeeStory } from '../../committee/story.js';
import { slug } from '../../values/ids.js';
import { type Place, place, wholeNumber } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { workingGroupStory } from '../../working-group/story.js';
import { may } from '../authority.js';
import type { MeetingEvent } from '../events.js';
import type { Meeting } from '../story.js';

export class ConveneMeeting {
  @Field(slug) body!: string;
  @Field(wholeNumber({ min: 1, max: 10_000 })) ordinal!: number;
  @Field(when) dates!: When;
  @Field(place, { optional: true }) place?: Place;
}

export const conveneMeeting = decides({
  form: ConveneMeeting,
  rights: may(['SECRETARIAT']),
  refers: {
    committee: refer(committeeStory, ({ body }: ConveneMeeting) => body),
    group: mayRefer(workingGroupStory, ({ body }: ConveneMeeting) => body),
  },
  against: ['ALREADY_CONVENED', 'MEETING_MISNAMED', 'COMMITTEE_NOT_ESTABLISHED', 'GROUP_DISSOLVED'],
  decide({ body, ordinal, dates, place }: ConveneMeeting, { convened }: Meeting): readonly MeetingEvent[] {
    const data = given({ body, ordinal, dates, place });
    return convened && sameData(convened, data) ? [] : [{ type: 'MeetingConvened', data }];
  },
});

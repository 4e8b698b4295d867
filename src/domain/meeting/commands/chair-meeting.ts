// The command to say who chairs a meeting. A decision: of one that was convened and is not closed; of several the latest stands.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { text } from '../../values/text.js';
import { administration } from '../../values/who/administration.js';
import { may } from '../authority.js';
import type { MeetingEvent } from '../events.js';
import type { Meeting } from '../story.js';

export class ChairMeeting {
  @Field(text()) person!: string;
  @Field(text(), { optional: true }) office?: string;
  @Field(administration, { optional: true }) administration?: string;
}

export const chairMeeting = decides({
  form: ChairMeeting,
  rights: may(['SECRETARIAT']),
  against: ['MEETING_NOT_CONVENED', 'ALREADY_CLOSED'],
  decide({ person, office, administration }: ChairMeeting, { chaired }: Meeting): readonly MeetingEvent[] {
    const data = given({ person, office, administration });
    return chaired && sameData(chaired, data) ? [] : [{ type: 'MeetingChaired', data }];
  },
});

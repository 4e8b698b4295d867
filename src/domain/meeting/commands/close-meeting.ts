// The command to close a meeting with its protocol. A decision: once; saying the same again changes nothing.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { text } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { MeetingEvent } from '../events.js';
import type { Meeting } from '../story.js';

export class CloseMeeting {
  @Field(when) closedOn!: When;
  @Field(text(), { optional: true }) protocol?: string;
}

export const closeMeeting = decides({
  form: CloseMeeting,
  rights: may(['SECRETARIAT']),
  against: ['MEETING_NOT_CONVENED', 'ALREADY_CLOSED'],
  decide({ closedOn, protocol }: CloseMeeting, { closed }: Meeting): readonly MeetingEvent[] {
    const data = given({ closedOn, protocol });
    return closed && sameData(closed, data) ? [] : [{ type: 'MeetingClosed', data }];
  },
});

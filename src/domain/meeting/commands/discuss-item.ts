// The command to record that an item of the agenda was discussed. A decision: in a meeting that was convened and is not closed.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { type Names, names } from '../../values/text.js';
import { may } from '../authority.js';
import type { MeetingEvent, MeetingEvents } from '../events.js';
import type { Meeting } from '../story.js';
import { topics } from '../words/codes.js';

export class DiscussItem {
  @Field(topics) topic!: MeetingEvents['AgendaItemDiscussed']['topic'];
  @Field(names, { optional: true }) summary?: Names;
}

export const discussItem = decides({
  form: DiscussItem,
  rights: may(['SECRETARIAT']),
  against: ['MEETING_NOT_CONVENED', 'ALREADY_CLOSED'],
  decide({ topic, summary }: DiscussItem, { items }: Meeting): readonly MeetingEvent[] {
    const data = given({ topic, summary });
    return items.some((each) => sameData(each.data, data)) ? [] : [{ type: 'AgendaItemDiscussed', data }];
  },
});

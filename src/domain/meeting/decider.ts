// The meeting: of a committee, with its chair, its delegations and what it talked about. Its commands, by their verbs.
import { aggregate } from '../../eventsourcing/writing/decider.js';
import { chairMeeting } from './commands/chair-meeting.js';
import { closeMeeting } from './commands/close-meeting.js';
import { conveneMeeting } from './commands/convene-meeting.js';
import { discussItem } from './commands/discuss-item.js';
import { correctMeeting, withdrawMeetingEvent } from './commands/put-right.js';
import { recordAttendance } from './commands/record-attendance.js';
import { meetingRules } from './rules.js';
import { meetingStory } from './story.js';

export const meeting = aggregate({
  collection: 'meetings',
  ids: 'slug',
  story: meetingStory,
  rules: meetingRules,
  commands: {
    convene: conveneMeeting,
    chair: chairMeeting,
    'record-attendance': recordAttendance,
    discuss: discussItem,
    close: closeMeeting,
    correct: correctMeeting,
    'withdraw-event': withdrawMeetingEvent,
  },
});

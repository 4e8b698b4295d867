// The commands to correct and to withdraw what was said of a meeting. Decisions of whoever may say it.
import { decides } from '../../../eventsourcing/writing/decider.js';
import { rectifying } from '../../rectifying/commands.js';
import { CorrectEntry, WithdrawEntry } from '../../rectifying/forms.js';
import type { MeetingEvents } from '../events.js';
import { meetingStory } from '../story.js';
import { chairMeeting } from './chair-meeting.js';
import { closeMeeting } from './close-meeting.js';
import { conveneMeeting } from './convene-meeting.js';
import { discussItem } from './discuss-item.js';
import { recordAttendance } from './record-attendance.js';

class CorrectMeeting extends CorrectEntry {}
class WithdrawMeetingEvent extends WithdrawEntry {}

const { correct, withdraw } = rectifying<MeetingEvents, 'Meeting'>({
  name: 'Meeting',
  initial: meetingStory.initial,
  saidBy: {
    MeetingConvened: conveneMeeting,
    MeetingChaired: chairMeeting,
    AttendanceRecorded: recordAttendance,
    AgendaItemDiscussed: discussItem,
    MeetingClosed: closeMeeting,
  },
});

export const correctMeeting = decides({ form: CorrectMeeting, ...correct });
export const withdrawMeetingEvent = decides({ form: WithdrawMeetingEvent, ...withdraw });

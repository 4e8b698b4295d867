// The command to record who attended a meeting. A report: lists are often put together after the meeting was closed.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { reports } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { attendance } from '../attendance.js';
import { may } from '../authority.js';
import type { Attendance, MeetingEvent } from '../events.js';
import type { Meeting } from '../story.js';

export class RecordAttendance {
  @Field(attendance) delegations!: Attendance;
}

export const recordAttendance = reports({
  form: RecordAttendance,
  rights: may(['SECRETARIAT']),
  against: ['MEETING_NOT_CONVENED'],
  decide({ delegations }: RecordAttendance, { attendance: known }: Meeting): readonly MeetingEvent[] {
    return sameData(known, delegations) ? [] : [{ type: 'AttendanceRecorded', data: { delegations } }];
  },
});

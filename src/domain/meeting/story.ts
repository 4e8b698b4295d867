// The story of a meeting: what was said, as it stands, for decisions and readers.
import { Growing } from '../../eventsourcing/log/growing.js';
import { story } from '../../eventsourcing/log/story.js';
import { keepingStanding, nothingTold, type Rectifiable, rectifications } from '../rectifying/story.js';
import type { Told } from '../told.js';
import { ofRecord } from '../values/who/scope.js';
import type { MeetingEvents as Events } from './events.js';

export interface Meeting extends Rectifiable<Events> {
  readonly phase: 'unknown' | 'convened' | 'closed';
  readonly convened: Events['MeetingConvened'] | null;
  readonly chaired: Events['MeetingChaired'] | null;
  readonly attendance: Events['AttendanceRecorded']['delegations'];
  readonly items: Growing<Told<Events, 'AgendaItemDiscussed'>>;
  readonly closed: Events['MeetingClosed'] | null;
}

const initial: Meeting = {
  ...nothingTold(),
  phase: 'unknown',
  convened: null,
  chaired: null,
  attendance: [],
  items: Growing.of(),
  closed: null,
};

/** What was said of it may come before its beginning: it is known to have been held from then on. */
const reached = (it: Meeting): Meeting => ({
  ...it,
  phase: it.closed ? 'closed' : it.convened ? 'convened' : 'unknown',
});

export const meetingStory = story<Meeting, Events>(
  'meeting',
  initial,
  keepingStanding<Meeting, Events>(initial, {
    ...rectifications('Meeting'),
    MeetingConvened: (it, convened) => reached({ ...it, convened: it.convened ?? convened }),
    MeetingChaired: (it, chaired) => ({ ...it, chaired }),
    AttendanceRecorded: (it, { delegations }) => ({ ...it, attendance: delegations }),
    AgendaItemDiscussed: (it, _, told) => ({ ...it, items: it.items.with(told) }),
    MeetingClosed: (it, closed) => reached({ ...it, closed: it.closed ?? closed }),
  }),
  ({ story: { told } }) => ofRecord(told.first),
);

/** A meeting's id: body and ordinal, as `chleu-24`. */
export const meetingId = (body: string, ordinal: number): string => `${body}-${ordinal}`;

/** The body in the id of its meeting, or of a decision of that: what stands before the numbers. */
export const bodyIn = (id: string): string => id.replace(/(-\d+)+$/, '');

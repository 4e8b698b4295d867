// The rules of a meeting: its events are held against them when they are told, and again whenever they are read.
import { isKnown, type Named, type RuleCase, rulesOf } from '../rules.js';
import { wasTold } from '../told.js';
import type { MeetingEvents as Events } from './events.js';
import { isAfterEnd, type WorkingGroup } from '../working-group/story.js';
import { type Meeting, meetingId } from './story.js';

interface Beside {
  readonly committee?: Named;
  readonly group?: WorkingGroup;
}

const about = (_: Meeting, { id }: RuleCase<Events, Beside>) => ({ meeting: id });

export const meetingRules = rulesOf<Meeting, Events, Beside>()({
  ALREADY_CONVENED: {
    holds: (it, { told }) => !wasTold<Events>(it.standing, told, 'MeetingConvened'),
    values: about,
    settledBy: 'meetings/withdraw-event',
  },
  MEETING_MISNAMED: {
    holds: (_, { id, told }) => told.type !== 'MeetingConvened' || meetingId(told.data.body, told.data.ordinal) === id,
    values: (_, { id, told }) => ({
      id,
      named: told.type === 'MeetingConvened' ? meetingId(told.data.body, told.data.ordinal) : id,
    }),
    pointer: '/ordinal',
    settledBy: 'meetings/correct',
  },
  COMMITTEE_NOT_ESTABLISHED: {
    lacks: 'proof',
    holds: (_, { told, beside }) =>
      told.type !== 'MeetingConvened' || beside.group?.created ? true : isKnown(told.data.body, beside.committee),
    values: (_, { told }) => ({ committee: told.type === 'MeetingConvened' ? told.data.body : '' }),
    pointer: '/body',
    settledBy: 'committees/establish',
  },
  GROUP_DISSOLVED: {
    holds: (_, { told, beside }) => told.type !== 'MeetingConvened' || !isAfterEnd(told.data.dates, beside.group),
    values: (_, { told }) => ({ group: told.type === 'MeetingConvened' ? told.data.body : '' }),
    pointer: '/dates',
    settledBy: 'meetings/correct',
  },
  MEETING_NOT_CONVENED: {
    lacks: 'proof',
    holds: ({ convened }) => convened !== null,
    values: about,
    settledBy: 'meetings/convene',
  },
  ALREADY_CLOSED: {
    holds: (it, { told }) => !wasTold<Events>(it.standing, told, 'MeetingClosed'),
    values: about,
    settledBy: 'meetings/withdraw-event',
  },
});

// Events of a meeting, as plain data: what is not named is some ordinary value.
import type { MeetingEvents } from '../../../src/domain/meeting/events.js';
import { day, toldAs } from '../events-as-data.js';

const told = toldAs<MeetingEvents>();

/** In the stream of the thing that specifications are about. */
export const convened = told('MeetingConvened', { body: 'rtc', ordinal: 1, dates: day('2026-04-06', '2026-04-07') });
export const chaired = told('MeetingChaired', { person: 'A. Chairman' });
export const attended = told('AttendanceRecorded', { delegations: [{ administration: 'KZ', capacity: 'MEMBER' }] });
export const discussed = told('AgendaItemDiscussed', { topic: 'FALSE_TRANSIT' });
export const closed = told('MeetingClosed', { closedOn: day('2026-04-07') });

// Complete commands of a meeting: for every event, the command that says all that can be said.
import type { Complete } from '../complete-commands.js';
import { established } from '../events-as-data.js';
import { convened } from './events.js';

export const COMPLETE_MEETINGS: Readonly<Record<string, Complete>> = {
  MeetingConvened: {
    command: 'meetings/convene',
    phase: 'convened',
    given: [],
    beside: { 'committee-rtc': [established()] },
    body: { body: 'rtc', ordinal: 1, dates: '2026-04-06/2026-04-07', place: { city: 'Алматы', country: 'KZ' } },
  },
  MeetingChaired: {
    command: 'meetings/chair',
    phase: 'convened',
    given: [convened()],
    body: { person: 'A. Chairman', office: 'Chairman', administration: 'KZ' },
  },
  AttendanceRecorded: {
    command: 'meetings/record-attendance',
    phase: 'convened',
    given: [convened()],
    body: {
      delegations: [
        { administration: 'KZ', capacity: 'MEMBER', head: 'B. Head', people: 4 },
        { administration: 'WCO', capacity: 'GUEST' },
      ],
    },
  },
  AgendaItemDiscussed: {
    command: 'meetings/discuss',
    phase: 'convened',
    given: [convened()],
    body: { topic: 'FALSE_TRANSIT', summary: { ru: 'О лжетранзите', en: 'On false transit' } },
  },
  MeetingClosed: {
    command: 'meetings/close',
    phase: 'closed',
    given: [convened()],
    body: { closedOn: '2026-04-07', protocol: '1' },
  },
};

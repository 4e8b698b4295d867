// Provocations of a project: for every code of its own, what is in the log, the command, and what becomes of it.
import { closed, registered } from './events.js';

const PROJECT = { body: 'rtc', names: { en: 'Net' }, registeredOn: '2025' };
const refused = { decided: 'refused' as const, attested: 'flagged' as const };

export const OF_PROJECTS = {
  PROJECT_REGISTERED: [{ command: 'projects/register', given: [registered()], body: PROJECT, ...refused }],
  PROJECT_NOT_REGISTERED: [
    {
      command: 'projects/close',
      given: [],
      body: { closedOn: '2027' },
      decided: 'refused' as const,
      attested: 'unproved' as const,
    },
  ],
  PROJECT_CLOSED: [
    { command: 'projects/close', given: [registered(), closed()], body: { closedOn: '2028' }, ...refused },
  ],
  STATEMENT_NOT_KNOWN: [
    {
      command: 'projects/present-results',
      given: [registered()],
      body: { presentedOn: '2026', statement: 'net-2026' },
      decided: 'unproved' as const,
      attested: 'unproved' as const,
    },
  ],
};

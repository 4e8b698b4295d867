// Provocations of provisions and of the offices that they govern: what is in the log, the command, and what becomes of it.
import type { DomainEvent } from '../../../src/eventsourcing/log/event.js';
import { appointed, termEnded } from '../committee/events.js';
import { established } from '../events-as-data.js';
import { approved } from './events.js';

const PROVISION = { body: 'rtc', subject: 'SECRETARIAT', approvedOn: '2026-04-06' };

const told = (command: string, given: readonly DomainEvent[], body: object) => ({
  command,
  given,
  beside: {
    'committee-rtc': [established()],
    'provision-one-headquarters': [approved({ body: 'one', subject: 'HEADQUARTERS', candidacy: true })],
  },
  body,
  decided: 'refused' as const,
  attested: 'flagged' as const,
});
const lacking = (...of: Parameters<typeof told>) => ({ ...told(...of), attested: 'unproved' as const });

export const OF_PROVISIONS = {
  PROVISION_MISNAMED: [told('provisions/approve', [], { ...PROVISION, subject: 'PROCEDURE' })],
  VERSION_TAKEN: [
    told('provisions/approve', [approved({ version: 1 })], { ...PROVISION, version: 1, approvedOn: '2027' }),
  ],
  VERSIONS_DISORDERED: [
    told('provisions/approve', [approved({ version: 2 })], { ...PROVISION, version: 1, approvedOn: '2027' }),
  ],
  EARLIER_NOT_KNOWN: [lacking('provisions/approve', [], { ...PROVISION, replacesEarlier: true })],
};

const OFFICE = 'HEAD_OF_HEADQUARTERS';

export const OF_OFFICES = {
  CANDIDACY_NOT_AGREED: [
    lacking('committees/appoint-officer', [established()], { office: OFFICE, appointedOn: '2026-05-01' }),
  ],
  NOT_IN_OFFICE: [lacking('committees/end-term', [established()], { office: OFFICE, endedOn: '2026' })],
  TERM_ENDED_BEFORE: [
    told('committees/end-term', [established(), appointed(), termEnded()], { office: OFFICE, endedOn: '2027' }),
  ],
};

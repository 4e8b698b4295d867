// Closers of an inquiry's flags: for each rule that can be settled, what raises it, and the command that settles it.
import type { Closers } from '../closers.js';
import { RAISED } from '../raised.js';
import { ARTICLE, closed, INCIDENT, opened, ruled, setAside } from './events.js';

const KYRGYZ = { by: { actor: { administration: 'KG', officer: 'p-2', role: 'officer' as const } } };
const told = (verb: string, body: object) => ({ command: `inquiries/${verb}`, body, ...KYRGYZ });
const attested = (verb: string, body: object) => ({ command: `inquiries/${verb}`, body, attested: true });

const OPENING = { country: 'KG', kind: 'CHECK', articles: [ARTICLE], openedOn: '2026-05-20' };
const RULING = { ruling: 'r-1', court: 'City court', at: '2026-07-01', outcome: 'LIABLE' };
const ASIDE = { ruling: 'r-1', court: 'Another court', at: '2026-09-02' };
const gone = told('withdraw-event', { withdraws: RAISED, reason: 'ERROR' });

export const OF_INQUIRIES: Closers = {
  INQUIRY_ALREADY_OPENED: [
    { given: [opened()], raised: attested('open', { ...OPENING, kind: 'ADMINISTRATIVE' }), closed: gone },
  ],
  INQUIRY_NOT_OPENED: [
    { raised: told('establish-offence', { on: '2026-05-25' }), closed: told('open', OPENING) },
    { raised: attested('close', { at: '2026-09-15', outcome: 'LIABILITY' }), closed: told('open', OPENING) },
  ],
  FORM_WITHOUT_CASE: [
    {
      raised: attested('open', { ...OPENING, form: 'INQUEST' }),
      closed: told('correct', { corrects: RAISED, data: OPENING, reason: 'MISTYPED' }),
    },
  ],
  INQUIRY_CLOSED: [
    { given: [opened(), closed()], raised: told('establish-offence', { on: '2026-05-25' }), closed: gone },
    {
      given: [opened(), closed()],
      raised: attested('close', { at: '2026-09-16', outcome: 'LIABILITY' }),
      closed: gone,
    },
  ],
  NOTHING_CITED: [
    {
      given: [opened()],
      beside: { [`incident-${INCIDENT}`]: [] },
      raised: told('cite', {}),
      closed: told('correct', { corrects: RAISED, data: { incident: INCIDENT }, reason: 'OTHER' }),
    },
  ],
  INCIDENT_NOT_REPORTED: [
    {
      given: [opened()],
      raised: told('cite', { incident: INCIDENT }),
      closed: { command: 'incidents/report', id: INCIDENT, body: { country: 'KZ', occurredAt: '2026-05-12' } },
    },
  ],
  TRANSIT_NOT_KNOWN: [
    {
      given: [opened()],
      raised: told('cite', { transit: INCIDENT }),
      closed: {
        command: 'transit-cases/detect',
        id: INCIDENT,
        body: { country: 'KZ', finding: 'NOT_DELIVERED', detectedAt: '2026-05-12' },
      },
    },
  ],
  ASSISTANCE_NOT_REQUESTED: [
    {
      given: [opened()],
      raised: told('cite', { assistance: INCIDENT }),
      closed: {
        command: 'assistance-requests/request',
        id: INCIDENT,
        body: {
          askedBy: 'KZ',
          askedOf: 'RU',
          legalBasis: 'Treaty',
          purpose: 'Origin',
          questions: ['Where from?'],
          requestedOn: '2026-05-01',
        },
      },
    },
  ],
  RULING_ALREADY_ISSUED: [
    { given: [opened(), ruled()], raised: told('issue-ruling', { ...RULING, outcome: 'OTHER' }), closed: gone },
  ],
  RULING_NOT_ISSUED: [
    {
      given: [opened()],
      raised: told('record-in-force', { ruling: 'r-1', at: '2026-08-01' }),
      closed: told('issue-ruling', RULING),
    },
  ],
  RULING_SET_ASIDE: [
    { given: [opened(), ruled(), setAside()], raised: told('set-aside-ruling', ASIDE), closed: gone },
    {
      given: [opened(), ruled(), setAside()],
      raised: told('record-in-force', { ruling: 'r-1', at: '2026-09-05' }),
      closed: gone,
    },
  ],
};

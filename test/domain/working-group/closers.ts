// Closers of a working group's flags: for every rule what brings its flag about, and the command that closes it with what is true.
import type { DomainEvent } from '../../../src/eventsourcing/log/event.js';
import type { Closers } from '../closers.js';
import { adopted } from '../decision/events.js';
import { established } from '../events-as-data.js';
import { convened } from '../meeting/events.js';
import { RAISED } from '../raised.js';
import { created, dissolved } from './events.js';

const told = (verb: string, body: object) => ({ command: `working-groups/${verb}`, body });
const attested = (verb: string, body: object) => ({ ...told(verb, body), attested: true });
const GROUP = { body: 'rtc', names: { en: 'On drugs' }, decision: 'rtc-1-1', createdOn: '2026-05-01' };
const DECISION = { body: 'rtc', text: { en: 'Go on' }, adoptedOn: '2026-04-06' };
const SAID = '0190a5c4-0000-7000-8000-00000000ee01';
const HEAD = { person: 'A. Head', meeting: 'rtc-1', appointedOn: '2026-04-06' };
const DECIDED = { 'decision-rtc-1-1': [adopted()] };
const withdrawn = told('withdraw-event', { withdraws: RAISED, reason: 'ERROR' });
const corrected = (data: object) => told('correct', { corrects: RAISED, data, reason: 'MISTYPED' });
const beside = { 'committee-rtc': [established()], ...DECIDED };

export const OF_WORKING_GROUPS: Closers = {
  ALREADY_CREATED: [
    { given: [created()], raised: attested('create', { ...GROUP, createdOn: '2026-06' }), closed: withdrawn },
  ],
  GROUP_MISNAMED: [
    {
      beside: { ...beside, 'committee-other': [established()] },
      raised: attested('create', { ...GROUP, body: 'other' }),
      closed: corrected(GROUP),
    },
  ],
  COMMITTEE_NOT_ESTABLISHED: [
    {
      beside: DECIDED,
      raised: attested('create', GROUP),
      closed: { id: 'rtc', command: 'committees/establish', body: { names: { en: 'The committee' }, date: '1998' } },
    },
  ],
  DECISION_NOT_KNOWN: [
    {
      beside: { 'committee-rtc': [established()] },
      raised: attested('create', GROUP),
      closed: {
        id: 'rtc-1-1',
        command: 'decisions/adopt',
        body: DECISION,
      },
    },
  ],
  DECISION_OF_ANOTHER_BODY: [
    {
      beside: { ...beside, 'decision-rtc-1-1': [{ ...adopted({ body: 'wco' }), id: SAID } as DomainEvent] },
      raised: attested('create', GROUP),
      closed: {
        id: 'rtc-1-1',
        command: 'decisions/correct',
        body: { corrects: SAID, data: DECISION, reason: 'MISTYPED' },
      },
    },
  ],
  DECIDED_AFTERWARDS: [
    { beside, raised: attested('create', { ...GROUP, createdOn: '2025' }), closed: corrected(GROUP) },
  ],
  GROUP_NOT_CREATED: [
    {
      beside: { ...beside, 'meeting-rtc-1': [convened()] },
      raised: attested('appoint-head', HEAD),
      closed: told('create', GROUP),
    },
  ],
  MEETING_NOT_KNOWN: [
    {
      given: [created()],
      beside,
      raised: attested('appoint-head', HEAD),
      closed: {
        id: 'rtc-1',
        command: 'meetings/convene',
        body: { body: 'rtc', ordinal: 1, dates: '2026-04-06/2026-04-07' },
      },
    },
  ],
  OUTSIDE_MEETING: [
    {
      given: [created()],
      beside: { 'meeting-rtc-1': [convened()] },
      raised: attested('appoint-head', { ...HEAD, appointedOn: '2026-04-09' }),
      closed: corrected(HEAD),
    },
  ],
  GROUP_DISSOLVED: [
    {
      given: [created(), dissolved()],
      raised: attested('appoint-head', { person: 'B. Other', appointedOn: '2028' }),
      closed: withdrawn,
    },
    {
      given: [created(), dissolved()],
      beside: DECIDED,
      raised: attested('dissolve', { decision: 'rtc-1-1', dissolvedOn: '2028' }),
      closed: withdrawn,
    },
  ],
};

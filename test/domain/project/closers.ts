// Closers of a project's flags: for every rule what brings its flag about, and the command that closes it with what is true.
import type { DomainEvent } from '../../../src/eventsourcing/log/event.js';
import type { Closers } from '../closers.js';
import { adopted } from '../decision/events.js';
import { established, year } from '../events-as-data.js';
import { convened } from '../meeting/events.js';
import { RAISED } from '../raised.js';
import { closed, registered } from './events.js';

const told = (verb: string, body: object) => ({ command: `projects/${verb}`, body });
const attested = (verb: string, body: object) => ({ ...told(verb, body), attested: true });
const PROJECT = { body: 'rtc', names: { en: 'Net' }, registeredOn: '2026-01-10' };
const DECIDED = { ...PROJECT, decision: 'rtc-1-1' };
const DECISION = { body: 'rtc', text: { en: 'Go on' }, adoptedOn: '2025' };
const HELD = { meeting: 'rtc-1', presentedOn: '2026-04-06' };
const SAID = '0190a5c4-0000-7000-8000-00000000ee01';
const withdrawn = told('withdraw-event', { withdraws: RAISED, reason: 'ERROR' });
const corrected = (data: object) => told('correct', { corrects: RAISED, data, reason: 'MISTYPED' });

export const OF_PROJECTS: Closers = {
  PROJECT_REGISTERED: [
    { given: [registered()], raised: attested('register', { ...PROJECT, registeredOn: '2025' }), closed: withdrawn },
  ],
  PROJECT_NOT_REGISTERED: [
    { raised: attested('present-results', { presentedOn: '2026' }), closed: told('register', PROJECT) },
    { raised: attested('close', { closedOn: '2027' }), closed: told('register', PROJECT) },
  ],
  PROJECT_CLOSED: [
    {
      given: [registered(), closed()],
      raised: told('present-results', { presentedOn: '2028' }),
      closed: withdrawn,
    },
    { given: [registered(), closed()], raised: attested('close', { closedOn: '2028' }), closed: withdrawn },
  ],
  STATEMENT_NOT_KNOWN: [
    {
      given: [registered()],
      raised: told('present-results', { presentedOn: '2026', statement: 'net-2026' }),
      closed: {
        id: 'net-2026',
        command: 'statements/declare',
        body: {
          scope: { period: '2025' },
          assertedBy: ['KZ'],
          asserted: '2026',
          attribution: { kind: 'country', code: 'KZ' },
          counts: [{ what: 'SEIZURE', n: 3 }],
        },
      },
    },
  ],
  MEETING_NOT_KNOWN: [
    {
      given: [registered()],
      beside: { 'committee-rtc': [established()] },
      raised: told('present-results', HELD),
      closed: {
        id: 'rtc-1',
        command: 'meetings/convene',
        body: { body: 'rtc', ordinal: 1, dates: '2026-04-06/2026-04-07' },
      },
    },
  ],
  OUTSIDE_MEETING: [
    {
      given: [registered()],
      beside: { 'meeting-rtc-1': [convened()] },
      raised: told('present-results', { ...HELD, presentedOn: '2026-04-09' }),
      closed: corrected(HELD),
    },
  ],
  DECISION_NOT_KNOWN: [
    { raised: attested('register', DECIDED), closed: { id: 'rtc-1-1', command: 'decisions/adopt', body: DECISION } },
  ],
  DECISION_OF_ANOTHER_BODY: [
    {
      beside: { 'decision-rtc-1-1': [{ ...adopted({ body: 'wco', adoptedOn: year(2025) }), id: SAID } as DomainEvent] },
      raised: attested('register', DECIDED),
      closed: {
        id: 'rtc-1-1',
        command: 'decisions/correct',
        body: { corrects: SAID, data: DECISION, reason: 'MISTYPED' },
      },
    },
  ],
  DECIDED_AFTERWARDS: [
    {
      beside: { 'decision-rtc-1-1': [adopted()] },
      raised: attested('register', DECIDED),
      closed: corrected({ ...DECIDED, registeredOn: '2026-05' }),
    },
  ],
};

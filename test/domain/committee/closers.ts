// Closers of a committee's flags: for every rule what brings its flag about, and the command that closes it with what is true.
import type { DomainEvent } from '../../../src/eventsourcing/log/event.js';
import type { Closers } from '../closers.js';
import { adopted } from '../decision/events.js';
import { admitted, established, left, year } from '../events-as-data.js';
import { attended, convened } from '../meeting/events.js';
import { approved } from '../provision/events.js';
import { RAISED } from '../raised.js';
import { appointed, termEnded } from './events.js';

const SAID = '0190a5c4-0000-7000-8000-00000000ee01';
const CHAIR = { person: 'A. Chairman', electedOn: '2020' };

export const OF_COMMITTEES: Closers = {
  ALREADY_ESTABLISHED: [
    {
      given: [established()],
      raised: { command: 'committees/establish', body: { names: { en: 'Another' }, date: '1999' }, attested: true },
      closed: { command: 'committees/withdraw-event', body: { withdraws: RAISED, reason: 'ERROR' } },
    },
  ],
  RENAMED_BEFORE_IT_WAS: [
    {
      given: [established()],
      raised: { command: 'committees/rename', body: { names: { en: 'X' }, from: '1990' }, attested: true },
      closed: {
        command: 'committees/correct',
        body: { corrects: RAISED, data: { names: { en: 'X' }, from: '2015' }, reason: 'MISTYPED' },
      },
    },
  ],
  STATES_ARE_MEMBERS: [
    {
      given: [established()],
      raised: { command: 'committees/admit-member', body: { country: 'WCO', from: '1998' }, attested: true },
      closed: {
        command: 'committees/correct',
        body: { corrects: RAISED, data: { country: 'WCO', from: '1998', capacity: 'OBSERVER' }, reason: 'MISTYPED' },
      },
    },
  ],
  WITHOUT_DECISION: [
    {
      given: [established()],
      beside: { 'decision-one-1-1': [adopted({ body: 'one', adoptedOn: year(2000) })] },
      raised: { command: 'committees/admit-member', body: { country: 'KZ', from: '2001' } },
      closed: {
        command: 'committees/correct',
        body: { corrects: RAISED, data: { country: 'KZ', from: '2001', decision: 'one-1-1' }, reason: 'MISTYPED' },
      },
    },
  ],
  DECISION_NOT_KNOWN: [
    {
      given: [established()],
      raised: {
        command: 'committees/admit-member',
        body: { country: 'KZ', from: '2001', decision: 'one-1-1' },
        attested: true,
      },
      closed: {
        id: 'one-1-1',
        command: 'decisions/adopt',
        body: { body: 'one', text: { en: 'Admit it' }, adoptedOn: '2000' },
      },
    },
  ],
  DECISION_OF_ANOTHER_BODY: [
    {
      given: [established()],
      beside: { 'decision-one-1-1': [{ ...adopted({ adoptedOn: year(2000) }), id: SAID } as DomainEvent] },
      raised: {
        command: 'committees/admit-member',
        body: { country: 'KZ', from: '2001', decision: 'one-1-1' },
        attested: true,
      },
      closed: {
        id: 'one-1-1',
        command: 'decisions/correct',
        body: {
          corrects: SAID,
          data: { body: 'one', text: { en: 'Go on' }, adoptedOn: '2000' },
          reason: 'MISTYPED',
        },
      },
    },
  ],
  DECIDED_AFTERWARDS: [
    {
      given: [established()],
      beside: { 'decision-one-1-1': [adopted({ body: 'one', adoptedOn: year(2002) })] },
      raised: {
        command: 'committees/rename',
        body: { names: { en: 'X' }, from: '2001', decision: 'one-1-1' },
        attested: true,
      },
      closed: {
        command: 'committees/correct',
        body: { corrects: RAISED, data: { names: { en: 'X' }, from: '2003', decision: 'one-1-1' }, reason: 'MISTYPED' },
      },
    },
  ],
  MEMBERSHIP_OVERLAPS: [
    {
      given: [established(), admitted(), left()],
      raised: { command: 'committees/admit-member', body: { country: 'KZ', from: '2001' }, attested: true },
      closed: {
        command: 'committees/correct',
        body: { corrects: RAISED, data: { country: 'KZ', from: '2010' }, reason: 'MISTYPED' },
      },
    },
  ],
  COMMITTEE_NOT_ESTABLISHED: [
    {
      raised: { command: 'committees/admit-member', body: { country: 'KZ', from: '1998' }, attested: true },
      closed: { command: 'committees/establish', body: { names: { en: 'The committee' }, date: '1998' } },
    },
  ],
  MEMBERSHIP_OPEN: [
    {
      given: [established(), admitted()],
      raised: { command: 'committees/admit-member', body: { country: 'KZ', from: '2001' }, attested: true },
      closed: { command: 'committees/withdraw-member', body: { country: 'KZ', to: '2000' } },
    },
  ],
  // An end that was told before its beginning waits for it.
  NOT_A_MEMBER: [
    {
      given: [established()],
      raised: { command: 'committees/withdraw-member', body: { country: 'KZ', to: '2001' }, attested: true },
      closed: { command: 'committees/admit-member', body: { country: 'KZ', from: '1998' } },
    },
  ],
  MEETING_NOT_KNOWN: [
    {
      given: [established()],
      raised: {
        command: 'committees/elect-chairman',
        body: { ...CHAIR, reElection: false, meeting: 'one-1' },
      },
      closed: { id: 'one-1', command: 'meetings/convene', body: { body: 'one', ordinal: 1, dates: '2020' } },
    },
  ],
  NOT_QUORATE: [
    {
      given: [established(), admitted(), admitted({ country: 'KG' })],
      beside: {
        'meeting-one-1': [convened({ body: 'one', dates: year(2020) }), attended()],
        'provision-one-procedure': [
          approved({ body: 'one', subject: 'PROCEDURE', approvedOn: year(2010), quorum: 'MORE_THAN_HALF' }),
        ],
      },
      raised: {
        command: 'committees/elect-chairman',
        body: { ...CHAIR, reElection: false, meeting: 'one-1' },
        attested: true,
      },
      closed: {
        id: 'one-1',
        command: 'meetings/record-attendance',
        body: {
          delegations: [
            { administration: 'KZ', capacity: 'MEMBER' },
            { administration: 'KG', capacity: 'MEMBER' },
          ],
        },
      },
    },
  ],
  OUTSIDE_MEETING: [
    {
      given: [established()],
      beside: { 'meeting-one-1': [convened({ body: 'one', dates: year(2021) })] },
      raised: {
        command: 'committees/elect-chairman',
        body: { ...CHAIR, reElection: false, meeting: 'one-1' },
        attested: true,
      },
      closed: {
        command: 'committees/correct',
        body: {
          corrects: RAISED,
          data: { ...CHAIR, electedOn: '2021', reElection: false, meeting: 'one-1' },
          reason: 'WRONG_TIME',
        },
      },
    },
  ],
  CANDIDACY_NOT_AGREED: [
    {
      given: [established()],
      beside: { 'provision-one-headquarters': [approved({ body: 'one', subject: 'HEADQUARTERS', candidacy: true })] },
      raised: {
        command: 'committees/appoint-officer',
        body: { office: 'HEAD_OF_HEADQUARTERS', person: 'A. Head', appointedOn: '2026-05-01' },
        attested: true,
      },
      closed: {
        command: 'committees/agree-candidacy',
        body: { office: 'HEAD_OF_HEADQUARTERS', agreedOn: '2026-04-20' },
      },
    },
  ],
  NOT_IN_OFFICE: [
    {
      given: [established()],
      raised: {
        command: 'committees/end-term',
        body: { office: 'HEAD_OF_HEADQUARTERS', endedOn: '2026-12-31' },
        attested: true,
      },
      closed: {
        command: 'committees/appoint-officer',
        body: { office: 'HEAD_OF_HEADQUARTERS', appointedOn: '2026-05-01' },
      },
    },
    {
      given: [established()],
      raised: { command: 'committees/end-term', body: { office: 'CHAIRMAN', endedOn: '2022' }, attested: true },
      closed: { command: 'committees/elect-chairman', body: { ...CHAIR, reElection: false } },
    },
  ],
  TERM_ENDED_BEFORE: [
    {
      given: [established(), appointed(), termEnded()],
      raised: {
        command: 'committees/end-term',
        body: { office: 'HEAD_OF_HEADQUARTERS', endedOn: '2027' },
        attested: true,
      },
      closed: { command: 'committees/withdraw-event', body: { withdraws: RAISED, reason: 'ERROR' } },
    },
  ],
  NOT_HELD_BEFORE: [
    {
      given: [established()],
      raised: {
        command: 'committees/elect-chairman',
        body: { ...CHAIR, electedOn: '2024', reElection: true },
        attested: true,
      },
      closed: { command: 'committees/elect-chairman', body: { ...CHAIR, reElection: false } },
    },
  ],
};

// Closers of a decision's flags: for every rule what brings its flag about, and the command that closes it with what is true.
import type { Closers } from '../closers.js';
import { admitted, established, year } from '../events-as-data.js';
import { attended, convened } from '../meeting/events.js';
import { approved } from '../provision/events.js';
import { RAISED } from '../raised.js';
import { adopted, fulfilled } from './events.js';

const told = (verb: string, body: object) => ({ command: `decisions/${verb}`, body });
const DECISION = { body: 'rtc', text: { en: 'Go on' }, adoptedOn: '2026-04-06' };
const HELD = { ...DECISION, meeting: 'rtc-1' };
const withdrawn = told('withdraw-event', { withdraws: RAISED, reason: 'ERROR' });

export const OF_DECISIONS: Closers = {
  ALREADY_ADOPTED: [
    {
      given: [adopted()],
      raised: { ...told('adopt', { ...DECISION, adoptedOn: '2026' }), attested: true },
      closed: withdrawn,
    },
  ],
  MEETING_NOT_KNOWN: [
    {
      beside: { 'committee-rtc': [established()] },
      raised: { ...told('adopt', HELD), attested: true },
      closed: {
        id: 'rtc-1',
        command: 'meetings/convene',
        body: { body: 'rtc', ordinal: 1, dates: '2026-04-06/2026-04-07' },
      },
    },
  ],
  OUTSIDE_MEETING: [
    {
      beside: { 'meeting-rtc-1': [convened()] },
      raised: { ...told('adopt', { ...HELD, adoptedOn: '2026-04-09' }), attested: true },
      closed: told('correct', { corrects: RAISED, data: HELD, reason: 'WRONG_TIME' }),
    },
  ],
  NOT_QUORATE: [
    {
      beside: {
        'meeting-rtc-1': [convened(), attended()],
        'committee-rtc': [established(), admitted(), admitted({ country: 'KG' })],
        'provision-rtc-procedure': [
          approved({ subject: 'PROCEDURE', approvedOn: year(2010), quorum: 'MORE_THAN_HALF' }),
        ],
      },
      raised: { ...told('adopt', HELD), attested: true },
      closed: {
        id: 'rtc-1',
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
  OPERATION_NOT_KNOWN: [
    {
      raised: { ...told('adopt', { ...DECISION, operation: 'mak' }), attested: true },
      closed: {
        id: 'mak',
        command: 'operations/decide',
        body: { organisers: ['KZ'], targets: ['NARCOTIC'], decidedOn: '2024' },
      },
    },
  ],
  DECISION_NOT_ADOPTED: [
    { raised: told('endorse', { by: 'KZ', endorsedOn: '2026-04-07' }), closed: told('adopt', DECISION) },
    { raised: { ...told('fulfil', { fulfilledOn: '2026-06' }), attested: true }, closed: told('adopt', DECISION) },
  ],
  ALREADY_FULFILLED: [
    {
      given: [adopted(), fulfilled()],
      raised: { ...told('fulfil', { fulfilledOn: '2027' }), attested: true },
      closed: withdrawn,
    },
  ],
};

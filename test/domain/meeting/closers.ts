// Closers of a meeting's flags: for every rule what brings its flag about, and the command that closes it with what is true.
import type { Closers } from '../closers.js';
import { established } from '../events-as-data.js';
import { RAISED } from '../raised.js';
import { created, dissolved } from '../working-group/events.js';
import { closed, convened } from './events.js';

const told = (verb: string, body: object) => ({ command: `meetings/${verb}`, body });
const MEETING = { body: 'rtc', ordinal: 1, dates: '2026-04-06/2026-04-07' };
const beside = { 'committee-rtc': [established()] };
const withdrawn = told('withdraw-event', { withdraws: RAISED, reason: 'ERROR' });

export const OF_MEETINGS: Closers = {
  ALREADY_CONVENED: [
    {
      given: [convened()],
      raised: { ...told('convene', { ...MEETING, dates: '2026-05' }), attested: true },
      closed: withdrawn,
    },
  ],
  MEETING_MISNAMED: [
    {
      raised: { ...told('convene', { ...MEETING, ordinal: 2 }), attested: true },
      closed: told('correct', { corrects: RAISED, data: MEETING, reason: 'MISTYPED' }),
    },
  ],
  COMMITTEE_NOT_ESTABLISHED: [
    {
      raised: { ...told('convene', MEETING), attested: true },
      closed: { id: 'rtc', command: 'committees/establish', body: { names: { en: 'The committee' }, date: '1998' } },
    },
  ],
  GROUP_DISSOLVED: [
    {
      beside: { 'workingGroup-rtc': [created(), dissolved()] },
      raised: { ...told('convene', { ...MEETING, dates: '2028' }), attested: true },
      closed: told('correct', { corrects: RAISED, data: MEETING, reason: 'WRONG_TIME' }),
    },
  ],
  MEETING_NOT_CONVENED: [
    {
      beside,
      raised: { ...told('chair', { person: 'A. Chairman' }), attested: true },
      closed: told('convene', MEETING),
    },
    {
      beside,
      raised: told('record-attendance', { delegations: [{ administration: 'KZ', capacity: 'MEMBER' }] }),
      closed: told('convene', MEETING),
    },
  ],
  ALREADY_CLOSED: [
    {
      given: [convened(), closed()],
      raised: { ...told('discuss', { topic: 'CANINE' }), attested: true },
      closed: withdrawn,
    },
  ],
};

// Closers of a committee's flags: for every rule what brings its flag about, and the command that closes it with what is true.
import type { Closers } from '../closers.js';
import { admitted, established, left } from '../events-as-data.js';
import { RAISED } from '../raised.js';

const CHAIR = { person: 'A. Chairman', electedOn: '2020' };

export const OF_COMMITTEES: Closers = {
  ALREADY_ESTABLISHED: [
    {
      given: [established()],
      raised: { command: 'committees/establish', body: { names: { en: 'Another' }, date: '1999' }, attested: true },
      closed: { command: 'committees/withdraw-event', body: { withdraws: RAISED, reason: 'ERROR' } },
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

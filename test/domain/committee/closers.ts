// Closers of a committee's flags: for every rule what brings its flag about, and the command that closes it with what is true.
import type { Closers } from '../closers.js';
import { admitted, established } from '../events-as-data.js';

const CHAIR = { person: 'A. Chairman', electedOn: '2020' };

export const OF_COMMITTEES: Closers = {
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

/** An end that was told before its beginning: a later admission is taken for a second term that overlaps it. */
export const OF_COMMITTEES_NOT_YET: Closers = {
  NOT_A_MEMBER: [
    {
      given: [established()],
      raised: { command: 'committees/withdraw-member', body: { country: 'KZ', to: '2001' }, attested: true },
      closed: { command: 'committees/admit-member', body: { country: 'KZ', from: '1998' } },
    },
  ],
};

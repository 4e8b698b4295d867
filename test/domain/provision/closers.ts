// Closers of a provision's flags: for every rule what brings its flag about, and the command that closes it with what is true.
import type { Closers } from '../closers.js';
import { established } from '../events-as-data.js';
import { convened } from '../meeting/events.js';
import { RAISED } from '../raised.js';
import { approved } from './events.js';

const told = (verb: string, body: object) => ({ command: `provisions/${verb}`, body });
const attested = (body: object) => ({ ...told('approve', body), attested: true });
const PROVISION = { body: 'rtc', subject: 'SECRETARIAT', approvedOn: '2026-04-06' };
const HELD = { ...PROVISION, meeting: 'rtc-1' };
const corrected = (data: object) => told('correct', { corrects: RAISED, data, reason: 'MISTYPED' });
const beside = { 'committee-rtc': [established()] };

export const OF_PROVISIONS: Closers = {
  PROVISION_MISNAMED: [
    { beside, raised: attested({ ...PROVISION, subject: 'HEADQUARTERS' }), closed: corrected(PROVISION) },
  ],
  COMMITTEE_NOT_ESTABLISHED: [
    {
      raised: attested(PROVISION),
      closed: { id: 'rtc', command: 'committees/establish', body: { names: { en: 'The committee' }, date: '1998' } },
    },
  ],
  VERSION_TAKEN: [
    {
      given: [approved({ version: 1 })],
      beside,
      raised: attested({ ...PROVISION, version: 1, approvedOn: '2027' }),
      closed: corrected({ ...PROVISION, version: 2, approvedOn: '2027' }),
    },
  ],
  VERSIONS_DISORDERED: [
    {
      given: [approved({ version: 2 })],
      beside,
      raised: attested({ ...PROVISION, version: 1, approvedOn: '2027' }),
      closed: corrected({ ...PROVISION, version: 1, approvedOn: '2020' }),
    },
  ],
  EARLIER_NOT_KNOWN: [
    {
      beside,
      raised: attested({ ...PROVISION, replacesEarlier: true }),
      closed: told('approve', { ...PROVISION, approvedOn: '2010' }),
    },
  ],
  MEETING_NOT_KNOWN: [
    {
      beside,
      raised: attested(HELD),
      closed: {
        id: 'rtc-1',
        command: 'meetings/convene',
        body: { body: 'rtc', ordinal: 1, dates: '2026-04-06/2026-04-07' },
      },
    },
  ],
  OUTSIDE_MEETING: [
    {
      beside: { ...beside, 'meeting-rtc-1': [convened()] },
      raised: attested({ ...HELD, approvedOn: '2026-04-09' }),
      closed: corrected(HELD),
    },
  ],
};

// Closers of the flags of a request for assistance: for each rule that can be settled, what raises it, and the command that settles it.
import type { Closers } from '../closers.js';
import { RAISED } from '../raised.js';
import { answered, requested } from './events.js';

const told = (verb: string, body: object) => ({ command: `assistance-requests/${verb}`, body });
const attested = (verb: string, body: object) => ({ ...told(verb, body), attested: true });
const by = (administration: string) => ({
  by: { actor: { administration, officer: 'p-2', role: 'officer' as const } },
});
const [KYRGYZ, KAZAKH] = [by('KG'), by('KZ')];

const REQUEST = {
  askedBy: 'KG',
  askedOf: 'KZ',
  legalBasis: 'Treaty',
  purpose: 'Origin',
  questions: ['Where from?'],
  requestedOn: '2026-05-01',
};
const ANSWER = { at: '2026-05-20', extent: 'WHOLE' };
const gone = told('withdraw-event', { withdraws: RAISED, reason: 'ERROR' });

export const OF_ASSISTANCE: Closers = {
  ASSISTANCE_ALREADY_REQUESTED: [
    { given: [requested()], raised: attested('request', REQUEST), closed: { ...gone, ...KYRGYZ } },
  ],
  ASKED_OF_ITSELF: [
    {
      raised: attested('request', { ...REQUEST, askedOf: 'KG' }),
      closed: { ...told('correct', { corrects: RAISED, data: REQUEST, reason: 'MISTYPED' }), ...KYRGYZ },
    },
  ],
  ASSISTANCE_NOT_REQUESTED: [
    { raised: { ...told('answer', ANSWER), ...KAZAKH }, closed: { ...told('request', REQUEST), ...KYRGYZ } },
    {
      raised: { ...told('acknowledge', { at: '2026-05-04' }), ...KAZAKH },
      closed: { ...told('request', REQUEST), ...KYRGYZ },
    },
  ],
  ASSISTANCE_ANSWERED: [
    {
      given: [requested(), answered()],
      raised: attested('refuse', { at: '2026-05-21', ground: 'OTHER' }),
      closed: { ...gone, ...KAZAKH },
    },
    {
      given: [requested(), answered()],
      raised: attested('postpone', { at: '2026-05-21' }),
      closed: { ...gone, ...KAZAKH },
    },
  ],
  ASSISTANCE_NOT_ANSWERED: [
    {
      given: [requested()],
      raised: { ...told('use-result', { at: '2026-06-01', use: 'EVIDENCE' }), ...KYRGYZ },
      closed: { ...told('answer', ANSWER), ...KAZAKH },
    },
  ],
};

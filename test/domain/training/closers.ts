// Closers of a training's flags: for every rule what brings its flag about, and the command that closes it with what is true.
import type { Closers } from '../closers.js';
import { RAISED } from '../raised.js';
import { agreed, cancelled } from './events.js';

const told = (verb: string, body: object) => ({ command: `trainings/${verb}`, body });
const RANKED = { dates: '2026-04', ranking: [{ country: 'KZ', rank: 1 }] };
const AGREEMENT = { topic: { en: 'Dogs' }, host: 'KZ', agreedOn: '2026-01-20' };

export const OF_TRAININGS: Closers = {
  ALREADY_AGREED: [
    {
      given: [agreed()],
      raised: { ...told('agree', { ...AGREEMENT, agreedOn: '2026-02' }), attested: true },
      closed: told('withdraw-event', { withdraws: RAISED, reason: 'DUPLICATE' }),
    },
  ],
  NOT_AGREED: [
    { raised: { ...told('schedule', { dates: '2026-04' }), attested: true }, closed: told('agree', AGREEMENT) },
    { raised: told('hold', { dates: '2026-04' }), closed: told('agree', AGREEMENT) },
  ],
  DECISION_NOT_KNOWN: [
    {
      raised: { ...told('agree', { ...AGREEMENT, decision: 'rtc-1-1' }), attested: true },
      closed: {
        id: 'rtc-1-1',
        command: 'decisions/agree',
        body: { body: 'rtc', text: { en: 'Talk' }, reachedOn: '2026' },
      },
    },
  ],
  TRAINING_CANCELLED: [
    {
      given: [agreed(), cancelled()],
      raised: told('hold', { dates: '2026-04' }),
      closed: told('withdraw-event', { withdraws: RAISED, reason: 'ERROR' }),
    },
  ],
  RANKED_WITHOUT_CONTEST: [
    {
      given: [agreed()],
      raised: told('hold', { dates: '2026-04', ranking: [{ country: 'KZ', rank: 1 }] }),
      closed: told('correct', { corrects: RAISED, data: { dates: '2026-04' }, reason: 'MISTYPED' }),
    },
  ],
  RANKED_ABSENT: [
    {
      given: [agreed({ kind: 'CONTEST' })],
      raised: told('hold', { ...RANKED, participants: [{ country: 'BY', people: 3 }] }),
      closed: told('correct', {
        corrects: RAISED,
        data: { ...RANKED, participants: [{ country: 'KZ', people: 3 }] },
        reason: 'MISTYPED',
      }),
    },
  ],
  HELD_WITHOUT_DATE: [
    {
      given: [agreed()],
      raised: told('hold', { dates: { precision: 'unknown' } }),
      closed: told('hold', { dates: '2026-04' }),
    },
  ],
};

// Closers of a training's flags: for every rule what brings its flag about, and the command that closes it with what is true.
import type { Closers } from '../closers.js';
import { RAISED } from '../raised.js';
import { agreed } from './events.js';

const told = (verb: string, body: object) => ({ command: `trainings/${verb}`, body });
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
  HELD_WITHOUT_DATE: [
    {
      given: [agreed()],
      raised: told('hold', { dates: { precision: 'unknown' } }),
      closed: told('hold', { dates: '2026-04' }),
    },
  ],
};

// Closers of a published table's flags: for every rule what brings its flag about, and the command that closes it with what is true.
import type { Closers } from '../closers.js';
import { OF_ITS_OPERATION } from './complete-commands.js';

const told = (verb: string, body: object) => ({ command: `published-tables/${verb}`, body });
const DRAWN_UP = told('draw-up', { operation: 'barrier-2025', question: { measure: 'MASS' } });

export const OF_TABLES: Closers = {
  NOT_DRAWN_UP: [
    {
      beside: OF_ITS_OPERATION,
      raised: { ...told('confirm-line', { country: 'KG', as: 'EXACT' }), attested: true },
      closed: DRAWN_UP,
    },
    {
      beside: OF_ITS_OPERATION,
      raised: { ...told('dispute-line', { country: 'KG' }), attested: true },
      closed: DRAWN_UP,
    },
    { beside: OF_ITS_OPERATION, raised: { ...told('publish', {}), attested: true }, closed: DRAWN_UP },
    {
      beside: OF_ITS_OPERATION,
      raised: { ...told('withdraw', { reason: 'Mistyped' }), attested: true },
      closed: DRAWN_UP,
    },
  ],
};

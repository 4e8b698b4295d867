// Closers of an import's flags: for every rule what brings its flag about, and the command that closes it with what is true.
import type { Closers } from '../closers.js';
import { begun, ROWS } from './events.js';

const told = (verb: string, body: object) => ({ command: `imports/${verb}`, body });
const BEGUN = told('begin', { ...begun().data });

export const OF_IMPORTS: Closers = {
  IMPORT_NOT_BEGUN: [
    { raised: { ...told('tell-rows', ROWS), attested: true }, closed: BEGUN },
    { raised: { ...told('accept-proposals', {}), attested: true }, closed: BEGUN },
    { raised: { ...told('decline-proposals', {}), attested: true }, closed: BEGUN },
    {
      raised: { ...told('finish-answering', { country: 'KG', things: 0, leftCount: 0 }), attested: true },
      closed: BEGUN,
    },
    { raised: { ...told('withdraw', { reason: 'ERROR' }), attested: true }, closed: BEGUN },
    {
      raised: { ...told('finish-taking-back', { events: 0, things: 0, leftCount: 0 }), attested: true },
      closed: BEGUN,
    },
  ],
};

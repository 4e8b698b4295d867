// Closers of a mapping profile's flags: for every rule what brings its flag about, and the command that closes it with what is true.
import type { Closers } from '../closers.js';
import { MAPPING } from './events.js';

const told = (verb: string, body: object) => ({ command: `import-profiles/${verb}`, body });
const REGISTERED = told('register', MAPPING);

export const OF_IMPORT_PROFILES: Closers = {
  PROFILE_NOT_REGISTERED: [
    { raised: { ...told('revise', MAPPING), attested: true }, closed: REGISTERED },
    { raised: { ...told('withdraw', { reason: 'New columns' }), attested: true }, closed: REGISTERED },
  ],
};

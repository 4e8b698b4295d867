// Closers of an administration's flags: for every rule what brings its flag about, and the command that closes it with what is true.
import type { Closers } from '../closers.js';
import { contactPoint } from './events.js';

const attested = (verb: string, body: object) => ({ command: `administrations/${verb}`, body, attested: true });
const told = (verb: string, body: object) => ({ command: `administrations/${verb}`, body });

export const OF_ADMINISTRATIONS: Closers = {
  LAST_CONTACT_POINT: [
    {
      given: [contactPoint()],
      raised: attested('relieve-contact-point', { officer: 'kg-head' }),
      closed: attested('name-contact-point', { officer: 'kg-deputy' }),
    },
  ],
  MANDATE_NOT_GIVEN: [
    {
      raised: attested('withdraw-mandate', { mandate: 'ocu' }),
      closed: told('give-mandate', { mandate: 'ocu', to: 'KZ', commands: ['incidents'] }),
    },
  ],
  KEY_NOT_REGISTERED: [
    { raised: attested('revoke-key', { key: 'k-1' }), closed: told('register-key', { key: 'k-1' }) },
  ],
  POST_NOT_OPENED: [
    { raised: attested('close-post', { post: 'Dostuk' }), closed: told('open-post', { post: 'Dostuk' }) },
  ],
};

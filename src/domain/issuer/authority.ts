// The authority over what is announced of issuers: the program's own, when it starts with another list.
import { authorityOver } from '../authority/authority.js';
import { states } from '../authority/parties.js';
import type { Issuer } from './story.js';

/** No token speaks for it. */
const ITSELF = 'CORDON';

export const may = authorityOver<Issuer>(() => ({ SECRETARIAT: states(ITSELF) }));

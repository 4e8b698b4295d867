// Whether somebody might send a command at all, by their role and whom they speak for: what is certain before any log is read.
import type { Rights } from '../../eventsourcing/writing/rights.js';
import { type Actor, WRITING_ROLES } from '../values/who/command-metadata.js';
import { isCountry } from '../values/who/country.js';
import { isAuthority } from './authority.js';
import { mayBind } from './speaker.js';
import type { Relation } from './relations.js';

/** In these only a body can stand. */
const BODIES: ReadonlySet<Relation> = new Set<Relation>(['BODY', 'SECRETARIAT']);
/** In these somebody stands because they are listed, whoever speaks for their administration. */
const LISTED: ReadonlySet<Relation> = new Set<Relation>(['COORDINATOR', 'CONTACT_POINT', 'ANYONE']);

/** False where the log cannot but refuse it; where true, the log may still do so. */
export function mightSend(rights: Rights | undefined, actor: Pick<Actor, 'administration' | 'role'>): boolean {
  if (!isAuthority(rights) || !WRITING_ROLES.has(actor.role)) return false;
  return rights.otherwise === 'PROPOSAL' || rights.may.some((relation) => mightStand(relation, actor));
}

function mightStand(relation: Relation, actor: Pick<Actor, 'administration' | 'role'>): boolean {
  if (LISTED.has(relation)) return true;
  return mayBind(actor) && !(BODIES.has(relation) && isCountry(actor.administration));
}

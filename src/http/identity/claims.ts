// The claims of a token about the one who carries it, read with the same parsers as everything else.
import type { JWTPayload } from 'jose';
import { administration, service } from '../../domain/values/who/administration.js';
import { type Actor, type Role, ROLES } from '../../domain/values/who/command-metadata.js';
import { isCountry } from '../../domain/values/who/country.js';
import { Invalid, shown } from '../../forms/invalid.js';
import { text } from '../../domain/values/text.js';
import type { Value } from '../../forms/value.js';
import { given } from '../../eventsourcing/log/event.js';
import { IdentityProblem } from './identity-problem.js';

const pseudonym = text({ max: 200 });

/** The actor of a token's claims; throws IdentityProblem. The signature is not looked at here. */
export function actorOf(claims: JWTPayload): Actor {
  const actor = {
    administration: claim(claims, 'administration', administration),
    service: claims['service'] === undefined ? undefined : claim(claims, 'service', service),
    officer: claim(claims, 'sub', pseudonym),
    role: roleOf(claim(claims, 'role', pseudonym)),
  };
  demandRoleOf(actor);
  return given(actor);
}

/** A state has no secretariat, whoever says so. */
function demandRoleOf({ administration: code, role }: Pick<Actor, 'administration' | 'role'>): void {
  if (role === 'secretariat' && isCountry(code))
    throw new IdentityProblem('ROLE_NOT_ALLOWED', { administration: code, role });
}

function claim<T>(claims: JWTPayload, name: string, value: Value<T>): T {
  const raw = claims[name];
  if (raw === undefined || raw === null) throw new IdentityProblem('TOKEN_CLAIM_MISSING', { claim: name });
  const read = value.parse(raw);
  if (read instanceof Invalid) throw new IdentityProblem('TOKEN_CLAIM_UNREADABLE', { claim: name });
  return read;
}

function roleOf(name: string): Role {
  const role = ROLES.find((each) => each === name);
  if (!role) throw new IdentityProblem('ROLE_UNKNOWN', { role: shown(name), known: ROLES.join(', ') });
  return role;
}

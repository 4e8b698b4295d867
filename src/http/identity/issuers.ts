// The verification of bearer tokens: a key of a known issuer, within its time, for an administration that it may speak for.
import { decodeJwt, decodeProtectedHeader, type JWTPayload, jwtVerify } from 'jose';
import type { Actor } from '../../domain/values/who/command-metadata.js';
import { actorOf } from './claims.js';
import { IdentityProblem } from './identity-problem.js';
import { type IssuerKeys, issuerKeys } from './issuer-keys.js';
import type { Issuer } from './issuers-file.js';
import { ExpiringCache } from './expiring-cache.js';

/** Who asks, and until when the token says so (ms UTC). */
export type Identity = Actor & { readonly expiresAt: number };
/** At once for a token that has been verified before. */
export type Verify = (token: string) => Identity | Promise<Identity>;

/** Signatures with a private key only: whoever can check a token must not be able to make one. */
const ALGORITHMS = ['ES256', 'EdDSA', 'Ed25519', 'RS256', 'PS256'];
/** s; how far the issuer's clock may be from ours. */
export const CLOCK_TOLERANCE = 5;
const MAX_TOKEN_LENGTH = 8192;
/** Verified tokens that are remembered until they expire or their issuer's keys change: verifying one costs 55–98 µs. */
const REMEMBERED = 10_000;

interface Trusted extends Omit<Issuer, 'keys'> {
  readonly keys: IssuerKeys;
}

/** Who it is by a token, as long as the keys are those that it was verified with. */
interface VerifiedToken {
  readonly identity: Identity;
  readonly keys: IssuerKeys;
  readonly edition: number;
}

/** The issuers that are believed, and what they say of people. Each method throws IdentityProblem. */
export class Issuers {
  private readonly trusted: ReadonlyMap<string, Trusted>;
  private readonly remembered = new ExpiringCache<VerifiedToken>(REMEMBERED);

  /** `now`: ms UTC. */
  constructor(
    issuers: readonly Issuer[],
    private readonly now: () => number,
  ) {
    this.trusted = new Map(issuers.map((each) => [each.issuer, { ...each, keys: issuerKeys(each.keys) }]));
  }

  readonly verify: Verify = (token) => {
    const at = this.now();
    const known = this.remembered.get(token, at);
    return known && known.keys.editionAt(at) === known.edition ? known.identity : this.anew(token);
  };

  /** Who logged in by the issuer, as the token says that it gave to this client, and to nobody else. */
  async loggedIn(name: string, token: string, client: string): Promise<Identity> {
    const issuer = this.of(name);
    return identityOf(await verified(token, { ...issuer, audience: client }, this.now()), issuer);
  }

  /** Who it is by what was verified before, as far as the issuer may still say so. */
  admitted(name: string, claims: JWTPayload): Identity {
    return identityOf(claims, this.of(name));
  }

  private of(name: string): Trusted {
    const issuer = this.trusted.get(name);
    if (!issuer) throw new IdentityProblem('TOKEN_ISSUER_UNKNOWN');
    return issuer;
  }

  private async anew(token: string): Promise<Identity> {
    const issuer = this.of(issuerOf(token));
    const { keys } = issuer;
    // Before its key is looked for: one that is dropped meanwhile may have been used.
    const edition = keys.editionAt(this.now());
    const payload = await verified(token, issuer, this.now());
    demandSoonOver(payload, issuer, this.now());
    const identity = identityOf(payload, issuer);
    this.remembered.set(token, { identity, keys, edition }, identity.expiresAt + CLOCK_TOLERANCE * 1000);
    return identity;
  }
}

/** Who the token says has signed it: not yet proved. */
function issuerOf(token: string): string {
  if (token.length > MAX_TOKEN_LENGTH) throw new IdentityProblem('TOKEN_MALFORMED');
  try {
    decodeProtectedHeader(token);
    const { iss } = decodeJwt(token);
    if (typeof iss === 'string') return iss;
  } catch {
    throw new IdentityProblem('TOKEN_MALFORMED');
  }
  throw new IdentityProblem('TOKEN_CLAIM_MISSING', { claim: 'iss' });
}

/** The keys were chosen by the token's own `iss`, which the signature covers. */
async function verified(
  token: string,
  { audience, keys }: Pick<Trusted, 'audience' | 'keys'>,
  now: number,
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, keys.key, {
      ...(audience === undefined ? {} : { audience }),
      algorithms: ALGORITHMS,
      clockTolerance: CLOCK_TOLERANCE,
      currentDate: new Date(now),
      requiredClaims: ['exp'],
    });
    return payload;
  } catch (problem) {
    throw problemOf(problem as { code?: string; claim?: string; reason?: string });
  }
}

const SIGNATURE = new Set([
  'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
  'ERR_JWKS_NO_MATCHING_KEY',
  'ERR_JWKS_MULTIPLE_MATCHING_KEYS',
  'ERR_JOSE_ALG_NOT_ALLOWED',
  'ERR_JOSE_NOT_SUPPORTED',
]);
const MALFORMED = new Set(['ERR_JWS_INVALID', 'ERR_JWT_INVALID']);

/** The library's errors, told apart by their code. */
function problemOf(problem: { code?: string; claim?: string; reason?: string }): IdentityProblem {
  const { code = '', claim = '', reason } = problem;
  if (code === 'ERR_JWT_EXPIRED') return new IdentityProblem('TOKEN_EXPIRED');
  if (code === 'ERR_JWT_CLAIM_VALIDATION_FAILED') return claimProblem(claim, reason);
  if (SIGNATURE.has(code)) return new IdentityProblem('TOKEN_SIGNATURE');
  if (MALFORMED.has(code)) return new IdentityProblem('TOKEN_MALFORMED');
  return new IdentityProblem('ISSUER_UNREACHABLE', {}, { cause: problem });
}

function claimProblem(claim: string, reason: string | undefined): IdentityProblem {
  if (reason === 'missing') return new IdentityProblem('TOKEN_CLAIM_MISSING', { claim });
  if (reason === 'check_failed' && claim === 'nbf') return new IdentityProblem('TOKEN_NOT_YET');
  if (reason === 'check_failed' && claim === 'aud') return new IdentityProblem('TOKEN_AUDIENCE');
  return new IdentityProblem('TOKEN_CLAIM_UNREADABLE', { claim });
}

/** A token that never ends, as good as: whoever finds it would be that officer for ever. */
function demandSoonOver({ exp }: JWTPayload, { maxTokenHours }: Trusted, now: number): void {
  const most = now / 1000 + maxTokenHours * 3600 + CLOCK_TOLERANCE;
  if (exp! > most) throw new IdentityProblem('TOKEN_TOO_LONG', { hours: String(maxTokenHours) });
}

/** Who imports documents and announces issuers: nobody from outside is Cordon. */
const ITSELF = 'CORDON';

function identityOf(payload: JWTPayload, { administrations, roles }: Trusted): Identity {
  const actor = actorOf(payload);
  const { administration, role } = actor;
  const mayName = administration !== ITSELF && (administrations === '*' || administrations.has(administration));
  if (!mayName) throw new IdentityProblem('ADMINISTRATION_NOT_ALLOWED', { administration });
  if (roles !== '*' && !roles.has(role)) throw new IdentityProblem('ROLE_NOT_ALLOWED', { administration, role });
  return { ...actor, expiresAt: payload.exp! * 1000 };
}

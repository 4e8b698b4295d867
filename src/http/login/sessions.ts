// The sessions of people who have logged in: who they are, sealed into a cookie that any process reads, and nothing else of
// them anywhere. No token of their provider is kept.
import type { JWTPayload } from 'jose';
import { given } from '../../eventsourcing/log/event.js';
import { ExpiringCache } from '../identity/expiring-cache.js';
import { IdentityProblem } from '../identity/identity-problem.js';
import type { Identity, Issuers } from '../identity/issuers.js';
import type { Seals } from './sealing.js';

/** The name of their cookie. */
export const SESSION = 'session';
/** ms; whoever is no longer to be let in is let in no longer than that. */
export const SESSION_MS = 15 * 60_000;
/** Sessions that were opened before: opening one costs as much as verifying a token. */
const REMEMBERED = 10_000;

export interface Surroundings {
  readonly seals: Seals;
  readonly issuers: Pick<Issuers, 'admitted'>;
  /** ms UTC. */
  readonly now: () => number;
}

export class Sessions {
  private readonly remembered = new ExpiringCache<Identity>(REMEMBERED);

  constructor(private readonly about: Surroundings) {}

  /** The cookie's text. `issuer`: by whom they logged in. */
  begin(issuer: string, identity: Identity): Promise<string> {
    const { seals, now } = this.about;
    return seals.seal('session', claimsOf(issuer, identity), now() + SESSION_MS);
  }

  /** At once for one that was read before. Throws IdentityProblem. */
  read(sealed: string): Identity | Promise<Identity> {
    return this.remembered.get(sealed, this.about.now()) ?? this.anew(sealed);
  }

  /** By whom its bearer logged in; undefined where it is none, or is over. */
  async issuerOf(sealed: string): Promise<string | undefined> {
    return (await this.about.seals.open('session', sealed, this.about.now()))?.iss;
  }

  private async anew(sealed: string): Promise<Identity> {
    const { seals, issuers, now } = this.about;
    const claims = await seals.open('session', sealed, now());
    if (!claims) throw new IdentityProblem('SESSION_OVER');
    // By today's list: an issuer may have been taken from it, or a role from the issuer.
    const identity = issuers.admitted(claims.iss ?? '', claims);
    this.remembered.set(sealed, identity, identity.expiresAt);
    return identity;
  }
}

/** What is sealed of a person: the same claims that a token has. */
export const claimsOf = (iss: string, { administration, service, officer, role }: Identity): JWTPayload =>
  given({ iss, sub: officer, administration, service, role });

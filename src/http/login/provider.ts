// A provider by which people log in (OpenID Connect, code flow with PKCE). What it says of somebody counts as far as the list
// of issuers lets it, as with a bearer token.
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  AuthorizationResponseError,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  clockSkew,
  clockTolerance,
  ClientSecretBasic,
  type Configuration,
  discovery,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { given } from '../../eventsourcing/log/event.js';
import { IdentityProblem } from '../identity/identity-problem.js';
import type { Issuer } from '../identity/issuers-file.js';
import { CLOCK_TOLERANCE, type Identity, type Issuers } from '../identity/issuers.js';
import { EdgeProblem } from '../problems/problem.js';
import { NeedsPerson } from './needs-person.js';

/** s; how long a provider may take to answer. */
const TIMEOUT = 10;

/** What must be known again when somebody comes back from their provider. */
export interface Secrets {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

const ASKS = new Set(['login_required', 'interaction_required', 'consent_required', 'account_selection_required']);

export class Provider {
  private known: Promise<Configuration> | undefined;

  /** `now`: ms UTC. */
  constructor(
    readonly issuer: Issuer & Required<Pick<Issuer, 'login'>>,
    private readonly issuers: Pick<Issuers, 'loggedIn'>,
    private readonly now: () => number,
  ) {}

  /** Where to send the browser. `isSilent`: the provider must not ask anything. */
  async begin(redirectUri: string, isSilent: boolean): Promise<{ readonly address: URL; readonly secrets: Secrets }> {
    const secrets = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    const address = buildAuthorizationUrl(await this.configuration(), {
      ...given({ prompt: isSilent ? 'none' : undefined }),
      redirect_uri: redirectUri,
      scope: this.issuer.login.scope,
      state: secrets.state,
      nonce: secrets.nonce,
      code_challenge: await calculatePKCECodeChallenge(secrets.verifier),
      code_challenge_method: 'S256',
    });
    return { address, secrets };
  }

  /** Who has come back, by the address that they came to. Throws NeedsPerson, IdentityProblem or EdgeProblem. */
  async finish(came: URL, { state, nonce, verifier }: Secrets): Promise<Identity> {
    const { issuer, login } = this.issuer;
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
    const known = await this.configuration();
    try {
      const { id_token: token } = await authorizationCodeGrant(known, came, checks);
      return await this.issuers.loggedIn(issuer, token!, login.clientId);
    } catch (problem) {
      throw problemOf(problem as Error & { code?: string });
    }
  }

  /** Where the provider's own session is ended; undefined where it has no such place, or does not answer. */
  async endOfSession(returnTo: string): Promise<URL | undefined> {
    try {
      return buildEndSessionUrl(await this.configuration(), { post_logout_redirect_uri: returnTo });
    } catch {
      return undefined;
    }
  }

  private configuration(): Promise<Configuration> {
    return (this.known ??= this.discovered().catch((problem: unknown) => {
      this.known = undefined;
      throw new EdgeProblem('PROVIDER_UNREACHABLE', {}, { inside: problem });
    }));
  }

  private discovered(): Promise<Configuration> {
    const { issuer, login } = this.issuer;
    const url = new URL(issuer);
    const isLocal = url.protocol === 'http:'; // the list lets that through for loopback addresses only
    const metadata = { [clockSkew]: Math.round((this.now() - Date.now()) / 1000), [clockTolerance]: CLOCK_TOLERANCE };
    const how = login.clientSecret === undefined ? None() : ClientSecretBasic(login.clientSecret.reveal());
    const execute = isLocal ? [allowInsecureRequests] : [];
    return discovery(url, login.clientId, metadata, how, { timeout: TIMEOUT, execute });
  }
}

/** Of a token that was made this very moment. */
const OUT_OF_TIME = new Set(['OAUTH_JWT_TIMESTAMP_CHECK_FAILED', 'TOKEN_EXPIRED', 'TOKEN_NOT_YET']);

/** The library's errors, told apart by their class and code, and ours. */
function problemOf(problem: Error & { code?: string }): Error {
  if (problem instanceof AuthorizationResponseError) {
    if (ASKS.has(problem.error)) return new NeedsPerson();
    return new EdgeProblem('LOGIN_REFUSED', { reason: problem.error });
  }
  if (OUT_OF_TIME.has(problem.code ?? '')) return new EdgeProblem('PROVIDER_CLOCK', {}, { inside: problem });
  if (problem instanceof IdentityProblem) return problem;
  if (problem.code === 'OAUTH_TIMEOUT' || problem.code === undefined)
    return new EdgeProblem('PROVIDER_UNREACHABLE', {}, { inside: problem });
  return new EdgeProblem('LOGIN_NOT_FINISHED', {}, { inside: problem });
}

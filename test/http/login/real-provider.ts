// A real identity provider on loopback (oidc-provider, certified), whose people log in without being asked for a password.
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import { ProviderMemory } from './provider-memory.js';

/** What the provider says of somebody. */
export interface Person {
  readonly administration?: string;
  readonly role?: string;
  readonly service?: string;
}

export interface RealProvider {
  readonly issuer: string;
  /** Who logs in next where they are asked. */
  next: string;
  readonly people: Record<string, Person>;
  /** Answers nobody who is to log in, as one who goes away. */
  refuses: boolean;
  /** Signs with a new key from here on; the old one is dropped. */
  rotate(): Promise<void>;
  /** Answers no request from here on, or again. */
  away: boolean;
  close(): Promise<void>;
}

export const CLIENT = 'cordon';
export const SECRET = 'a secret of the client, long enough';

/** `origins`: of the Cordons that people come back to. */
export async function realProvider(origins: readonly string[]): Promise<RealProvider> {
  let serve: (request: IncomingMessage, response: ServerResponse) => void = () => undefined;
  const server = createServer((request, response) => serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const own = {
    issuer,
    next: 'officer-7',
    refuses: false,
    away: false,
    people: { 'officer-7': { administration: 'KG', role: 'officer', service: 'CUSTOMS' } } as Record<string, Person>,
    rotate: async (): Promise<void> => {
      const provider = await providerWith(own, origins);
      const handle = provider.callback();
      serve = (request, response) => {
        if (own.away) return void request.socket.destroy();
        if (!request.url!.startsWith('/interaction/')) return void handle(request, response);
        const result = own.refuses ? { error: 'access_denied' } : { login: { accountId: own.next } };
        provider.interactionFinished(request, response, result).catch(() => response.destroy());
      };
    },
    close: () => closed(server),
  };
  await own.rotate();
  return own;
}

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig', kid: crypto.randomUUID() };
}

async function providerWith({ issuer, people }: Pick<RealProvider, 'issuer' | 'people'>, origins: readonly string[]) {
  return new Provider(issuer, {
    adapter: ProviderMemory,
    jwks: { keys: [(await newKey()) as never] },
    cookies: { keys: ['one key for all of its lives'] },
    clients: [
      {
        client_id: CLIENT,
        client_secret: SECRET,
        redirect_uris: origins.map((origin) => `${origin}/login/callback`),
        post_logout_redirect_uris: origins.map((origin) => `${origin}/login?out`),
        id_token_signed_response_alg: 'ES256',
      },
    ],
    claims: { openid: ['sub', 'administration', 'role', 'service'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { logoutSource: (context, form) => void (context.body = form) },
    },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    ttl: { IdToken: 3600, Session: 86_400, Grant: 86_400, Interaction: 3600, AccessToken: 60, AuthorizationCode: 60 },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
    // Nobody is asked whether they consent.
    loadExistingGrant: async ({ oidc }) => {
      const { clientId } = oidc.client!;
      const known = oidc.session!.grantIdFor(clientId);
      if (known) return oidc.provider.Grant.find(known);
      const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session!.accountId! });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

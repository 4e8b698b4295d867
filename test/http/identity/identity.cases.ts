// The tokens that are believed when they say who somebody is, and every reason for which one is not.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import { createServer, type Server } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createIdentity, type IdentityService } from '../../../src/http/identity/identity.js';

const NOW = Date.parse('2026-11-21T10:00:00Z');
const SECONDS = NOW / 1000;
const folder = mkdtempSync(join(tmpdir(), 'cordon-issuers-'));
const issuersFile = join(folder, 'issuers.json');

let key: CryptoKey;
let stranger: CryptoKey;
let es384: CryptoKey;
let open: JWK;
let other: JWK;
let now = NOW;
let identity: IdentityService;
let server: Server;
let fetches = 0;
let served: string | undefined;

const CLAIMS = { iss: 'https://id.kg', administration: 'KG', role: 'officer', sub: 'officer-7', exp: SECONDS + 60 };

const token = (claims: object = {}, by: CryptoKey | Uint8Array = key, alg = 'ES256') => {
  const given = Object.entries({ ...CLAIMS, ...claims }).filter(([, value]) => value !== undefined);
  return new SignJWT(Object.fromEntries(given))
    .setProtectedHeader({ alg, kid: alg === 'ES384' ? 'k-2' : 'k-1' })
    .sign(by);
};
const verify = async (claims?: object, by?: CryptoKey) => identity.verify(await token(claims, by));

export function identityCases(): void {
  beforeAll(async () => {
    const pair = await generateKeyPair('ES256', { extractable: true });
    key = pair.privateKey;
    open = { ...(await exportJWK(pair.publicKey)), kid: 'k-1', alg: 'ES256' };
    const longer = await generateKeyPair('ES384', { extractable: true });
    es384 = longer.privateKey;
    const openEs384 = { ...(await exportJWK(longer.publicKey)), kid: 'k-2' };
    stranger = (await generateKeyPair('ES256')).privateKey;
    other = { ...(await exportJWK((await generateKeyPair('ES256')).publicKey)), kid: 'k-3', alg: 'ES256' };
    served = JSON.stringify({ keys: [open] });
    server = createServer((_request, response) => {
      fetches++;
      if (served === undefined) response.writeHead(500).end();
      else response.end(served);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    writeFileSync(join(folder, 'keys.json'), JSON.stringify({ keys: [open] }));
    const issuers = [
      { issuer: 'https://id.kg', administrations: ['KG'], jwks: { keys: [open, openEs384] } },
      {
        issuer: 'https://id.secretariat',
        administrations: '*',
        roles: ['officer', 'secretariat'],
        jwksFile: 'keys.json',
        audience: 'cordon',
      },
      { issuer: 'https://id.kz', administrations: ['KZ'], jwksUri: `http://127.0.0.1:${port}/jwks` },
    ];
    writeFileSync(issuersFile, JSON.stringify(issuers));
    identity = await createIdentity({ issuersFile, dataFolder: folder, host: '0.0.0.0', now: () => now });
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  describe('A token', () => {
    it('of an issuer for its own administration tells who asks, and until when', async () => {
      expect(await verify({ service: 'customs' })).toEqual({
        administration: 'KG',
        service: 'CUSTOMS',
        officer: 'officer-7',
        role: 'officer',
        expiresAt: NOW + 60_000,
      });
    });

    it('of an issuer that may speak for all is believed for any administration', async () => {
      const claims = { iss: 'https://id.secretariat', aud: 'cordon', administration: 'WCO', role: 'secretariat' };
      expect(await verify(claims)).toMatchObject({ administration: 'WCO', role: 'secretariat' });
    });

    it('is believed a few seconds past its end, for clocks differ, and no longer', async () => {
      expect(await verify({ exp: SECONDS - 4 })).toMatchObject({ expiresAt: NOW - 4000 });
      await expect(verify({ exp: SECONDS - 5 })).rejects.toMatchObject({ code: 'TOKEN_EXPIRED' });
    });

    it.each([
      ['ROLE_NOT_ALLOWED', { role: 'secretariat' }],
      ['ROLE_NOT_ALLOWED', { role: 'coordinator' }],
      ['ROLE_NOT_ALLOWED', { iss: 'https://id.secretariat', aud: 'cordon', administration: 'KG', role: 'secretariat' }],
      ['ROLE_NOT_ALLOWED', { iss: 'https://id.secretariat', aud: 'cordon', administration: 'WCO', role: 'operator' }],
      ['ADMINISTRATION_NOT_ALLOWED', { iss: 'https://id.secretariat', aud: 'cordon', administration: 'CORDON' }],
      ['ADMINISTRATION_NOT_ALLOWED', { administration: 'KZ' }],
      ['ADMINISTRATION_NOT_ALLOWED', { iss: 'https://id.kz', administration: 'KG' }],
      ['TOKEN_ISSUER_UNKNOWN', { iss: 'https://id.ru' }],
      ['TOKEN_EXPIRED', { exp: SECONDS - 60 }],
      ['TOKEN_NOT_YET', { nbf: SECONDS + 60 }],
      ['TOKEN_TOO_LONG', { exp: SECONDS + 24 * 3600 + 6 }],
      ['TOKEN_TOO_LONG', { exp: 1e300 }],
      ['TOKEN_CLAIM_MISSING', { iss: undefined }],
      ['TOKEN_CLAIM_MISSING', { exp: undefined }],
      ['TOKEN_CLAIM_MISSING', { sub: undefined }],
      ['TOKEN_CLAIM_MISSING', { administration: undefined }],
      ['TOKEN_CLAIM_MISSING', { role: undefined }],
      ['TOKEN_CLAIM_MISSING', { iss: 'https://id.secretariat' }],
      ['TOKEN_AUDIENCE', { iss: 'https://id.secretariat', aud: 'mail' }],
      ['TOKEN_CLAIM_UNREADABLE', { administration: 'XX' }],
      ['TOKEN_CLAIM_UNREADABLE', { administration: ['KG'] }],
      ['TOKEN_CLAIM_UNREADABLE', { sub: 7 }],
      ['ROLE_UNKNOWN', { role: 'chief' }],
      ['ROLE_UNKNOWN', { role: 'toString' }],
    ])('is refused as %s when it says %j', async (code, claims) => {
      await expect(verify(claims)).rejects.toMatchObject({ code });
    });

    it('signed by another key, with a shared secret or not at all, is refused', async () => {
      await expect(verify({}, stranger)).rejects.toMatchObject({ code: 'TOKEN_SIGNATURE' });
      const shared = await token({}, new TextEncoder().encode(JSON.stringify(open)), 'HS256');
      await expect(identity.verify(shared)).rejects.toMatchObject({ code: 'TOKEN_SIGNATURE' });
      const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
      await expect(identity.verify(`${part({ alg: 'none' })}.${part(CLAIMS)}.`)).rejects.toMatchObject({
        code: 'TOKEN_SIGNATURE',
      });
    });

    it('signed by a key of its issuer, but in a way that is not accepted, is refused', async () => {
      await expect(identity.verify(await token({}, es384, 'ES384'))).rejects.toMatchObject({ code: 'TOKEN_SIGNATURE' });
    });

    it('that was changed after signing is refused', async () => {
      const [head = '', , signature = ''] = (await token()).split('.');
      const other = Buffer.from(JSON.stringify({ ...CLAIMS, role: 'secretariat' })).toString('base64url');
      await expect(identity.verify(`${head}.${other}.${signature}`)).rejects.toMatchObject({ code: 'TOKEN_SIGNATURE' });
    });

    it.each(['', 'a', 'a.b.c', 'e30.e30', '...', 'x'.repeat(9000)])('that is no JWT (%s) is refused', async (text) => {
      const code = expect.stringMatching(/^TOKEN_(?:MALFORMED|CLAIM_MISSING)$/);
      await expect(identity.verify(text)).rejects.toMatchObject({ code });
    });

    it('is verified once and remembered, but not beyond its end', async () => {
      const remembered = await token({ sub: 'officer-8' });
      const first = await identity.verify(remembered);
      expect(await identity.verify(remembered)).toBe(first);
      now = NOW + 66_000;
      await expect(identity.verify(remembered)).rejects.toMatchObject({ code: 'TOKEN_EXPIRED' });
      now = NOW;
    });

    it('is refused anew each time: a failure is not remembered as a success', async () => {
      const wrong = await token({ role: 'chief' });
      for (const _ of [1, 2]) await expect(identity.verify(wrong)).rejects.toMatchObject({ code: 'ROLE_UNKNOWN' });
    });
  });

  describe('An issuer whose keys are fetched', () => {
    it('is asked only when it has to be; unreachable, it is not the token’s fault', async () => {
      const fresh = await createIdentity({ issuersFile, dataFolder: folder, host: '0.0.0.0', now: () => now });
      const ask = async (sub: string) => fresh.verify(await token({ iss: 'https://id.kz', administration: 'KZ', sub }));
      served = undefined;
      await expect(ask('a')).rejects.toMatchObject({ code: 'ISSUER_UNREACHABLE' });
      served = JSON.stringify({ keys: [open] });
      fetches = 0;
      for (const sub of ['a', 'b', 'c']) await ask(sub);
      expect(fetches).toBe(1);
    });

    it('that has a new key is believed at once, and asked no oftener than once a second about keys that are made up', async () => {
      const fresh = await createIdentity({ issuersFile, dataFolder: folder, host: '0.0.0.0', now: () => now });
      const by = (signer: CryptoKey, kid: string, sub: string) =>
        new SignJWT({ ...CLAIMS, iss: 'https://id.kz', administration: 'KZ', sub })
          .setProtectedHeader({ alg: 'ES256', kid })
          .sign(signer);
      served = JSON.stringify({ keys: [open] });
      await fresh.verify(await by(key, 'k-1', 'a'));
      const pair = await generateKeyPair('ES256');
      served = JSON.stringify({ keys: [open, { ...(await exportJWK(pair.publicKey)), kid: 'k-9', alg: 'ES256' }] });
      expect(await fresh.verify(await by(pair.privateKey, 'k-9', 'b'))).toMatchObject({ officer: 'b' });
      fetches = 0;
      const began = performance.now();
      const madeUp = await Promise.all(Array.from({ length: 50 }, (_, i) => by(stranger, `made-up-${i}`, 'c')));
      const outcomes = await Promise.allSettled(madeUp.map(async (each) => fresh.verify(each)));
      for (const each of outcomes) expect(each).toMatchObject({ reason: { code: 'TOKEN_SIGNATURE' } });
      expect(fetches).toBeLessThanOrEqual(1 + (performance.now() - began) / 1000);
    });

    it('that drops a key ends the tokens that it signed, soon after its keys have been read again', async () => {
      const fresh = await createIdentity({ issuersFile, dataFolder: folder, host: '0.0.0.0', now: () => now });
      const long = await token({ iss: 'https://id.kz', administration: 'KZ', exp: SECONDS + 86_400 });
      /** Told at once, as of a token that is remembered. */
      const known = (): boolean => {
        const identity = fresh.verify(long);
        if (!(identity instanceof Promise)) return true;
        identity.catch(() => undefined);
        return false;
      };
      const isAsked = (): boolean => fetches > 0;
      const readAgain = async (keys: readonly JWK[] | undefined): Promise<void> => {
        served = keys && JSON.stringify({ keys });
        fetches = 0;
        now += 11 * 60_000;
        expect(known()).toBe(true);
        while (!isAsked()) await pause(5);
        await pause(50);
      };
      served = JSON.stringify({ keys: [open] });
      for (const _ of [1, 2]) await fresh.verify(long);
      expect(known()).toBe(true);
      await readAgain([open, other]);
      while (known()) await pause(5);
      await fresh.verify(long);
      await readAgain([open, other]);
      expect(known()).toBe(true); // the same keys as before
      await readAgain(undefined);
      expect(known()).toBe(true); // an issuer that does not answer has dropped nothing
      await readAgain([other]);
      while (known()) await pause(5);
      for (const _ of [1, 2]) await expect(fresh.verify(long)).rejects.toMatchObject({ code: 'TOKEN_SIGNATURE' });
      now = NOW;
    });
  });
}

// The list of issuers: what is wrong with it is said all at once, with its place.
import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIdentity } from '../../../src/http/identity/identity.js';
import { readIssuers } from '../../../src/http/identity/issuers-file.js';

const folder = mkdtempSync(join(tmpdir(), 'cordon-issuers-'));
const file = join(folder, 'issuers.json');

const jwks = { keys: [{ kty: 'EC', crv: 'P-256', x: 'x', y: 'y' }] };
const good = { issuer: 'https://id.kg', administrations: ['KG'], jwks };
const reading = (list: unknown) => () => {
  writeFileSync(file, typeof list === 'string' ? list : JSON.stringify(list));
  return readIssuers(file);
};

/** What may be signed where nothing is said. */
const STANDARD = new Set(['officer', 'auditor', 'analyst']);

export function issuersFileCases(): void {
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  describe('The list of issuers', () => {
    it('binds each to its administrations and its keys', () => {
      expect(reading([good, { ...good, issuer: 'https://id.all', administrations: '*' }])()).toEqual([
        {
          issuer: 'https://id.kg',
          administrations: new Set(['KG']),
          roles: STANDARD,
          keys: { jwks },
          maxTokenHours: 24,
        },
        { issuer: 'https://id.all', administrations: '*', roles: STANDARD, keys: { jwks }, maxTokenHours: 24 },
      ]);
    });

    it.each([
      ['{', /CORDON_ISSUERS: .* is not JSON/],
      [{}, /\n {2}\/ must be a list/],
      [[], /\n {2}\/ must be a list of at least one/],
      [[good, 7], /\n {2}\/1 must be an object/],
      [[{ ...good, issuer: '' }], /\n {2}\/0\/issuer must be text/],
      [[good, good], /\n {2}\/1\/issuer is the name of an earlier issuer/],
      [[{ ...good, administrations: ['KG', 'XX'] }], /\n {2}\/0\/administrations\/1 is no administration/],
      [[{ ...good, administrations: [] }], /\n {2}\/0\/administrations must be/],
      [[{ ...good, administrations: 'KG' }], /\n {2}\/0\/administrations must be/],
      [[{ ...good, roles: [] }], /\n {2}\/0\/roles must be a list of officer, /],
      [[{ ...good, roles: ['officer', 'king'] }], /\n {2}\/0\/roles\/1 must be one of officer, /],
      [[{ ...good, roles: ['secretariat'] }], /\n {2}\/0\/roles\/0 is a body's role, and KG is a state/],
      [[{ ...good, secret: 's' }], /\n {2}\/0\/secret is not known/],
      [[{ ...good, audience: 7 }], /\n {2}\/0\/audience must be text/],
      [[{ ...good, login: 'yes' }], /\n {2}\/0\/login must be an object/],
      [[{ ...good, login: { clientId: 'c', clientSecret: 's' } }], /\n {2}\/0\/login\/clientSecret is not known/],
      [[{ ...good, login: {} }], /\n {2}\/0\/login\/clientId must be text/],
      [[{ ...good, login: { clientId: 'c', scope: 'profile' } }], /\n {2}\/0\/login\/scope must be text with openid/],
      [[{ ...good, login: { clientId: 'c', clientSecretFile: 'no' } }], /\n {2}\/0\/login\/clientSecretFile cannot be/],
      [[{ ...good, issuer: 'http://id.kg', login: { clientId: 'c' } }], /\n {2}\/0\/issuer must be an https address/],
      [[{ ...good, maxTokenHours: 0 }], /\n {2}\/0\/maxTokenHours must be a number above 0/],
      [[{ ...good, maxTokenHours: '8' }], /\n {2}\/0\/maxTokenHours must be a number above 0/],
      [[{ ...good, jwks: undefined }], /\n {2}\/0 needs one of/],
      [[{ ...good, jwksUri: 'https://id.kg/jwks' }], /\n {2}\/0 needs one of/],
      [[{ ...good, jwks: { keys: [] } }], /\n {2}\/0\/jwks must be a JWK Set/],
      [[{ ...good, jwks: { keys: [{ kty: 'oct', k: 'c2VjcmV0' }] } }], /\n {2}\/0\/jwks\/keys\/0 must be a public key/],
      [[{ ...good, jwks: { keys: [{ kty: 'EC', d: 'd' }] } }], /\n {2}\/0\/jwks\/keys\/0 must be a public key/],
      [[{ ...good, jwks: undefined, jwksUri: 'http://id.kg/jwks' }], /\n {2}\/0\/jwksUri must be an https address/],
      [[{ ...good, jwks: undefined, jwksFile: 'nowhere.json' }], /\n {2}\/0\/jwksFile cannot be read/],
    ])('that is %j is refused', (list, message) => {
      expect(reading(list)).toThrow(message);
    });

    it('is refused with everything that is wrong at once', () => {
      expect(reading([{ issuer: 7, administrations: ['XX'], jwks: 7, a: 1 }])).toThrow(
        /\/0\/a [^]*\/0\/issuer [^]*\/0\/administrations\/0 [^]*\/0\/jwks /,
      );
    });

    it('that is not there is named with its setting', () => {
      expect(() => readIssuers(join(folder, 'nowhere.json'))).toThrow(/CORDON_ISSUERS: .*nowhere\.json cannot be read/);
    });

    it('may be missing on a loopback address only', async () => {
      const start = (host: string) => createIdentity({ dataFolder: folder, host, now: Date.now });
      await expect(start('0.0.0.0')).rejects.toThrow(/CORDON_ISSUERS is not set.*Set CORDON_ISSUERS/);
      await expect(start('127.example.org')).rejects.toThrow(/CORDON_ISSUERS/);
      for (const host of ['127.0.0.1', '::1', 'localhost']) expect((await start(host)).sign).toBeDefined();
    });
  });
}

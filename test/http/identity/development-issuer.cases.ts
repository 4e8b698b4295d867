// Cordon as its own issuer: one key for one data folder, kept from others, whoever makes it first.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIdentity } from '../../../src/http/identity/identity.js';
import { ExpiringCache } from '../../../src/http/identity/expiring-cache.js';

let folder: string;

const start = () => createIdentity({ dataFolder: join(folder, 'data'), host: '127.0.0.1', now: Date.now });
const key = () => join(folder, 'data', 'identity.jwk');
const wish = { administration: 'kg', role: 'officer', ttlSeconds: 60 };

export function developmentIssuerCases(): void {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cordon-identity-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  describe('The development issuer', () => {
    it('makes tokens that it believes, after a restart too', async () => {
      const token = await (await start()).sign!({ ...wish, service: 'CUSTOMS', sub: 'officer-7' });
      const { expiresAt, ...actor } = await (await start()).verify(token);
      expect(actor).toEqual({ administration: 'KG', service: 'CUSTOMS', officer: 'officer-7', role: 'officer' });
      expect(Math.abs(expiresAt - Date.now() - 60_000)).toBeLessThan(5000);
    });

    it('does not believe the tokens of another folder', async () => {
      const token = await (await start()).sign!(wish);
      const other = await createIdentity({ dataFolder: join(folder, 'other'), host: '127.0.0.1', now: Date.now });
      await expect(other.verify(token)).rejects.toMatchObject({ code: 'TOKEN_SIGNATURE' });
    });

    it('keeps its key from everyone else, and takes the right away where it was given', async () => {
      await start();
      expect(statSync(key()).mode & 0o777).toBe(0o600);
      chmodSync(key(), 0o644);
      await start();
      expect(statSync(key()).mode & 0o777).toBe(0o600);
    });

    it('has one key, however many start at once, and leaves nothing else behind', async () => {
      const all = await Promise.all(Array.from({ length: 8 }, start));
      for (const each of all)
        await expect(all[0]!.verify(await each.sign!(wish))).resolves.toMatchObject({ role: 'officer' });
      expect(readdirSync(join(folder, 'data'))).toEqual(['identity.jwk']);
    });

    it('makes no token for an administration or a role that does not exist', async () => {
      const { sign } = await start();
      await expect(sign!({ ...wish, administration: 'XX' })).rejects.toMatchObject({ code: 'TOKEN_CLAIM_UNREADABLE' });
      await expect(sign!({ ...wish, role: 'chief' })).rejects.toMatchObject({ code: 'ROLE_UNKNOWN' });
    });

    it('makes no token of a secretariat for a state, which has none', async () => {
      const { sign } = await start();
      await expect(sign!({ ...wish, role: 'secretariat' })).rejects.toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
      await expect(sign!({ ...wish, administration: 'CHLEU', role: 'secretariat' })).resolves.toMatch(/^ey/);
    });

    it.each(['', '{}', '{"kty":"EC","crv":"P-256","x":"a","y":"b"}'])(
      'does not start on a key file with %s',
      async (text) => {
        await start();
        writeFileSync(key(), text);
        await expect(start()).rejects.toThrow(/identity\.jwk cannot be used .*Delete the file/);
        expect(readFileSync(key(), 'utf8')).toBe(text);
      },
    );
  });

  describe('What is remembered', () => {
    it('is bounded: the one used longest ago goes first', () => {
      const kept = new ExpiringCache<number>(2);
      kept.set('a', 1, 100);
      kept.set('b', 2, 100);
      kept.get('a', 0);
      kept.set('c', 3, 100);
      expect(['a', 'b', 'c'].map((name) => kept.get(name, 0))).toEqual([1, undefined, 3]);
    });

    it('holds until its time and not at it', () => {
      const kept = new ExpiringCache<number>(2);
      kept.set('a', 1, 100);
      expect([kept.get('a', 99), kept.get('a', 100), kept.get('a', 99)]).toEqual([1, undefined, undefined]);
    });
  });
}

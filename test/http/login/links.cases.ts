// Logging in where Cordon is its own issuer: by links, each once, in both languages.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Edge, fakeEdge } from '../fake-edge.js';
import { Browser } from './browser.js';

const ORIGIN = 'http://127.0.0.1';
const HOUR = 3_600_000;
const WISH = { administration: 'CHLEU', role: 'secretariat', sub: 'chleu-secretariat' };

let edge: Edge;
let ahead = 0;

export function linksCases(): void {
  beforeAll(async () => {
    edge = await fakeEdge({ now: () => Date.now() + ahead });
  });
  afterAll(() => edge.close());

  const made = (): string => edge.identity.logins.links!.make(WISH);

  describe('A link of the development issuer', () => {
    it('lets somebody in once, and then says so in both languages', async () => {
      const link = made();
      const browser = new Browser(ORIGIN, edge);
      const shown = await browser.go(link);
      expect([shown.url.pathname, shown.text]).toEqual(['/', expect.stringContaining('chleu-secretariat')]);
      expect([...browser.cookies().keys()].sort()).toEqual(['cordon-development', 'cordon-session']);
      const again = await new Browser(ORIGIN, edge).go(link);
      expect(again.status).toBe(410);
      expect(again.text).toMatch(/lang="en"[^]*was used; each works once[^]*lang="ru"[^]*уже использована/);
      const program = await browser.send(link, { headers: { accept: 'application/json' } });
      expect(JSON.parse(program.text)).toMatchObject({ status: 410, code: 'LINK_USED' });
    });

    it('works for one of two who open it at once', async () => {
      const link = made();
      const both = await Promise.all([1, 2].map(() => new Browser(ORIGIN, edge).send(link)));
      expect(new Set(both.map(({ status }) => status))).toEqual(new Set([303, 410]));
    });

    it('that is too old or made up lets nobody in', async () => {
      const link = made();
      ahead = 24 * HOUR;
      const old = await new Browser(ORIGIN, edge).go(link);
      ahead = 0;
      expect([old.status, old.text]).toEqual([410, expect.stringMatching(/too old[^]*истёк/)]);
      for (const other of ['x', '..%2Fidentity.jwk', link.slice(-10)])
        expect((await new Browser(ORIGIN, edge).go(`/login/link/${other}`)).status).toBe(404);
    });

    it('is kept so that nobody who reads the folder finds it', () => {
      const link = made();
      const folder = edge.dataFolder;
      const files = readdirSync(join(folder, 'login-links'));
      expect(files.filter((name) => link.includes(name))).toEqual([]);
      expect(statSync(join(folder, 'login-links')).mode & 0o777).toBe(0o700);
    });

    it('opens a session of a quarter of an hour, which the issuer renews for twelve hours', async () => {
      const browser = new Browser(ORIGIN, edge);
      await browser.go(made());
      const me = () => browser.send('/v1/me', { headers: { accept: 'application/json' } });
      ahead = 11 * HOUR;
      expect((await me()).status).toBe(401);
      expect((await browser.go('/login/renew?return=/v1/me')).text).toContain('"officer":"chleu-secretariat"');
      ahead = 12 * HOUR + 1000;
      const over = await browser.go('/login/renew');
      ahead = 0;
      expect([over.url.search, [...browser.cookies().keys()]]).toEqual(['?over', []]);
    });

    it('is told of where somebody wants to log in', async () => {
      const browser = new Browser(ORIGIN, edge);
      browser.lang = 'ru';
      const shown = await browser.go('/login');
      expect([shown.status, shown.text]).toEqual([200, expect.stringContaining('Откройте одну из ссылок')]);
      // Who is not told of links comes to what can be asked.
      expect((await browser.send('/')).headers.get('location')).toBe('/docs/ru');
    });

    it('is no more where its bearer logs out', async () => {
      const browser = new Browser(ORIGIN, edge);
      await browser.go(made());
      const out = await browser.send('/logout', { method: 'POST', headers: { origin: 'http://127.0.0.1' } });
      expect([out.status, out.headers.get('location'), [...browser.cookies().keys()]]).toEqual([303, '/login?out', []]);
    });
  });
}

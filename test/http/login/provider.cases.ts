// Logging in by a real identity provider: who gets in, for how long, and everybody who does not.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Edge, fakeEdge } from '../fake-edge.js';
import { Browser, type Shown } from './browser.js';
import { CLIENT, type RealProvider, realProvider, SECRET } from './real-provider.js';

const ORIGIN = 'https://cordon.example';
const SESSION = '__Host-cordon-session';
const KEYS = ['the first key of sessions, 32 long', 'the key that came before it, 32 long'];
const MINUTE = 60_000;

const folder = mkdtempSync(join(tmpdir(), 'cordon-login-'));
const issuersFile = join(folder, 'issuers.json');
let provider: RealProvider;
let edge: Edge;
let ahead = 0;

const now = (): number => Date.now() + ahead;
const edgeWith = (sessionKeys: readonly string[]) =>
  fakeEdge({ issuersFile, host: '0.0.0.0', url: ORIGIN, sessionKeys, now });

const json = ({ text }: Shown) => JSON.parse(text) as Record<string, unknown>;
const codeOf = (shown: Shown) => [shown.status, json(shown)['code']];
const me = (browser: Browser) => browser.send('/v1/me', { headers: { accept: 'application/json' } });

async function loggedIn(): Promise<Browser> {
  const browser = new Browser(ORIGIN, edge);
  const shown = await browser.go('/');
  expect([shown.status, shown.url.href]).toEqual([200, `${ORIGIN}/`]);
  return browser;
}

export function providerCases(): void {
  beforeAll(async () => {
    provider = await realProvider([ORIGIN]);
    writeFileSync(join(folder, 'secret'), `${SECRET}\n`);
    const login = { clientId: CLIENT, clientSecretFile: 'secret' };
    const jwksUri = `${provider.issuer}/jwks`;
    writeFileSync(issuersFile, JSON.stringify([{ issuer: provider.issuer, administrations: ['KG'], jwksUri, login }]));
    edge = await edgeWith(KEYS);
  });
  beforeEach(() => {
    ahead = 0;
    provider.next = 'officer-7';
  });
  afterAll(async () => {
    await edge.close();
    await provider.close();
    rmSync(folder, { recursive: true });
  });

  describe('Somebody who logs in', () => {
    it('is who their provider says, by a cookie that holds no token and that no script reads', async () => {
      const browser = await loggedIn();
      const { until, ...who } = json(await me(browser));
      expect(who).toEqual({ administration: 'KG', service: 'CUSTOMS', officer: 'officer-7', role: 'officer' });
      const left = Date.parse(String(until)) - Date.now();
      expect([left > 14 * MINUTE, left <= 15 * MINUTE]).toEqual([true, true]);
      const set = browser.set.find((each) => each.startsWith(SESSION))!;
      expect(set.split('; ').slice(1).sort()).toEqual(['HttpOnly', 'Max-Age=900', 'Path=/', 'SameSite=Lax', 'Secure']);
      expect([...browser.cookies().keys()].sort()).toEqual(['__Host-cordon-provider', SESSION]);
      // Sealed: five parts, of which the first alone can be read, and says nothing of anybody.
      const [head = '', ...rest] = browser.cookies().get(SESSION)!.split('.');
      expect(rest.length).toBe(4);
      expect(JSON.parse(Buffer.from(head, 'base64url').toString())).toEqual({
        alg: 'dir',
        enc: 'A256GCM',
        kid: expect.any(String),
      });
    });

    it('sees who they are and the way out, in their language', async () => {
      const browser = await loggedIn();
      browser.lang = 'ru';
      const { text, headers } = await browser.go('/');
      expect(text).toMatch(/Вы вошли как <b id="officer">officer-7<\/b> \(сотрудник; Кыргызстан, CUSTOMS\)/);
      expect(text).toContain('<form method="post" action="/logout">');
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'self'/);
    });

    it('comes to where they wanted to go, and to no other server', async () => {
      const browser = new Browser(ORIGIN, edge);
      expect((await browser.go('/login?return=/v1/me')).url.href).toBe(`${ORIGIN}/v1/me`);
      for (const away of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])
        expect((await browser.go(`/login?return=${encodeURIComponent(away)}`)).url.href).toBe(`${ORIGIN}/`);
    });

    it('passes the same guard as a token, and may send commands from a page of Cordon', async () => {
      const browser = await loggedIn();
      const url = '/v1/operations/barrier-2025/launch';
      const answer = await browser.send(url, {
        method: 'POST',
        payload: {},
        headers: { 'sec-fetch-site': 'same-origin' },
      });
      expect(answer.status).toBe(201);
      const { administration, officer } = edge.fakes.submissions.at(-1)!.actor;
      expect([administration, officer]).toEqual(['KG', 'officer-7']);
    });

    it('is served by every process that has the key, and by the next one while the key is changed', async () => {
      const browser = await loggedIn();
      const other = await edgeWith(KEYS);
      browser.edge = other;
      expect((await me(browser)).status).toBe(200);
      await other.close();
      const next = await edgeWith(['a new key of sessions, as long as 32', KEYS[0]!]);
      browser.edge = next;
      expect((await me(browser)).status).toBe(200);
      await next.close();
      const after = await edgeWith(['a new key of sessions, as long as 32']);
      browser.edge = after;
      expect(codeOf(await me(browser))).toEqual([401, 'SESSION_OVER']);
      await after.close();
    });

    it('may be a provider’s who has changed its key a moment ago', async () => {
      await loggedIn();
      await provider.rotate();
      await loggedIn();
    });

    it('may have a clock that differs from the provider’s by some seconds, and no more', async () => {
      ahead = 3600_000 + 3_000;
      const skewed = await edgeWith(KEYS); // what it knows of the provider, it knows by its own clock
      const browser = new Browser(ORIGIN, skewed);
      expect((await browser.go('/login')).status).toBe(200);
      ahead = 3600_000 + 30_000;
      const refused = await browser.go('/login');
      expect([refused.status, refused.text]).toEqual([
        401,
        expect.stringMatching(/clock and this server’s differ[^]*Часы/),
      ]);
      await skewed.close();
    });
  });

  describe('A session', () => {
    it('ends after a quarter of an hour, whatever happens', async () => {
      const browser = await loggedIn();
      ahead = 14.9 * MINUTE;
      expect((await me(browser)).status).toBe(200);
      ahead = 15.1 * MINUTE;
      expect(codeOf(await me(browser))).toEqual([401, 'SESSION_OVER']);
    });

    it('is renewed without a question, as a page and in a frame, before it ends and after', async () => {
      const browser = await loggedIn();
      provider.next = 'nobody is asked';
      for (ahead of [10 * MINUTE, 24 * MINUTE, 38 * MINUTE]) {
        const { text, url } = await browser.go('/login/renew?frame=true');
        expect([url.pathname, text]).toEqual(['/login/callback', expect.stringContaining('data-renewed="yes"')]);
        expect(Date.parse(String(json(await me(browser))['until']))).toBeGreaterThan(now() + 14 * MINUTE);
      }
      ahead = 55 * MINUTE;
      browser.cookies().delete(SESSION); // as the browser does by then
      expect((await browser.go('/')).text).toContain('officer-7');
    });

    it('is over once the provider has ended its own', async () => {
      const browser = await loggedIn();
      browser.cookies(provider.issuer).clear();
      const inFrame = new Browser(ORIGIN, edge);
      for (const [name, value] of browser.cookies()) inFrame.cookies().set(name, value);
      expect((await inFrame.go('/login/renew?frame=true')).text).toContain('data-renewed="no"');
      const shown = await browser.go('/login/renew?return=/v1/me');
      expect([shown.url.pathname + shown.url.search, shown.text]).toEqual([
        '/login?over',
        expect.stringContaining('Your session is over'),
      ]);
      expect([...browser.cookies().keys()]).toEqual([]);
      expect(codeOf(await me(browser))).toEqual([401, 'TOKEN_MISSING']);
    });

    it('does not become another officer’s who has logged in at the provider meanwhile', async () => {
      const browser = await loggedIn();
      provider.people['officer-8'] = { administration: 'KG', role: 'analyst' };
      provider.next = 'officer-8';
      const other = await loggedIn();
      browser.jar.set(provider.issuer, other.cookies(provider.issuer));
      expect((await browser.go('/login/renew')).url.search).toBe('?over');
      expect((await browser.go('/login')).text).toContain('officer-8');
    });

    it('is nobody’s who makes it up', async () => {
      const browser = await loggedIn();
      const sealed = browser.cookies().get(SESSION)!;
      const [head, ...rest] = sealed.split('.') as [string, ...string[]];
      const plain = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
      const flow = await edge.identity.logins.seals.seal('flow', { iss: provider.issuer, sub: 'x' }, now() + MINUTE);
      const forged = [
        'x',
        `${sealed.slice(0, -3)}AAA`,
        [plain({ alg: 'none' }), plain({ sub: 'officer-7', administration: 'KG', role: 'officer' }), ''].join('.'),
        [plain({ alg: 'dir', enc: 'A256GCM', kid: 'other' }), ...rest].join('.'),
        [head, ...rest.toReversed()].join('.'),
        flow,
      ];
      for (const each of forged) {
        browser.cookies().set(SESSION, each);
        expect(codeOf(await me(browser))).toEqual([401, 'SESSION_OVER']);
      }
    });

    it('gives no more than the issuer may sign today', async () => {
      const { sessions } = edge.identity.logins;
      const expiresAt = now() + MINUTE;
      const chief = { administration: 'KZ', officer: 'x', role: 'officer', expiresAt } as const;
      const browser = new Browser(ORIGIN, edge);
      browser.cookies().set(SESSION, await sessions.begin(provider.issuer, chief));
      expect(codeOf(await me(browser))).toEqual([401, 'ADMINISTRATION_NOT_ALLOWED']);
      browser.cookies().set(SESSION, await sessions.begin('https://gone.example', { ...chief, administration: 'KG' }));
      expect(codeOf(await me(browser))).toEqual([401, 'TOKEN_ISSUER_UNKNOWN']);
    });
  });

  describe('Nobody gets in', () => {
    const refused = async (why: RegExp, person: object): Promise<void> => {
      provider.people['odd'] = person;
      provider.next = 'odd';
      const { text, status, headers } = await new Browser(ORIGIN, edge).go('/login');
      expect([status, headers.get('content-type')]).toEqual([401, 'text/html; charset=utf-8']);
      expect(headers.getSetCookie().filter((each) => each.startsWith(SESSION))).toEqual([]);
      expect(text).toMatch(why);
    };

    it('of another administration, with a role that the issuer does not sign, or of whom it says too little', async () => {
      await refused(/may not speak for “Kazakhstan”/, { administration: 'KZ', role: 'officer' });
      await refused(/secretariat/, { administration: 'KG', role: 'secretariat' });
      await refused(/does not say “role”/, { administration: 'KG' });
    });

    it('whom the provider refuses', async () => {
      provider.refuses = true;
      const { status, text } = await new Browser(ORIGIN, edge).go('/login');
      provider.refuses = false;
      expect([status, text]).toEqual([403, expect.stringContaining('access_denied')]);
    });

    it('while the provider does not answer, and everybody again when it does', async () => {
      const fresh = await edgeWith(KEYS);
      provider.away = true;
      const answer = await new Browser(ORIGIN, fresh).send('/login');
      provider.away = false;
      expect([answer.status, answer.text]).toEqual([
        503,
        expect.stringContaining('Система идентификации сейчас не отвечает'),
      ]);
      expect((await new Browser(ORIGIN, fresh).go('/login')).status).toBe(200);
      await fresh.close();
    });

    it('by an answer that was begun in another browser, is asked for twice, or was changed', async () => {
      const victim = new Browser(ORIGIN, edge);
      const began = await victim.send('/login');
      const atProvider = new Browser(ORIGIN, edge);
      let url = new URL(began.headers.get('location')!);
      while (url.origin !== ORIGIN) url = new URL((await atProvider.send(url)).headers.get('location')!, url);
      const came = url.pathname + url.search;
      expect((await atProvider.send(came)).status).toBe(400);
      expect((await victim.send(came.replace('code=', 'code=x'))).status).toBe(400);
      expect((await victim.send(came)).status).toBe(400); // it was used up by the changed one
      expect((await victim.send('/login/callback')).status).toBe(400);
      expect(victim.cookies().has(SESSION)).toBe(false);
    });
  });

  describe('A request that another site’s page has a browser send', () => {
    const URL_OF_COMMAND = '/v1/operations/barrier-2025/launch';
    const by = async (headers: Record<string, string>, method: 'GET' | 'POST' = 'POST') => {
      const browser = await loggedIn();
      const json = { accept: 'application/json', ...headers };
      const payload = method === 'POST' ? { payload: {} } : {};
      return browser.send(method === 'POST' ? URL_OF_COMMAND : '/v1/me', { method, ...payload, headers: json });
    };

    it.each([
      [{ 'sec-fetch-site': 'cross-site' }],
      [{ 'sec-fetch-site': 'same-site' }],
      [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }],
      [{ origin: 'https://evil.example' }],
      [{ origin: 'null' }],
      [{ origin: 'https://cordon.example.evil.example' }],
      [{}],
    ])('with %j changes nothing', async (headers) => {
      const before = edge.fakes.submissions.length;
      expect(codeOf(await by(headers as Record<string, string>))).toEqual([403, 'FROM_ANOTHER_SITE']);
      expect(edge.fakes.submissions.length).toBe(before);
    });

    it.each([[{ 'sec-fetch-site': 'same-origin' }], [{ 'sec-fetch-site': 'none' }], [{ origin: ORIGIN }]])(
      'but with %j it is a page of Cordon’s',
      async (headers) => {
        expect((await by(headers as Record<string, string>)).status).toBe(201);
      },
    );

    it('reads nothing either, while a link that is followed does', async () => {
      expect((await by({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, 'GET')).status).toBe(403);
      expect((await by({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, 'GET')).status).toBe(200);
      expect((await by({}, 'GET')).status).toBe(200);
    });

    it('does not end a session', async () => {
      const browser = await loggedIn();
      const sent = { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } } as const;
      expect((await browser.send('/logout', sent)).status).toBe(403);
      expect((await me(browser)).status).toBe(200);
    });

    it('is not what a program with a token sends', async () => {
      const headers = { authorization: 'Bearer x', 'sec-fetch-site': 'cross-site' };
      expect(codeOf(await by(headers))).toEqual([401, 'TOKEN_MALFORMED']);
    });
  });

  describe('Logging out', () => {
    it('clears the browser and leads to the provider, who ends its own session', async () => {
      const browser = await loggedIn();
      const form = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
      const out = await browser.send('/logout', { method: 'POST', payload: '', headers: form });
      const away = new URL(out.headers.get('location')!);
      expect([out.status, away.origin, away.searchParams.get('post_logout_redirect_uri')]).toEqual([
        303,
        provider.issuer,
        `${ORIGIN}/login?out`,
      ]);
      expect([...browser.cookies().keys()]).toEqual([]);
      expect((await browser.send(away)).status).toBe(200);
      expect((await browser.go('/login?out')).text).toContain('You are logged out.');
    });

    it('is for whoever’s session is over, too', async () => {
      const browser = await loggedIn();
      ahead = 20 * MINUTE;
      const out = await browser.send('/logout', { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } });
      expect([out.status, [...browser.cookies().keys()]]).toEqual([303, []]);
    });
  });
}

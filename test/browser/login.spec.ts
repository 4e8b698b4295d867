// A developer's first minutes in a browser: they log in by a link that Cordon printed, watch the log grow, and log out.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../../src/config/root.js';
import { describeInChromium } from '../support/processes/chromium.js';
import { clientOf, dropAll, folder } from '../support/processes/running-cordon.js';

interface Started {
  readonly url: string;
  readonly data: string;
  readonly links: readonly { administration: string; role: string; link: string }[];
}

describeInChromium('In Chromium', (browser) => {
  let started: Started;
  let stop: () => Promise<unknown>;
  let page: Page;

  beforeAll(async () => {
    const env = { ...process.env, CORDON_DATA: folder(), CORDON_PORT: '0', CORDON_DOCUMENTS: 'off' };
    const child = spawn(process.execPath, [join(ROOT, 'bin/run.cjs'), 'serve', '--json'], { env });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    started = JSON.parse(line.toString()) as Started;
    stop = () => (child.kill(), once(child, 'exit'));
    page = await (await browser().newContext({ locale: 'ru-RU' })).newPage();
  }, 60_000);
  afterAll(async () => {
    await page?.context().close();
    await stop?.();
    dropAll();
  });

  const linkOf = (role: string): string => started.links.find((each) => each.role === role)!.link;

  it('a printed link logs an officer in, and shows them who they are', async () => {
    expect(started.links.map(({ administration, role }) => `${role} ${administration}`)).toEqual([
      'officer KG',
      'secretariat CHLEU',
      'auditor CHLEU',
      'analyst KG',
    ]);
    await page.goto(linkOf('officer'));
    expect(page.url()).toBe(`${started.url}/`);
    await page.click('.who-menu summary');
    await page.waitForSelector('.menu >> text=Кыргызстан');
    expect(await page.innerText('.who-menu')).toMatch(/Кыргызстан[^]*kg-officer, сотрудник/);
    // The session is out of scripts' reach.
    expect(await page.evaluate('document.cookie')).toBe('');
  });

  it('used again, it says so', async () => {
    const other = await (await browser().newContext({ locale: 'en-GB' })).newPage();
    const answer = await other.goto(linkOf('officer'));
    expect([answer?.status(), await other.textContent('body')]).toEqual([
      410,
      expect.stringMatching(/was used; each works once[^]*уже использована/),
    ]);
    await other.context().close();
  });

  it('an EventSource shows what is recorded, without a token', async () => {
    const client = await clientOf(started, 'secretariat', 'CHLEU');
    const decided = { organisers: ['CHLEU'], targets: ['NARCOTIC'], decidedOn: '2025-06-10' };
    const nominated = async (country: string): Promise<void> => {
      const body = { country, capacity: 'PARTICIPANT' };
      expect((await client.post('/v1/operations/barrier-2025/nominate-participant', body)).status).toBe(201);
    };
    expect((await client.post('/v1/operations/barrier-2025/decide', decided)).status).toBe(201);
    await nominated('KG');
    await page.evaluate(`
      window.seen = [];
      window.feed = new EventSource('/v1/feed');
      window.feed.addEventListener('ParticipantNominated', ({ data }) => window.seen.push(JSON.parse(data).stream));
      new Promise((resolve, reject) => { window.feed.onopen = resolve; window.feed.onerror = reject; })`);
    await nominated('KZ');
    // Not by `waitForFunction`, which has the page compile a text: its policy forbids that.
    for (let left = 100; left > 0 && (await page.evaluate('window.seen.length')) === 0; left--)
      await page.waitForTimeout(100);
    expect(await page.evaluate('window.seen')).toEqual(['operation-barrier-2025']);
  });

  it('a page of Cordon may send a command; a session is renewed in a hidden frame', async () => {
    const status = await page.evaluate(`fetch('/v1/incidents/3f0f7c8e-5a51-4b1f-9f0e-6c1d2b3a4f50/report', {
      method: 'POST', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ country: 'KG', post: 'Достук', occurredAt: '2025-08-05T10:30+06:00' }) }).then((r) => r.status)`);
    expect(status).toBe(201);
    const renewed = await page.evaluate(`new Promise((resolve) => {
      const frame = document.createElement('iframe');
      frame.onload = () => resolve(frame.contentDocument.documentElement.dataset.renewed);
      frame.src = '/login/renew?frame=true';
      document.body.append(frame); })`);
    expect(renewed).toBe('yes');
  });

  it('a page of another site can neither read nor send with the session', async () => {
    const other = await page.context().newPage();
    // Another port is another origin of the same site: cookies go there and from there, as between neighbours.
    await other.route('http://127.0.0.1:1/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<p>evil</p>' }),
    );
    await other.goto('http://127.0.0.1:1/');
    const sent =
      await other.evaluate(`fetch('${started.url}/logout', { method: 'POST', mode: 'no-cors', credentials: 'include' })
      .then(() => fetch('${started.url}/v1/me', { credentials: 'include' })).catch((problem) => problem.name)`);
    expect(sent).toBe('TypeError');
    await other.close();
    expect(await page.evaluate(`fetch('/v1/me').then((r) => r.json()).then(({ officer }) => officer)`)).toBe(
      'kg-officer',
    );
  });

  it('logging out ends it', async () => {
    await page.goto(started.url);
    await page.click('.who-menu summary');
    await page.click('.who-menu button');
    await page.waitForURL(`${started.url}/login?out`);
    expect(await page.textContent('body')).toContain('Вы вышли.');
    expect(await page.evaluate(`fetch('/v1/me').then((r) => r.status)`)).toBe(401);
    expect((await page.context().cookies()).map(({ name }) => name)).toEqual([]);
  });
});

// The page for people, in a real browser: every screen in both languages, on a narrow phone; what it loads, and from whom.
import { describe, expect, it } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { at } from '../support/processes/page.js';
import { thorough } from '../support/slow.js';
import { faultsOf } from './axe.js';
import type { OnThePage } from './on-the-page.js';

/** Bytes, compressed by gzip: what a bad link carries before anything is seen. */
const FIRST_LOAD = 120 * 1024;

/** The first two are each language, each colour and each width once. */
const LOOKS = [
  ['ru', 'light', { width: 1280, height: 900 }],
  ['en', 'dark', { width: 320, height: 640 }],
  ['en', 'light', { width: 1280, height: 900 }],
  ['ru', 'dark', { width: 320, height: 640 }],
] as const;

export function consoleCases(over: OnThePage): void {
  const screens = (): readonly string[] => [
    '#/now',
    '#/report',
    '#/imports',
    '#/things',
    '#/things/incidents',
    '#/things/incidents?substance=heroin',
    `#/things/incidents/${over.told.incident}`,
    `#/things/incidents/${over.told.incident}/do/record-seizure`,
    '#/things/operations/barrier-2026',
    '#/figures/totals?by=country&operation=barrier-2026',
    '#/figures/series?operation=barrier-2026',
    '#/figures/ledger?operation=barrier-2026',
    '#/nowhere',
  ];

  describe.each(thorough<readonly (typeof LOOKS)[number][]>(LOOKS, LOOKS.slice(0, 2)))(
    'in %s, %s',
    (lang, colorScheme, viewport) => {
      it(`is without a fault of accessibility at ${viewport.width} px, and does not scroll sideways`, async () => {
        const locale = lang === 'ru' ? 'ru-RU' : 'en-GB';
        const context = await over.inContext({
          locale,
          colorScheme,
          viewport,
          reducedMotion: 'reduce',
          bypassCSP: true,
        });
        const page = await over.loggedIn(context, 'KG', 'officer');
        for (const hash of screens()) {
          await at(page, hash);
          expect([hash, await faultsOf(page)]).toEqual([hash, []]);
          expect([hash, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([hash, viewport.width]);
          expect(await page.getAttribute('html', 'lang')).toBe(lang);
        }
      }, 120_000);
    },
  );

  it('lists what changed last first, and goes on behind that', async () => {
    const { officer } = over.told;
    const reported = async (id: string): Promise<void> => {
      const report = { country: 'KG', post: 'Торугарт', occurredAt: '2026-11-06T10:30+06:00' };
      expect((await officer.post(`/v1/incidents/${id}/report`, report)).status).toBe(201);
    };
    const ids = Array.from({ length: 51 }, (_, n) => `3f0f7c8e-5a51-4b1f-9f0e-6c1d2b3b${String(n).padStart(4, '0')}`);
    for (const each of ids) await reported(each);
    const line = { lineId: '1', substance: 'opium', quantity: '1 кг' };
    await officer.post(`/v1/incidents/${ids[3]!}/record-seizure`, line);
    const page = await over.loggedIn(await over.inContext(), 'KG', 'officer');
    await at(page, '#/things/incidents');
    await page.waitForSelector('tbody tr');
    const listed = (): Promise<string[]> =>
      page.evaluate(`[...document.querySelectorAll('tbody a')].map((each) => each.hash.split('/').at(-1))
        .filter((each) => each.startsWith('3f0f7c8e'))`);
    expect((await listed()).slice(0, 3)).toEqual([ids[3], ids[50], ids[49]]);
    // What changes now is on top of the list when it is asked for anew: the rest of this one goes on as it was.
    await officer.post(`/v1/incidents/${ids[0]!}/record-seizure`, line);
    await page.click('.foot > button');
    await page.waitForSelector('tbody tr:nth-child(51)');
    const all = await listed();
    expect([all.length, new Set(all).size, all.includes(ids[0]!)]).toEqual([52, 52, true]);
  }, 60_000);

  it('has columns for the shares of a total, where they are asked for', async () => {
    const page = await over.loggedIn(await over.inContext(), 'KG', 'analyst');
    const heads = async (hash: string): Promise<string[]> => {
      await at(page, hash);
      await page.waitForSelector('tbody tr');
      return page.evaluate(`[...document.querySelectorAll('thead th')].map((each) => each.textContent)`);
    };
    const shares = ['Доля записей', 'Доля количества'];
    expect(await heads('#/figures/totals?by=substance')).not.toEqual(expect.arrayContaining(shares));
    expect(await heads('#/figures/totals?by=substance&share=true')).toEqual(expect.arrayContaining(shares));
    const shown = await page.evaluate(
      `[...document.querySelectorAll('td[data-label="Доля записей"]')].map((each) => each.textContent)`,
    );
    expect(shown).toEqual(expect.arrayContaining([expect.stringMatching(/^\d+(,\d)? %$/)]));
  }, 60_000);

  it('tells of what is recorded meanwhile behind a button, and can be paused', async () => {
    const page = await over.loggedIn(await over.inContext(), 'KG', 'analyst');
    await at(page, '#/now');
    await page.waitForSelector('.feed li');
    const before = await page.innerText('.feed');
    await new Promise((go) => setTimeout(go, 500));
    await over.told.officer.post(`/v1/incidents/${over.told.incident}/record-seizure`, {
      lineId: '9',
      substance: 'heroin',
      quantity: '9 кг',
    });
    await page.waitForSelector('.pill', { timeout: 20_000 });
    expect(await page.innerText('.feed')).toBe(before);
    await page.click('.pill');
    expect(await page.innerText('.feed')).toContain('9 кг');
    await page.click('text=Остановить');
    await page.waitForSelector('text=Лента остановлена');
  }, 60_000);

  it('loads in as little as a bad link carries', async () => {
    const context = await over.inContext();
    const asked: string[] = [];
    context.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const page = await over.loggedIn(context, 'KG', 'officer');
    await at(page, '#/now');
    const files = [...new Set(asked)].filter((path) => path === '/' || path.startsWith('/console/'));
    const sizes = await Promise.all(
      files.map(
        async (path) => gzipSync(Buffer.from(await (await fetch(over.cordon.url + path)).arrayBuffer())).length,
      ),
    );
    expect(files.length).toBeGreaterThan(2);
    expect(sizes.reduce((sum, each) => sum + each, 0)).toBeLessThan(FIRST_LOAD);
  });

  it('asks nobody but the server that it came from', () => {
    expect(over.strangers).toEqual([]);
  });

  it('runs nothing that is not in its own files', async () => {
    const answer = await fetch(over.cordon.url);
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'self';/);
  });
}

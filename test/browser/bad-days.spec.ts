// The page on a bad day: two windows, a link that breaks off, no room on the device, a clock ten years off, logged out with much unsent; nothing is lost or
// told twice.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { describeSlowInChromium } from '../support/processes/chromium.js';
import { at, loggedIn, type Person } from '../support/processes/page.js';
import {
  type Client,
  clientOf,
  dropAll,
  runningCordon,
  type RunningCordon,
} from '../support/processes/running-cordon.js';

const OFFICER: Person = { administration: 'KG', role: 'officer' };
const DECADE = 10 * 365 * 86_400_000;

let cordon: RunningCordon;
let officer: Client;

describeSlowInChromium('On a bad day', (browser) => {
  const contexts: BrowserContext[] = [];
  const phone = async (): Promise<BrowserContext> => {
    const context = await browser().newContext({
      locale: 'ru-RU',
      timezoneId: 'Asia/Bishkek',
      viewport: { width: 390, height: 844 },
    });
    contexts.push(context);
    return context;
  };

  beforeAll(async () => {
    cordon = await runningCordon({ CORDON_DOCUMENTS: 'off' });
    officer = await clientOf(cordon, 'officer', 'KG');
  }, 60_000);
  afterAll(async () => {
    for (const each of contexts) await each.close();
    await cordon?.end();
    dropAll();
  });

  /** Fills in a report of that post. */
  const fill = async (page: Page, post: string): Promise<void> => {
    await at(page, '#/report');
    await page.fill('[id="r-record-seizure#1-substance"]', 'опий');
    await page.fill('[id="r-record-seizure#1-quantity"]', '2,5 кг');
    await page.fill('[id="r-report#1-post"]', post);
    await page.selectOption('[id="r-report#1-occurredAt"] select', 'words');
    await page.fill('[id="r-report#1-occurredAt-at"]', '07.11.2026 10:30');
  };
  const told = async (post: string): Promise<readonly { open: { task: string }[] }[]> => {
    const { rows } = (await officer.get('/v1/incidents?full=true&limit=100')).body;
    return rows.filter((row: { report: { post: string } }) => row.report.post === post);
  };
  const online = (page: Page): Promise<unknown> => page.evaluate(`dispatchEvent(new Event('online'))`);

  it('two windows of one person send a report once', async () => {
    const context = await phone();
    const one = await loggedIn(context, cordon, OFFICER);
    await at(one, '#/report');
    const other = await context.newPage();
    await other.goto(`${cordon.url}/#/report`);
    await other.waitForSelector('.who-menu');
    await one.evaluate('navigator.serviceWorker.ready');
    await context.setOffline(true);
    await fill(one, 'Два окна');
    await one.click('button[type=submit]');
    await one.waitForSelector('.state.queued');
    await other.reload();
    await other.waitForSelector('.state.queued');
    await context.setOffline(false);
    await Promise.all([online(one), online(other)]);
    await Promise.any([one, other].map((page) => page.waitForSelector('.state.accepted', { timeout: 40_000 })));
    await one.reload();
    await one.waitForSelector('.state.accepted');
    expect(await told('Два окна')).toHaveLength(1);
  }, 120_000);

  it.each(['report', 'record-seizure'])(
    'a link that is lost while %s is answered: it is asked for again, and counts once',
    async (verb) => {
      const context = await phone();
      const page = await loggedIn(context, cordon, OFFICER);
      const post = `Обрыв ${verb}`;
      let lost = 0;
      await context.route(`**/v1/incidents/*/${verb}`, async (route) => {
        if (lost++ > 0) return route.continue();
        // The server has it; the device never hears so.
        await route.fetch();
        return route.abort('connectionreset');
      });
      await fill(page, post);
      await page.click('button[type=submit]');
      await page.waitForSelector('.state.queued');
      await online(page);
      await page.waitForSelector('.state.accepted', { timeout: 40_000 });
      expect(lost).toBe(2);
      const [incident, ...others] = (await told(post)) as unknown as readonly { lines: readonly unknown[] }[];
      expect([others.length, incident!.lines.length]).toEqual([0, 1]);
    },
    90_000,
  );

  it('a device without room says so, and keeps what was filled in', async () => {
    const context = await phone();
    const page = await loggedIn(context, cordon, OFFICER);
    await fill(page, 'Нет места');
    // As IndexedDB refuses what it has no room for: the quota of a browser is of the disk, which a test does not fill.
    await page.evaluate(
      `IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }`,
    );
    await page.click('button[type=submit]');
    await page.waitForSelector('.note.bad >> text=не осталось места');
    expect(await page.inputValue('[id="r-report#1-post"]')).toBe('Нет места');
    expect(await told('Нет места')).toHaveLength(0);
  }, 60_000);

  it.each([
    ['before', -DECADE],
    ['after', DECADE],
  ])(
    'a clock ten years %s: the report goes out, and counts',
    async (_, off) => {
      const context = await phone();
      await context.clock.install({ time: Date.now() + off });
      const page = await loggedIn(context, cordon, OFFICER);
      const post = `Часы ${Math.sign(off)}`;
      await fill(page, post);
      await page.click('button[type=submit]');
      await page.waitForSelector('.state.accepted', { timeout: 40_000 });
      expect(await told(post)).toHaveLength(1);
    },
    60_000,
  );

  it('logged out with a full outbox, everything is there again for its person', async () => {
    const context = await phone();
    const page = await loggedIn(context, cordon, OFFICER);
    for (let n = 1; n <= 5; n++) {
      await fill(page, `Пост ${n}`);
      await page.click('form .bar button.quiet');
      await page.waitForSelector(`.outbox >> text=Пост ${n}`);
    }
    await page.click('.who-menu summary');
    await page.click('text=Выйти');
    await page.waitForURL(/\/login\?out/);
    const again = await loggedIn(context, cordon, OFFICER);
    await at(again, '#/report');
    await again.waitForSelector('.state.draft');
    expect(await again.locator('.state.draft').count()).toBe(5);
  }, 120_000);
});

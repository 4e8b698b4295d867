// Things that a reader may not see, on the page: a permalink that somebody passed on, on a device that was another person's before. No word of one
// is in what the page shows, in what it is sent, or in what the browser keeps.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { describeSlowInChromium } from '../support/processes/chromium.js';
import { at, loggedIn } from '../support/processes/page.js';
import { clientOf, dropAll, runningCordon, type RunningCordon } from '../support/processes/running-cordon.js';
import { DUMP } from './kept.js';
import { operationTold } from './told-operation.js';

const SECRET = 'Потайной';
const HIDDEN = '3f0f7c8e-5a51-4b1f-9f0e-6c1d2b3a4f99';
const NONE = '00000000-0000-4000-8000-000000000000';

let cordon: RunningCordon;

describeSlowInChromium('What a reader may not see', (browser) => {
  let context: BrowserContext;
  /** All that the server has sent since somebody logged in. */
  let sent: string[] = [];

  beforeAll(async () => {
    cordon = await runningCordon({ CORDON_DOCUMENTS: 'off' });
    await operationTold(cordon);
    const kg = await clientOf(cordon, 'officer', 'KG');
    // In no operation: nobody's but the state's own.
    const report = { country: 'KG', post: `${SECRET} пост`, occurredAt: '2026-11-05T10:30+06:00' };
    expect((await kg.post(`/v1/incidents/${HIDDEN}/report`, report)).status).toBe(201);
    const line = { lineId: '1', substance: 'opium', quantity: '3,141 кг' };
    expect((await kg.post(`/v1/incidents/${HIDDEN}/record-seizure`, line)).status).toBe(201);
    context = await browser().newContext({ locale: 'ru-RU', timezoneId: 'Asia/Bishkek' });
    context.on('response', (response) => {
      if (response.headers()['content-type']?.includes('json'))
        response.text().then(
          (text) => sent.push(`${response.url()}\n${text}`),
          () => undefined,
        );
    });
  }, 120_000);
  afterAll(async () => {
    await context?.close();
    await cordon?.end();
    dropAll();
  });

  const out = async (page: Page): Promise<void> => {
    await page.click('.who-menu summary');
    await page.click('.who-menu button');
    await page.waitForURL(/\/login\?out/);
  };
  /** Without its number, which the address says already. */
  const seen = async (page: Page, hash: string): Promise<string> => {
    await at(page, hash);
    return (await page.innerText('main')).replaceAll(/[0-9a-f]{8}(?:-[0-9a-f-]{27})?/g, '#');
  };

  it('is on the page of its owner, and no longer in the browser when they have logged out', async () => {
    const page = await loggedIn(context, cordon, { administration: 'KG', role: 'officer' });
    expect(await seen(page, `#/things/incidents/${HIDDEN}`)).toContain(SECRET);
    expect(sent.join()).toContain(SECRET);
    await at(page, '#/things/incidents');
    await out(page);
    expect(String(await page.evaluate(DUMP))).not.toContain(SECRET);
    await page.close();
  }, 60_000);

  it('is, by its permalink, what there is not; and not a word of it anywhere else', async () => {
    sent = [];
    const page = await loggedIn(context, cordon, { administration: 'KZ', role: 'officer' });
    const nothing = await seen(page, `#/things/incidents/${NONE}`);
    expect(nothing).toContain('Здесь ничего нет');
    expect(await seen(page, `#/things/incidents/${HIDDEN}`)).toBe(nothing);
    await page.reload();
    await page.waitForSelector('.note');
    const screens = [
      '#/now',
      '#/things/incidents',
      '#/things/incidents?country=KG',
      '#/figures/totals?by=country,substance',
      '#/figures/ledger?country=KG',
      `#/things/incidents/${HIDDEN}/do/record-seizure`,
    ];
    for (const hash of screens)
      expect([hash, await seen(page, hash)]).not.toEqual([hash, expect.stringContaining(SECRET)]);
    // Nor what it weighs, in a total or beside one.
    expect(sent.length).toBeGreaterThan(screens.length);
    expect(sent.filter((each) => each.includes(SECRET) || /3[.,]141/.test(each))).toEqual([]);
    expect(String(await page.evaluate(DUMP))).not.toContain(SECRET);
  }, 90_000);
});

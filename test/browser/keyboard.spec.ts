// The page by keyboard alone: on every screen its main action is reached and done with Tab, arrows and Enter, the focus is always
// seen, and nothing holds it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeSlowInChromium } from '../support/processes/chromium.js';
import { at, loggedIn } from '../support/processes/page.js';
import { dropAll, runningCordon, type RunningCordon } from '../support/processes/running-cordon.js';
import { OPERATION, operationTold } from './told-operation.js';

/** More than any screen has: whoever needs so many presses has been caught. */
const MOST = 250;

let cordon: RunningCordon;
let incident: string;

/** What has the focus: how it can be told from others, and whether it is seen that it has it; null: the page itself. */
const FOCUSED = `(() => {
  const it = document.activeElement;
  if (!it || it === document.body) return null;
  const { outlineStyle, outlineWidth } = getComputedStyle(it);
  const { width, height, top, bottom } = it.getBoundingClientRect();
  window.known ??= new Map();
  if (!window.known.has(it)) window.known.set(it, window.known.size);
  return { n: window.known.get(it), what: it.outerHTML.slice(0, 100), isField: it.matches('input, select'),
    isSeen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && width > 0 && height > 0 && bottom > 0 && top < innerHeight };
})()`;

interface Focused {
  readonly n: number;
  readonly what: string;
  /** A field of a time has places of its own. */
  readonly isField: boolean;
  readonly isSeen: boolean;
}

const focused = (page: Page): Promise<Focused | null> => page.evaluate(FOCUSED);

/** Goes on by Tab until what is looked for has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let n = 0; n < MOST; n++) {
    await page.keyboard.press('Tab');
    const isThere = await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`);
    if (!isThere) continue;
    expect((await focused(page))?.isSeen).toBe(true);
    return;
  }
  throw new Error(`${selector} is not reached by Tab`);
}

/** Goes by Tab from the beginning of the page through all of it. */
async function walked(page: Page): Promise<readonly Focused[]> {
  await page.evaluate(`document.querySelector('.skip').focus()`);
  const all: Focused[] = [(await focused(page))!];
  for (let n = 0; n < MOST; n++) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (!now || now.n === all[0]!.n) return all;
    all.push(now);
  }
  throw new Error(`nothing leads out of ${all.at(-1)!.what}`);
}

/** Goes on by the arrow until a list of choices has that one. */
async function chosen(page: Page, selector: string, code: string): Promise<void> {
  for (let n = 0; n < MOST && (await page.inputValue(selector)) !== code; n++) await page.keyboard.press('ArrowDown');
  expect(await page.inputValue(selector)).toBe(code);
}

describeSlowInChromium('By keyboard', (browser) => {
  beforeAll(async () => {
    cordon = await runningCordon({ CORDON_DOCUMENTS: 'off' });
    ({ incident } = await operationTold(cordon));
  }, 120_000);
  afterAll(async () => {
    await cordon?.end();
    dropAll();
  });

  describe.each([
    ['ru', 'ru-RU'],
    ['en', 'en-GB'],
  ])('in %s', (_, locale) => {
    let page: Page;
    beforeAll(async () => {
      const context = await browser().newContext({ locale, timezoneId: 'Asia/Bishkek' });
      page = await loggedIn(context, cordon, { administration: 'KG', role: 'officer' });
    }, 60_000);
    afterAll(() => page?.context().close());
    /** From another screen, as one comes to it. */
    const come = async (hash: string, ready: string): Promise<void> => {
      await at(page, '#/nowhere');
      await at(page, hash);
      await page.waitForSelector(ready);
    };

    it.each([
      ['#/now', '.feed li'],
      ['#/report', '.outbox'],
      ['#/things', '.kinds'],
      ['#/things/incidents', 'tbody a'],
      ['#/things/incidents/ID', '.history li'],
      ['#/things/incidents/ID/do/record-seizure', 'form button'],
      [`#/figures/totals?by=country&operation=${OPERATION}`, 'tbody'],
      [`#/figures/ledger?operation=${OPERATION}`, 'tbody'],
      ['#/imports', '#table'],
    ])(
      '%s is gone through from its beginning to its end, and each place is seen',
      async (hash, ready) => {
        await come(hash.replace('ID', incident), ready);
        const all = await walked(page);
        expect(all.length).toBeGreaterThan(8);
        expect(all.filter(({ isSeen }) => !isSeen).map(({ what }) => what)).toEqual([]);
        // Each once, but for the places within a field.
        expect(all.filter(({ n, isField }, i) => !isField && all.findIndex((each) => each.n === n) !== i)).toEqual([]);
      },
      60_000,
    );

    it('the feed is paused, and a counter leads to what it is made of', async () => {
      await come('#/now', '.counters a');
      await tabTo(page, '.counters a');
      await page.keyboard.press('Enter');
      await page.waitForSelector('tbody');
      expect(await page.evaluate('location.hash')).toMatch(/^#\/figures\/ledger\?/);
      await come('#/now', '.feed li');
      await tabTo(page, '.feed-head button');
      await page.keyboard.press('Enter');
      expect(await page.getAttribute('.feed-head button', 'aria-pressed')).toBe('true');
    }, 60_000);

    it('a list is filtered, and one of it opened', async () => {
      await come('#/things', '.kinds a');
      await tabTo(page, '.kinds a[href="#/things/incidents"]');
      await page.keyboard.press('Enter');
      await page.waitForSelector('tbody a');
      await tabTo(page, '[id="q-country"]');
      await chosen(page, '[id="q-country"]', 'KG');
      await tabTo(page, '.filters button[type=submit]');
      await page.keyboard.press('Enter');
      await page.waitForSelector('tbody a');
      expect(await page.evaluate('location.hash')).toContain('country=KG');
      await tabTo(page, 'tbody a');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.history li');
      // Who hears the page is told that it is another one.
      await page.waitForSelector('#heading:focus');
    }, 60_000);

    it('something is said of a thing', async () => {
      await come(`#/things/incidents/${incident}`, '.actions a');
      await tabTo(page, '.actions a[href$="/do/record-seizure"], .tasks a[href*="/do/record-seizure"]');
      await page.keyboard.press('Enter');
      await page.waitForSelector('#c-lineId');
      await tabTo(page, '#c-lineId');
      await page.keyboard.type(`k-${locale.slice(0, 2)}`);
      await tabTo(page, '#c-substance');
      await page.keyboard.type('опий');
      await tabTo(page, '#c-quantity');
      await page.keyboard.type('1,2 кг');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.note.good');
      await tabTo(page, '.note.good a.button');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.history li');
    }, 60_000);

    it('a total is asked for, and what it is made of', async () => {
      await come('#/figures/totals', '#g-by-0');
      await tabTo(page, '#g-by-0');
      await chosen(page, '#g-by-0', 'substance');
      await tabTo(page, 'form.question button[type=submit]');
      await page.keyboard.press('Enter');
      await page.waitForSelector('tbody a');
      expect(await page.evaluate('location.hash')).toContain('by=substance');
      await tabTo(page, 'tbody a[href*="ledger"]');
      await page.keyboard.press('Enter');
      await page.waitForSelector('tbody a[href*="things/"]');
      await tabTo(page, 'tbody a[href*="things/"]');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.history .marked');
    }, 60_000);

    it('a ledger is taken as a file', async () => {
      await come(`#/figures/ledger?operation=${OPERATION}`, 'tbody');
      await tabTo(page, '.download button');
      const [taken] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
      expect(taken.suggestedFilename()).toBe('ledger.csv');
    }, 60_000);

    it('a table is chosen and checked', async () => {
      await come('#/imports', '#table');
      // Listened for from the beginning: the browser is told of it behind the call, and opens a dialog of its own until then.
      const choosing = page.waitForEvent('filechooser');
      await tabTo(page, '#table');
      await page.keyboard.press('Enter');
      const chooser = await choosing;
      await chooser.setFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('Дата;Вещество\r\n1;2\r\n') });
      await tabTo(page, 'form button[type=submit]');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.imported, .note.bad');
    }, 60_000);

    it('a draft is put aside, and thrown away', async () => {
      await come('#/report', '.outbox');
      await tabTo(page, '[id="r-report#1-post"]');
      await page.keyboard.type('Черновой пост');
      await tabTo(page, 'form .bar button.quiet');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.state.draft');
      await tabTo(page, '.letters button');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.state.draft', { state: 'detached' });
    }, 60_000);
  });
});

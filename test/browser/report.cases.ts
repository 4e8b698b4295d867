// A report on the page: filled in without a link, kept on the device for its person alone, and counted once.
import { expect, it } from '@jest/globals';
import { at } from '../support/processes/page.js';
import { DUMP } from './kept.js';
import type { OnThePage } from './on-the-page.js';

/** What must not be read by who opens a device after its owner has logged out. */
const SECRET = 'Тайный пост';

/** Larger than one piece of an upload. */
const PHOTO = Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), Buffer.alloc(600_000, 7)]);

export function reportCases(over: OnThePage): void {
  it('a report is filled in by keyboard, waits without a link, and counts once when it is back', async () => {
    const context = await over.inContext({ viewport: { width: 390, height: 844 } });
    const page = await over.loggedIn(context, 'KG', 'officer');
    await at(page, '#/report');
    await page.evaluate('navigator.serviceWorker.ready');
    await context.setOffline(true);
    await page.waitForSelector('text=Нет связи');
    await page.setInputFiles('#r-photos', { name: 'тайник.jpg', mimeType: 'image/jpeg', buffer: PHOTO });
    await page.waitForSelector('.files >> text=тайник.jpg');
    await page.focus('[id="r-record-seizure#1-substance"]');
    await page.keyboard.type('опий');
    await page.keyboard.press('Tab');
    await page.keyboard.type('2,5 кг');
    await page.keyboard.press('Tab'); // the button of what nobody weighed
    await page.keyboard.press('Tab');
    await page.keyboard.type(SECRET);
    await page.evaluate(`(() => { const at = document.getElementById('r-report#1-occurredAt-at'); at.focus(); })()`);
    await page.selectOption('[id="r-report#1-occurredAt"] select', 'words');
    await page.fill('[id="r-report#1-occurredAt-at"]', '07.11.2026 10:30');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.state.queued');
    // Another start, still without a link: the shell is there, and so is the report.
    await page.reload();
    await page.waitForSelector('.state.queued');
    await page.waitForSelector('[id="r-record-seizure#1-substance"]');
    await context.setOffline(false);
    await page.evaluate(`dispatchEvent(new Event('online'))`);
    await page.waitForSelector('.state.accepted', { timeout: 40_000 });
    expect(await page.innerText('.outbox')).toMatch(/Место в журнале/);
    const { rows } = (await over.told.officer.get('/v1/incidents?substance=opium&full=true&limit=100')).body as {
      rows: { id: string; report: { post: string }; attachments?: object[] }[];
    };
    const own = rows.filter(({ report }) => report.post === SECRET);
    expect(own).toMatchObject([{ attachments: [{ name: 'тайник.jpg', size: PHOTO.length, scan: 'NOT_SCANNED' }] }]);
    // What the server has, the device keeps no longer.
    expect(String(await page.evaluate(DUMP))).not.toContain('JFIF');
    const thing = await over.loggedIn(context, 'KG', 'officer');
    await at(thing, `#/things/incidents/${own[0]!.id}`);
    expect(await thing.innerText('.files')).toMatch(/тайник\.jpg[^]*не проверен/);
    await thing.close();
    expect(await page.inputValue('[id="r-report#1-post"]')).toBe(SECRET);
  }, 120_000);

  it('what waits in the outbox survives logging out, unreadable for anybody else', async () => {
    const context = await over.inContext();
    const page = await over.loggedIn(context, 'KG', 'officer');
    await at(page, '#/report');
    await page.fill('[id="r-report#1-post"]', SECRET);
    await page.click('text=Черновик');
    await page.waitForSelector('.state.draft');
    await page.click('.who-menu summary');
    await page.click('text=Выйти');
    await page.waitForURL(/\/login\?out/);
    const kept = String(await page.evaluate(DUMP));
    expect(kept).toContain('letters');
    expect(kept).not.toContain(SECRET);
    expect(kept).not.toMatch(/kg-officer|\/v1\//);
    const other = await over.loggedIn(context, 'KZ', 'officer');
    await at(other, '#/report');
    await other.waitForSelector('text=хранятся чужие сообщения');
    expect(await other.innerText('main')).not.toContain(SECRET);
    await other.close();
    const again = await over.loggedIn(context, 'KG', 'officer');
    await at(again, '#/report');
    await again.waitForSelector('.state.draft');
    expect(await again.innerText('.outbox')).toContain(SECRET);
  }, 120_000);
}

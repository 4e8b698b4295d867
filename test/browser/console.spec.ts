// The page for people, in a real browser: every screen in both languages, by keyboard, on a narrow phone, with and without a link.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { describeInChromium } from '../support/processes/chromium.js';
import { at, loggedIn as arrived } from '../support/processes/page.js';
import { type Client, dropAll, runningCordon, type RunningCordon } from '../support/processes/running-cordon.js';
import { DUMP } from './kept.js';
import { operationTold } from './told-operation.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Bytes, compressed by gzip: what a bad link carries before anything is seen. */
const FIRST_LOAD = 120 * 1024;
/** What must not be read by who opens a device after its owner has logged out. */
const SECRET = 'Тайный пост';

/** Larger than one piece of an upload. */
const PHOTO = Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), Buffer.alloc(600_000, 7)]);

let cordon: RunningCordon;
let officer: Client;
let incident: string;

const loggedIn = (context: BrowserContext, administration: string, role: string): Promise<Page> =>
  arrived(context, cordon, { administration, role });

describeInChromium('The page in Chromium', (browser) => {
  const contexts: BrowserContext[] = [];
  const strangers: string[] = [];
  const inContext = async (options: BrowserContextOptions = {}): Promise<BrowserContext> => {
    const context = await browser().newContext({ locale: 'ru-RU', timezoneId: 'Asia/Bishkek', ...options });
    contexts.push(context);
    context.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (origin !== cordon.url && protocol.startsWith('http')) strangers.push(request.url());
    });
    return context;
  };

  beforeAll(async () => {
    cordon = await runningCordon({ CORDON_DOCUMENTS: 'off' });
    ({ officer, incident } = await operationTold(cordon));
  }, 120_000);
  afterAll(async () => {
    for (const each of contexts) await each.close();
    await cordon?.end();
    dropAll();
  });

  const screens = (): readonly string[] => [
    '#/now',
    '#/report',
    '#/imports',
    '#/things',
    '#/things/incidents',
    '#/things/incidents?substance=heroin',
    `#/things/incidents/${incident}`,
    `#/things/incidents/${incident}/do/record-seizure`,
    '#/things/operations/barrier-2026',
    '#/figures/totals?by=country&operation=barrier-2026',
    '#/figures/series?operation=barrier-2026',
    '#/figures/ledger?operation=barrier-2026',
    '#/nowhere',
  ];

  describe.each([
    ['ru', 'light', { width: 1280, height: 900 }],
    ['en', 'dark', { width: 1280, height: 900 }],
    ['ru', 'dark', { width: 320, height: 640 }],
    ['en', 'light', { width: 320, height: 640 }],
  ] as const)('in %s, %s', (lang, colorScheme, viewport) => {
    it(`is without a fault of accessibility at ${viewport.width} px, and does not scroll sideways`, async () => {
      const locale = lang === 'ru' ? 'ru-RU' : 'en-GB';
      const context = await inContext({ locale, colorScheme, viewport, reducedMotion: 'reduce', bypassCSP: true });
      const page = await loggedIn(context, 'KG', 'officer');
      for (const hash of screens()) {
        await at(page, hash);
        await page.evaluate(AXE);
        const faults = await page.evaluate(
          `axe.run(document, { runOnly: ${JSON.stringify(RULES)} }).then(({ violations }) =>
            violations.map(({ id, nodes }) => id + ' ' + nodes[0].html.slice(0, 120)))`,
        );
        expect([hash, faults]).toEqual([hash, []]);
        expect([hash, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([hash, viewport.width]);
        expect(await page.getAttribute('html', 'lang')).toBe(lang);
      }
    }, 120_000);
  });

  it('shows in words what it is about, and what there is to do', async () => {
    const page = await loggedIn(await inContext(), 'KG', 'officer');
    await at(page, `#/things/incidents/${incident}`);
    const text = await page.innerText('main');
    for (const each of ['героин', 'Достук', 'У нас 2,3 кг', 'Принять', 'Кыргызстан сообщает о случае'])
      expect(text).toContain(each);
    await page.click('text=EN');
    await page.waitForSelector('main h1 >> text=heroin');
  });

  it('shows a correction side by side with what was said until then', async () => {
    const page = await loggedIn(await inContext(), 'KG', 'officer');
    const data = { substance: 'opium', quantity: '1,5 кг' };
    await officer.post(`/v1/incidents/${incident}/correct`, { line: '2', data, reason: 'MISTYPED' });
    await at(page, `#/things/incidents/${incident}`);
    await page.waitForSelector('.changes');
    expect(await page.innerText('.changes')).toMatch(
      /было сообщено\s+исправлено на\s+Количество\s+неизвестно\s+1,5 кг/i,
    );
  });

  it('accepts a proposal by a button, and shows it in the history', async () => {
    const page = await loggedIn(await inContext(), 'KG', 'officer');
    await at(page, `#/things/incidents/${incident}`);
    await page.click('text=Отклонить >> nth=0');
    await page.waitForSelector('textarea');
    await page.fill('textarea', 'Взвешено повторно');
    await page.click('button[type=submit]');
    await page.waitForSelector('.note.good');
    await page.click('.note.good .button');
    await page.waitForSelector('.history >> text=Взвешено повторно');
  });

  it('tells at the field what the server has against it, and how to mend it', async () => {
    const page = await loggedIn(await inContext(), 'KG', 'officer');
    await at(page, `#/things/incidents/${incident}/do/record-seizure`);
    await page.fill('#c-lineId', '3');
    await page.fill('#c-quantity', 'полный кузов');
    await page.fill('#c-substance', 'опий');
    await page.click('button[type=submit]');
    await page.waitForSelector('#fault-summary');
    expect(await page.innerText('.field.wrong')).toMatch(/полный кузов/);
    expect(await page.getAttribute('#c-quantity', 'aria-invalid')).toBe('true');
    expect(await page.evaluate('document.activeElement.id')).toBe('fault-summary');
    await page.fill('#c-quantity', '1,2 кг');
    await page.click('button[type=submit]');
    await page.waitForSelector('.note.good');
  });

  it('shows nothing of what there is not, or is not for the reader', async () => {
    const page = await loggedIn(await inContext(), 'KG', 'officer');
    await at(page, '#/things/incidents/00000000-0000-4000-8000-000000000000');
    await page.waitForSelector('text=Здесь ничего нет');
  });

  it('an auditor goes from a total to its events, and to the figure of an earlier place', async () => {
    const page = await loggedIn(await inContext(), 'KG', 'auditor');
    await at(page, '#/figures/totals?operation=barrier-2026&by=substance&evidence=ITEMISED&substance=heroin');
    await page.waitForSelector('table');
    expect(await page.innerText('table')).toMatch(/более 3,2 кг/);
    await page.click('table a >> text=Состав');
    await page.click('text=Открыть событие');
    await page.waitForSelector('.history .marked');
    expect(await page.innerText('.history .marked')).toContain('героин');
    const position = (await officer.get(`/v1/incidents/${incident}/history`)).body.rows[0].position as string;
    await at(page, `#/figures/totals?operation=barrier-2026&knownAt=@${position}`);
    await page.waitForSelector('text=Под эти условия ничего не подходит.');
    expect(await page.innerText('.question')).toContain('место в журнале');
    expect(await page.$('text=Сообщить о случае')).toBeNull();
  });

  it('a report is filled in by keyboard, waits without a link, and counts once when it is back', async () => {
    const context = await inContext({ viewport: { width: 390, height: 844 } });
    const page = await loggedIn(context, 'KG', 'officer');
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
    const { rows } = (await officer.get('/v1/incidents?substance=opium&full=true&limit=100')).body as {
      rows: { id: string; report: { post: string }; attachments?: object[] }[];
    };
    const own = rows.filter(({ report }) => report.post === SECRET);
    expect(own).toMatchObject([{ attachments: [{ name: 'тайник.jpg', size: PHOTO.length, scan: 'NOT_SCANNED' }] }]);
    // What the server has, the device keeps no longer.
    expect(String(await page.evaluate(DUMP))).not.toContain('JFIF');
    const thing = await loggedIn(context, 'KG', 'officer');
    await at(thing, `#/things/incidents/${own[0]!.id}`);
    expect(await thing.innerText('.files')).toMatch(/тайник\.jpg[^]*не проверен/);
    await thing.close();
    expect(await page.inputValue('[id="r-report#1-post"]')).toBe(SECRET);
  }, 120_000);

  it('a table is checked, mended and recorded, and each of its rows is answered', async () => {
    const page = await loggedIn(
      await inContext({ viewport: { width: 390, height: 844 }, bypassCSP: true }),
      'KG',
      'officer',
    );
    await at(page, '#/imports');
    const [template] = await Promise.all([page.waitForEvent('download'), page.click('.download >> text=CSV')]);
    const heads = readFileSync(await template.path(), 'utf8')
      .replace('\uFEFF', '')
      .trim();
    const column = (name: string): number => heads.split(';').indexOf(name);
    const line = (reference: string, date: string, substance: string, quantity: string): string => {
      const said = { Номер: reference, Дата: date, Пост: 'Торугарт', Вещество: substance, Количество: quantity };
      const cells = heads.split(';').map(() => '');
      for (const [name, value] of Object.entries(said)) cells[column(name)] = value;
      return cells.join(';');
    };
    const table = (...lines: readonly string[]) => ({
      name: 'ноябрь.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([heads, ...lines].join('\r\n')),
    });
    const good = [
      line('21-К', '10.11.2026', 'героин', '7,777 кг'),
      line('22-К', '11 ноября 2026 г.', 'опий', '2 кг 300 г'),
    ];
    const wrong = [
      line('23-К', '32.11.2026', 'героин', '1 кг'),
      line('24-К', '12.11.2026', 'героин', 'много'),
      line('25-К', '12.11.2026', 'гироин', '1 кг'),
    ];
    await page.setInputFiles('#table', table(...good, ...wrong));
    await page.click('text=Проверить');
    await page.waitForSelector('text=Проверено, ничего не записано');
    expect(await page.innerText('.outcomes')).toMatch(/Принято: 2\s+Отклонено: 3/);
    expect(await page.innerText('.imported table')).toMatch(/«Дата»: Такой даты[\s\S]*«Количество»[\s\S]*«Вещество»/);
    await page.evaluate(AXE);
    expect(
      await page.evaluate(
        `axe.run(document, { runOnly: ${JSON.stringify(RULES)} }).then((it) => it.violations.map(({ id }) => id))`,
      ),
    ).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    const mended = [
      line('23-К', '12.11.2026', 'героин', '1 кг'),
      line('24-К', '12.11.2026', 'героин', '4 г'),
      line('25-К', '12.11.2026', 'героин', '1 кг'),
    ];
    await page.setInputFiles('#table', table(...good, ...mended));
    for (const already of [false, true]) {
      await page.click('text=Записать');
      await page.waitForSelector(already ? 'text=Уже было записано' : 'h2 >> text=Записано');
      expect(await page.innerText('.outcomes')).toBe('Принято: 5');
    }
    const [filled] = await Promise.all([
      page.waitForEvent('download'),
      page.click('.imported + .download >> text=CSV'),
    ]);
    expect(readFileSync(await filled.path(), 'utf8')).toMatch(/21-К;.*;принято;№ [0-9a-f-]{36}, позиция /);
    const { rows } = (await officer.get('/v1/totals?evidence=ITEMISED&by=substance')).body as {
      rows: { substance: string; text: string }[];
    };
    expect(rows.find(({ substance }) => substance === 'heroin')!.text).toContain('12.981');
  }, 120_000);

  it('what waits in the outbox survives logging out, unreadable for anybody else', async () => {
    const context = await inContext();
    const page = await loggedIn(context, 'KG', 'officer');
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
    const other = await loggedIn(context, 'KZ', 'officer');
    await at(other, '#/report');
    await other.waitForSelector('text=хранятся чужие сообщения');
    expect(await other.innerText('main')).not.toContain(SECRET);
    await other.close();
    const again = await loggedIn(context, 'KG', 'officer');
    await at(again, '#/report');
    await again.waitForSelector('.state.draft');
    expect(await again.innerText('.outbox')).toContain(SECRET);
  }, 120_000);

  it('tells of what is recorded meanwhile behind a button, and can be paused', async () => {
    const page = await loggedIn(await inContext(), 'KG', 'analyst');
    await at(page, '#/now');
    await page.waitForSelector('.feed li');
    const before = await page.innerText('.feed');
    await new Promise((go) => setTimeout(go, 500));
    await officer.post(`/v1/incidents/${incident}/record-seizure`, {
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
    const context = await inContext();
    const asked: string[] = [];
    context.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const page = await loggedIn(context, 'KG', 'officer');
    await at(page, '#/now');
    const files = [...new Set(asked)].filter((path) => path === '/' || path.startsWith('/console/'));
    const sizes = await Promise.all(
      files.map(async (path) => gzipSync(Buffer.from(await (await fetch(cordon.url + path)).arrayBuffer())).length),
    );
    expect(files.length).toBeGreaterThan(2);
    expect(sizes.reduce((sum, each) => sum + each, 0)).toBeLessThan(FIRST_LOAD);
  });

  it('asks nobody but the server that it came from', () => {
    expect(strangers).toEqual([]);
  });

  it('runs nothing that is not in its own files', async () => {
    const answer = await fetch(cordon.url);
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'self';/);
  });
});

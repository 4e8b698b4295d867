// The pictures in docs/pictures: taken by a Chromium of this machine from an invented operation that is under way.
// npm run pictures [-- <folder>]; CORDON_TEST_CHROMIUM names the program where it is not `chromium` on the path.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const INTO = resolve(process.argv[2] ?? join(ROOT, 'docs', 'pictures'));
const OPERATION = 'synthetic-barrier-2';
/** ms; what is drawn on a canvas comes a little later. */
const SETTLED = 700;

const DEVICES = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
};
const LANGUAGES = { ru: 'ru-RU', en: 'en-GB' };
/** What is shown, by whom, and on what else than a desk. */
const SCREENS = {
  now: ['officer', () => '#/now', 'phone'],
  report: ['officer', () => '#/report', 'phone'],
  thing: ['officer', (incident) => `#/things/incidents/${incident}`],
  totals: ['auditor', () => `#/figures/totals?by=country,substance&operation=${OPERATION}`],
  series: ['auditor', () => `#/figures/series?bucket=day&operation=${OPERATION}`],
};

function program() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const all = [process.env.CORDON_TEST_CHROMIUM, ...folders.map((folder) => join(folder, 'chromium'))];
  const found = all.find((path) => path && existsSync(path));
  if (!found) throw new Error('There is no Chromium: install one (Debian: chromium), or set CORDON_TEST_CHROMIUM.');
  return found;
}

/** Every picture there is: device, language and screen. */
const PICTURES = Object.keys(DEVICES).flatMap((device) =>
  Object.keys(LANGUAGES).flatMap((lang) =>
    Object.entries(SCREENS)
      .filter(([, [, , other]]) => device === 'desktop' || device === other)
      .map(([name]) => ({ device, lang, name })),
  ),
);

async function take(browser, demo, { device, lang, name }) {
  const [role, hash] = SCREENS[name];
  const context = await browser.newContext({
    ...DEVICES[device],
    locale: LANGUAGES[lang],
    timezoneId: 'Asia/Bishkek',
    storageState: demo.states[role],
  });
  const page = await context.newPage();
  await page.goto(`${demo.url}/${hash(demo.incident)}`);
  await page.waitForSelector('main h1');
  await page.waitForSelector('.loading', { state: 'detached' });
  await page.waitForTimeout(SETTLED);
  await page.screenshot({ path: join(INTO, `${name}-${device}-${lang}.png`) });
  await context.close();
}

/** Logged in as whom the link is for. */
async function loggedIn(browser, link) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(link);
  await page.waitForSelector('.who-menu');
  const { cookies } = await context.storageState();
  await context.close();
  return { cookies, origins: [] };
}

/** An incident of the officer's state in which another state has another figure. */
async function contested(browser, url, storageState) {
  const context = await browser.newContext({ storageState });
  const answer = await context.request.get(`${url}/v1/incidents?country=KG&operation=${OPERATION}&full=true&limit=50`);
  const { rows } = await answer.json();
  await context.close();
  return (rows.find(({ proposals }) => proposals?.length > 0) ?? rows[0]).id;
}

async function begun(browser, child) {
  const [line] = await once(child.stdout, 'data');
  const { url, links } = JSON.parse(String(line));
  const states = {};
  for (const role of ['officer', 'auditor'])
    states[role] = await loggedIn(browser, links.find((each) => each.role === role).link);
  return { url, states, incident: await contested(browser, url, states.officer) };
}

const data = mkdtempSync(join(tmpdir(), 'cordon-pictures-'));
const child = spawn(process.execPath, [join(ROOT, 'bin', 'run.cjs'), 'demo', '--json', '--every', '0'], {
  env: { ...process.env, CORDON_DATA: data, CORDON_PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const browser = await chromium.launch({ executablePath: program(), args: ['--no-sandbox'] });
try {
  const demo = await begun(browser, child);
  mkdirSync(INTO, { recursive: true });
  for (const picture of PICTURES) await take(browser, demo, picture);
} finally {
  await browser.close();
  child.kill();
  await once(child, 'exit');
  rmSync(data, { recursive: true, force: true });
}

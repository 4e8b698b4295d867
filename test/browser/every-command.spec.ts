// Every command of an operation, of what is found in it and of what states write to each other, as a person sends it: by the button that the
// page offers them, in the form that it draws, until it is told in the history. Each is sent in one language, one after the other in
// turn; CORDON_TEST_LANGUAGE=ru or =en sends all of them in that one, CORDON_TEST_COMMANDS=all the committee's too.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Catalogue, Collection, Command } from '../../src/http/catalogue/shape.js';
import { DevelopmentLinks } from '../../src/http/login/development-links.js';
import { COMPLETE } from '../domain/complete-commands.js';
import { apart, inFewLogs, type Scene, sceneOf, streamOf } from '../support/facts/scenes.js';
import { aggregateOf } from '../support/logs/told-log.js';
import { describeSlowInChromium } from '../support/processes/chromium.js';
import { at } from '../support/processes/page.js';
import { dropAll, type RunningCordon } from '../support/processes/running-cordon.js';
import { cordonOver } from '../support/processes/seeded-cordon.js';
import { fillIn } from './filling.js';

/** What belongs to a body or a service is told apart: its ids hang on one another. */
const COLLECTIONS: ReadonlySet<string> = new Set(
  `operations incidents controlled-deliveries transit-cases duplicate-reviews projects inquiries assistance-requests exchanges
  messages situation-reports`.split(/\s+/),
);
/** A place in the log of the specifications. */
const ELSEWHERE = '4c1d9a07e2b85f36.42';
const LETTERS = { ru: /[а-яё]{3}/i, en: /[a-z]{3}/i } as const;
type Lang = keyof typeof LETTERS;

/**
 * What no person sends from the page; figures and places that only the specification's log bears; and a unit as it was typed, which
 * the page offers as a choice.
 */
const NOT_SENT: ReadonlySet<string> = new Set(
  `imports issuers communiques/draft communiques/issue-corrigendum published-tables/publish import-profiles/register
  import-profiles/revise`.split(/\s+/),
);

const ALL = Object.keys(COMPLETE).map(sceneOf);
const isOfTheField = ({ collection }: Scene): boolean => COLLECTIONS.has(collection);
const isSentHere = ({ collection, verb }: Scene): boolean =>
  !NOT_SENT.has(collection) && !NOT_SENT.has(`${collection}/${verb}`);

const withUuid = (scene: Scene): Scene => (aggregateOf(scene.collection).ids === 'uuid' ? apart(scene) : scene);

/** The field's stand in one log, those of the committee in as few as their ids allow. */
const LOGS: readonly (readonly Scene[])[] = [
  ALL.filter(isOfTheField).map(apart),
  ...(process.env['CORDON_TEST_COMMANDS'] === 'all'
    ? inFewLogs(ALL.filter((each) => !isOfTheField(each) && isSentHere(each)).map(withUuid))
    : []),
];

const languageOf = (i: number): Lang => (process.env['CORDON_TEST_LANGUAGE'] as Lang) ?? (i % 2 === 0 ? 'ru' : 'en');

let cordon: RunningCordon;
const people = new Map<string, Promise<Page>>();

async function cameIn(browser: Browser, { actor }: Scene, lang: Lang): Promise<Page> {
  const context = await browser.newContext({ locale: lang === 'ru' ? 'ru-RU' : 'en-GB', timezoneId: 'Asia/Bishkek' });
  const { administration, role, officer } = actor;
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(
    cordon.url + new DevelopmentLinks(cordon.data, Date.now).make({ administration, role, sub: officer }),
  );
  await page.waitForSelector('.who-menu');
  return page;
}

function pageOf(browser: Browser, scene: Scene, lang: Lang): Promise<Page> {
  const who = JSON.stringify([scene.actor, lang]);
  const page = people.get(who) ?? cameIn(browser, scene, lang);
  people.set(who, page);
  return page;
}

/** What the page itself asks for, in its language. */
const asked = <T>(page: Page, path: string): Promise<T> =>
  page.evaluate(
    `fetch('/v1/${path}', { headers: { 'Accept-Language': document.documentElement.lang } }).then((each) => each.json())`,
  );

const catalogues = new Map<Page, Promise<Catalogue>>();

function catalogueOf(page: Page): Promise<Catalogue> {
  const catalogue = catalogues.get(page) ?? asked<Catalogue>(page, 'catalogue');
  catalogues.set(page, catalogue);
  return catalogue;
}

/** To the form of the command, as the page leads there. */
async function toTheForm(page: Page, scene: Scene, { short, commands }: Collection): Promise<void> {
  const { collection, id, verb, streams } = scene;
  const isOther = commands.some((each) => each.verb === verb && each.alsoBegins);
  const thing = `#/things/${collection}/${id}`;
  const isThere = streamOf({ collection, id }) in streams;
  await at(page, isThere ? thing : `#/things/${collection}`);
  // What has a short form is begun by it; the whole one is where it always is.
  if (!isThere && short) return at(page, `#/things/${collection}/new`);
  const beginning = `#/things/${collection}/new${isOther ? `?command=${verb}` : ''}`;
  const to = isThere ? `${thing}/do/${verb}` : beginning;
  await page.click(`a[href="${to}"], a[href^="${thing}/do/${verb}?"]`);
}

interface Drawn {
  readonly scene: Scene;
  readonly command: Command;
  readonly vocabularies: Catalogue['vocabularies'];
}

/** The body, with a place in this log. */
async function placedIn(page: Page, { body }: Scene): Promise<object> {
  const text = JSON.stringify(body);
  if (!text.includes(ELSEWHERE)) return body;
  const { position } = await asked<{ position: string }>(page, 'operations');
  return JSON.parse(text.replaceAll(ELSEWHERE, position)) as object;
}

async function filledIn(page: Page, { scene, command, vocabularies }: Drawn): Promise<void> {
  await page.waitForSelector('form.sheet');
  await page.evaluate("document.querySelectorAll('details.more').forEach((each) => { each.open = true; })");
  const own = page.locator('[id="c#id"]');
  if ((await own.count()) > 0) await own.fill(scene.id);
  await fillIn(
    page,
    command.fields,
    await placedIn(page, scene),
    (vocabulary = '') => vocabularies[vocabulary]?.length ?? 0,
  );
}

describeSlowInChromium('Every command on the page', (browser) => {
  describe.each(LOGS.map((scenes, i) => [i + 1, scenes] as const))('of log %i', (_, scenes) => {
    beforeAll(async () => {
      cordon = await cordonOver(scenes);
    }, 60_000);
    afterAll(async () => {
      // A person who could not come in has told so in their own test.
      for (const page of people.values()) await page.then((there) => there.context().close()).catch(() => undefined);
      people.clear();
      catalogues.clear();
      await cordon?.end();
    });
    it.each(scenes.map((scene, i) => [`${scene.collection}/${scene.verb}`, languageOf(i), scene] as const))(
      '%s is sent by who may, and told in the history (%s)',
      (_name, lang, scene) => sent(browser(), scene, lang),
      40_000,
    );
  });
  afterAll(dropAll);
});

async function sent(browser: Browser, scene: Scene, lang: Lang): Promise<void> {
  const page = await pageOf(browser, scene, lang);
  const { collections, vocabularies } = await catalogueOf(page);
  const collection = collections.find(({ name }) => name === scene.collection)!;
  const command = collection.commands.find(({ verb }) => verb === scene.verb)!;
  await toTheForm(page, scene, collection);
  await filledIn(page, { scene, command, vocabularies });
  await page.click('button[type=submit]');
  await page.waitForSelector('.note');
  expect(await page.locator('.note.bad').allInnerTexts()).toEqual([]);
  await page.click('.note.good .button');
  const told = page.locator('.history > li', { has: page.locator(`.who:has-text("${scene.type}")`) });
  await told.first().waitFor();
  const sentences = await told.locator('> p:first-child').allInnerTexts();
  expect(sentences.filter((each) => !LETTERS[lang].test(each) || each === scene.type)).toEqual([]);
}

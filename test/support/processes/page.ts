// The page in a browser, as a person comes to it: logged in by a link, and gone to a screen.
import type { BrowserContext, Page } from 'playwright-core';
import { DevelopmentLinks } from '../../../src/http/login/development-links.js';
import type { RunningCordon } from './running-cordon.js';

/** As whom one comes. */
export interface Person {
  readonly administration: string;
  readonly role: string;
}

/** Logs in by a link, as a developer does. */
export async function loggedIn(
  context: BrowserContext,
  { data, url }: Pick<RunningCordon, 'data' | 'url'>,
  { administration, role }: Person,
): Promise<Page> {
  const sub = `${administration.toLowerCase()}-${role}`;
  const path = new DevelopmentLinks(data, Date.now).make({ administration, role, sub });
  const page = await context.newPage();
  await page.goto(url + path);
  await page.waitForSelector('.who-menu');
  return page;
}

/** Goes to a screen, and waits until it is there. */
export async function at(page: Page, hash: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
  await page.waitForSelector('h1, .note');
  await page.waitForSelector('.loading', { state: 'detached' });
}

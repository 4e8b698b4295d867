// The page over a server that knows one operation: who comes to it in a browser of their own, and whom that browser asked.
import { afterAll, beforeAll } from '@jest/globals';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { loggedIn } from '../support/processes/page.js';
import { dropAll, runningCordon, type RunningCordon } from '../support/processes/running-cordon.js';
import { operationTold, type Told } from './told-operation.js';

export interface OnThePage {
  readonly cordon: RunningCordon;
  readonly told: Told;
  /** Addresses of other servers that were asked. */
  readonly strangers: readonly string[];
  readonly inContext: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  readonly loggedIn: (context: BrowserContext, administration: string, role: string) => Promise<Page>;
}

/** To be called within a `describe`: server and browsers are there while its tests run. */
export function onThePage(browser: () => Browser): OnThePage {
  const contexts: BrowserContext[] = [];
  const strangers: string[] = [];
  let cordon: RunningCordon;
  let told: Told;
  beforeAll(async () => {
    cordon = await runningCordon({ CORDON_DOCUMENTS: 'off' });
    told = await operationTold(cordon);
  }, 120_000);
  afterAll(async () => {
    for (const each of contexts) await each.close();
    await cordon?.end();
    dropAll();
  });
  return {
    strangers,
    get cordon() {
      return cordon;
    },
    get told() {
      return told;
    },
    async inContext(options = {}) {
      const context = await browser().newContext({ locale: 'ru-RU', timezoneId: 'Asia/Bishkek', ...options });
      contexts.push(context);
      context.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (origin !== cordon.url && protocol.startsWith('http')) strangers.push(request.url());
      });
      return context;
    },
    loggedIn: (context, administration, role) => loggedIn(context, cordon, { administration, role }),
  };
}

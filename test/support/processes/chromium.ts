// A Chromium of this machine; without one the tests that need it are skipped, and say what would make them run.
import { afterAll, beforeAll, describe } from '@jest/globals';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { describeSlow } from '../slow.js';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const SKIPPED =
  '(skipped: no Chromium; install one — Debian: chromium —, or name its program by CORDON_TEST_CHROMIUM=/…)';

/** The path of its program. */
function atHand(): string | undefined {
  const named = process.env['CORDON_TEST_CHROMIUM'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const all = named ? [named] : folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return all.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

export function describeInChromium(title: string, tests: (browser: () => Browser) => void): void {
  const executablePath = atHand();
  if (executablePath === undefined) {
    describe.skip(`${title} ${SKIPPED}`, () => tests(() => undefined as never));
    return;
  }
  describe(title, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      // Whoever runs everything in a container is root, for whom Chromium has no sandbox.
      browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
    }, 60_000);
    afterAll(() => browser?.close());
    tests(() => browser!);
  });
}

/** What takes longer than most, and what others look at too: CI runs it always. */
export const describeSlowInChromium: typeof describeInChromium = (title, tests) =>
  describeSlow(title, () => describeInChromium('in Chromium', tests));

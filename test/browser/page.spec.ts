// The page for people in a browser, in one file for the test runner: server and browser take longer to start than most of it.
import { describe } from '@jest/globals';
import { describeInChromium } from '../support/processes/chromium.js';
import { consoleCases } from './console.cases.js';
import { importsCases } from './imports.cases.js';
import { onThePage } from './on-the-page.js';
import { reportCases } from './report.cases.js';
import { thingCases } from './thing.cases.js';

describeInChromium('In Chromium', (browser) => {
  const over = onThePage(browser);

  // The first is about a sum of all that was told; the last, that nobody was asked but the server, is about all of them.
  describe('A table', () => importsCases(over));
  describe('A thing', () => thingCases(over));
  describe('A report', () => reportCases(over));
  describe('The page', () => consoleCases(over));
});

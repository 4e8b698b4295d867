// The README tells the truth: its commands are run in order against a fresh server, and print what it shows.
import { describeSlow } from '../support/slow.js';
import { pageIsTrue } from '../support/readme/page.js';

describeSlow('The README', () => pageIsTrue('README.md', { start: true }));

// The tour tells the truth: one request for each system, run in order against a fresh server, prints what the page shows.
import { describeSlow } from '../support/slow.js';
import { pageIsTrue } from '../support/readme/page.js';

describeSlow('The tour', () => pageIsTrue('docs/tour.md'));

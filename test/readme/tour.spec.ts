// The tours tell the truth: one request for each system, and for each sentence of the two documents, run in order against a
// fresh server, prints what the page shows.
import { describeSlow } from '../support/slow.js';
import { pageIsTrue } from '../support/readme/page.js';

describeSlow('The tour', () => pageIsTrue('docs/tour.md'));
describeSlow('The two documents', () => pageIsTrue('docs/two-documents.md'));

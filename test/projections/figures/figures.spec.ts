// The questions for figures, in one file for the test runner: loading them takes longer than most of them do.
import { describe } from '@jest/globals';
import { boardCases } from './board.cases.js';
import { comparisonCases } from './comparison.cases.js';
import { delaysCases } from './delays.cases.js';
import { goodsCases } from './goods.cases.js';
import { parcelsCases } from './parcels.cases.js';
import { groupsCases } from './groups.cases.js';
import { ledgerEntriesCases } from './ledger-entries.cases.js';
import { ledgerFilesCases } from './ledger-files.cases.js';
import { namedCases } from './named.cases.js';
import { possibleCases } from './possible.cases.js';
import { reconciliationCases } from './reconciliation.cases.js';
import { scorecardCases } from './scorecard.cases.js';
import { situationCases } from './situation.cases.js';
import { standingMarksCases } from './standing-marks.cases.js';
import { timeSeriesCases } from './time-series.cases.js';
import { totalsCases } from './totals.cases.js';
import { warningsCases } from './warnings.cases.js';

// What sets its world up and puts it away does so for its own cases.
describe('Board', boardCases);
describe('Comparison', comparisonCases);
describe('Delays', delaysCases);
describe('Goods', goodsCases);
describe('Parcels and high-tax goods', parcelsCases);
describe('Groups', groupsCases);
describe('Ledger entries', ledgerEntriesCases);
describe('Ledger files', ledgerFilesCases);
describe('Named', namedCases);
describe('Possible', possibleCases);
describe('Reconciliation', reconciliationCases);
describe('Scorecard', scorecardCases);
describe('Situation', situationCases);
describe('Standing marks', standingMarksCases);
describe('Time series', timeSeriesCases);
describe('Totals', totalsCases);
describe('Warnings', warningsCases);

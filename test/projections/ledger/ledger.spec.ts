// The ledger, in one file for the test runner: loading them takes longer than most of them do.
import { describe } from '@jest/globals';
import './contributors.cases.js';
import './counted-again.cases.js';
import './gathering.cases.js';
import './many-incidents.cases.js';
import './remembered.cases.js';
import { countingOnceCases } from './counting-once.cases.js';
import { editionsCases } from './editions.cases.js';
import { flaggedCases } from './flagged.cases.js';
import { itemisedCases } from './itemised.cases.js';
import { restCases } from './rest.cases.js';
import { rollupsCases } from './rollups.cases.js';
import { sightCases } from './sight.cases.js';
import { standingCases } from './standing.cases.js';

// What sets its world up and puts it away does so for its own cases.
describe('Counting once', countingOnceCases);
describe('Editions', editionsCases);
describe('Flagged', flaggedCases);
describe('Itemised', itemisedCases);
describe('Rest', restCases);
describe('Rollups', rollupsCases);
describe('Sight', sightCases);
describe('Standing', standingCases);

// The registers, in one file for the test runner: loading them takes longer than most of them do.
import { describe } from '@jest/globals';
import './controlled-delivery/to-come.cases.js';
import './side-by-side.cases.js';
import { assistanceCases } from './assistance.cases.js';
import { committeesCases } from './committees.cases.js';
import { contractCases } from './contract.cases.js';
import { controlledDeliveriesCases } from './controlled-deliveries.cases.js';
import { duplicateReviewsCases } from './duplicate-reviews.cases.js';
import { editionsCases } from './editions.cases.js';
import { inForceCases } from './in-force.cases.js';
import { registerKeysCases } from './incident/register-keys.cases.js';
import { incidentsCases } from './incidents.cases.js';
import { inquiriesCases } from './inquiries.cases.js';
import { listsCases } from './lists.cases.js';
import { sightCases } from './sight.cases.js';
import { transitCasesCases } from './transit-cases.cases.js';

// What sets its world up and puts it away does so for its own cases.
describe('Committees', committeesCases);
describe('Contract', contractCases);
describe('Controlled deliveries', controlledDeliveriesCases);
describe('Duplicate reviews', duplicateReviewsCases);
describe('Editions', editionsCases);
describe('A decision', inForceCases);
describe('Register keys', registerKeysCases);
describe('Incidents', incidentsCases);
describe('Inquiries', inquiriesCases);
describe('Lists', listsCases);
describe('Sight', sightCases);
describe('A request for assistance', assistanceCases);
describe('Transit', transitCasesCases);

// The parts of the edge by themselves, in one file for the test runner: loading them takes longer than most of them do.
import { describe } from '@jest/globals';
import './events/event-filter.cases.js';
import './live/awaited-bodies.cases.js';
import './live/transfer.cases.js';
import { namesSeenCases } from './events/names-seen.cases.js';
import { developmentIssuerCases } from './identity/development-issuer.cases.js';
import { identityCases } from './identity/identity.cases.js';
import { issuersFileCases } from './identity/issuers-file.cases.js';
import { ratesCases } from './identity/rates.cases.js';

// What sets its world up and puts it away does so for its own cases.
describe('Names seen', namesSeenCases);
describe('Development issuer', developmentIssuerCases);
describe('Identity', identityCases);
describe('Issuers file', issuersFileCases);
describe('Rates', ratesCases);

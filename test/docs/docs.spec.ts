// The pages of documentation, in one file for the test runner: loading them takes longer than most of them do.
import { describe } from '@jest/globals';
import './adding-a-system.cases.js';
import './counting.cases.js';
import './identity.cases.js';
import { operatingCases } from './operating.cases.js';

// What sets its world up and puts it away does so for its own cases.
describe('Operating', operatingCases);

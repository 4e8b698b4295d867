// The log and its events, in one file for the test runner: loading them takes longer than most of them do.
import { describe } from '@jest/globals';
import './canonical.cases.js';
import './growing.cases.js';
import './keyed.cases.js';
import './seal.cases.js';
import { logCases } from './log.cases.js';
import { tailCases } from './tail.cases.js';

// What sets its world up and puts it away does so for its own cases.
describe('Log', logCases);
describe('Tail', tailCases);

// The adapter of EventStoreDB, in one file for the test runner: loading them takes longer than most of them do.
import { describe } from '@jest/globals';
import './connection.cases.js';
import './foreign.cases.js';
import './stub-likeness-reading.cases.js';
import './stub-likeness-writing.cases.js';
import { openingCases } from './opening.cases.js';
import { stubClusterCases } from './stub-cluster.cases.js';
import { stubReadingCases } from './stub-reading.cases.js';
import { stubCases } from './stub.cases.js';

// What sets its world up and puts it away does so for its own cases.
describe('Opening', openingCases);
describe('Stub cluster', stubClusterCases);
describe('Stub reading', stubReadingCases);
describe('Stub', stubCases);

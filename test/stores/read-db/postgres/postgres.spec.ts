// PostgreSQL as a read database, in one file for the test runner: its tests share a server.
import { describe } from '@jest/globals';
import './connection.cases.js';
import './faults.cases.js';
import './fencing.cases.js';
import './hung.cases.js';
import './rows.cases.js';
import './server.cases.js';
import { inMemoryCases } from './in-memory.cases.js';
import { readLogCases } from './read-log.cases.js';

// What sets its world up and puts it away does so for its own cases.
describe('In memory', inMemoryCases);
describe('Read log', readLogCases);

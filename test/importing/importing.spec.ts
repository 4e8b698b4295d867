// Tables and their rows, in one file for the test runner.
import { describe } from '@jest/globals';
import { rowsCases } from './rows.cases.js';
import { tablesCases } from './tables.cases.js';

describe('Tables', tablesCases);
describe('Rows', rowsCases);

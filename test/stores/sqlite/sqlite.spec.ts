// The embedded stores, in one file for the test runner: loading them takes longer than most of them do.
import { describe } from '@jest/globals';
import '../read-db/sqlite/scans.cases.js';
import '../read-db/sqlite/damaged.cases.js';
import './group-commit.cases.js';
import { indexesCases } from '../read-db/sqlite/indexes.cases.js';
import { wideRowsCases } from '../read-db/sqlite/wide-rows.cases.js';
import { eventStoreCases } from './event-store.cases.js';
import { flippedBytesCases } from './flipped-bytes.cases.js';
import { openingCases } from './opening.cases.js';
import { replacedFilesCases } from './replaced-files.cases.js';
import { streamEndsCases } from './stream-ends.cases.js';
import { twoProcessesCases } from './two-processes.cases.js';

// What sets its world up and puts it away does so for its own cases.
describe('Indexes', indexesCases);
describe('Wide rows', wideRowsCases);
describe('Event store', eventStoreCases);
describe('Flipped bytes', flippedBytesCases);
describe('Opening', openingCases);
describe('Replaced files', replacedFilesCases);
describe('Stream ends', streamEndsCases);
describe('Two processes', twoProcessesCases);

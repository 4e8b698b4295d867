// The commands and questions of any aggregate, in one file for the test runner: loading them takes longer than most of them do.
import { describe } from '@jest/globals';
import '../commanding/instruction.cases.js';
import './asking/own-writes.cases.js';
import './asking/sight.cases.js';
import './asking/turns.cases.js';
import './names.cases.js';
import { carriedOnCases } from '../commanding/carried-on.cases.js';
import { saidAgainCases } from '../commanding/said-again.cases.js';
import { askCases } from './asking/ask.cases.js';
import { executeCases } from './writing/execute.cases.js';
import { streamCacheCases } from './writing/stream-cache.cases.js';

// What sets its world up and puts it away does so for its own cases.
describe('Carried on', carriedOnCases);
describe('Said again', saidAgainCases);
describe('Ask', askCases);
describe('Execute', executeCases);
describe('Stream cache', streamCacheCases);

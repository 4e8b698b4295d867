// The read models' machine, in one file for the test runner: loading them takes longer than most of them do.
import { describe } from '@jest/globals';
import './lru-cache.cases.js';
import './query-cache.cases.js';
import './row-cache.cases.js';
import { generationsCases } from './generations.cases.js';

// What sets its world up and puts it away does so for its own cases.
describe('Generations', generationsCases);

// The projector, in one file for the test runner: loading them takes longer than most of them do.
import { describe } from '@jest/globals';
import './story-cache.cases.js';
import { committingCases } from './committing.cases.js';
import { groupCases } from './group.cases.js';
import { otherLogCases } from './other-log.cases.js';
import { projectorCases } from './projector.cases.js';
import { retriedCases } from './retried.cases.js';
import { storiesReadCases } from './stories-read.cases.js';
import { storiesCases } from './stories.cases.js';
import { verifyCases } from './verify.cases.js';

// What sets its world up and puts it away does so for its own cases.
describe('Committing', committingCases);
describe('Group', groupCases);
describe('Other log', otherLogCases);
describe('Projector', projectorCases);
describe('Retried', retriedCases);
describe('Stories read', storiesReadCases);
describe('Stories', storiesCases);
describe('Verify', verifyCases);

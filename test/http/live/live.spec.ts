// The live routes on a whole Cordon, in one file for the test runner: loading it takes each file longer than most of its cases.
import { describe } from '@jest/globals';
import { attachmentsCases } from './attachments.cases.js';
import { boundsCases } from './bounds.cases.js';
import { citingCases } from './citing.cases.js';
import { eventsCases } from './events.cases.js';
import { feedCases } from './feed.cases.js';
import { importProfilesCases } from './import-profiles.cases.js';
import { importsCases } from './imports.cases.js';
import { keptImportsCases } from './imports-kept.cases.js';
import { longImportsCases } from './imports-long.cases.js';
import { intakeCases } from './intake.cases.js';
import { metricsCases } from './metrics.cases.js';
import { readsCases } from './reads.cases.js';
import { watchCases } from './watch.cases.js';

describe('The log over HTTP', eventsCases);
describe('The feed over HTTP', feedCases);
describe('The intake', intakeCases);
describe('Spreadsheets', importsCases);
describe('Spreadsheets as things of the log', keptImportsCases);
describe('Mapping profiles of spreadsheets', importProfilesCases);
describe('Long spreadsheets', longImportsCases);
describe('Metrics', metricsCases);
describe('Attachments over HTTP', attachmentsCases);
describe('Cited attachments', citingCases);
describe('Bounds', boundsCases);
describe('The read log', readsCases);
describe('Watched figures', watchCases);

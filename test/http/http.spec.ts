// All that the edge promises over HTTP, in one file for the test runner: loading Nest takes each file longer than most of its cases.
import { describe } from '@jest/globals';
import { catalogueCases } from './catalogue.cases.js';
import { commandsCases } from './commands.cases.js';
import { guardCases } from './guard.cases.js';
import { openapiCases } from './openapi.cases.js';
import { questionsCases } from './questions.cases.js';
import { problemsCases } from './problems.cases.js';
import { requestLogCases } from './request-log.cases.js';
import { edgeCases } from './edge.cases.js';
import { formatsCases } from './formats.cases.js';
import { shutdownCases } from './shutdown.cases.js';

describe('Commands over HTTP', commandsCases);
describe('The catalogue', catalogueCases);
describe('The guard', guardCases);
describe('OpenAPI', openapiCases);
describe('Questions over HTTP', questionsCases);
describe('Problems', problemsCases);
describe('The log of requests', requestLogCases);
describe('The whole edge', edgeCases);
describe('Formats', formatsCases);
describe('Shutdown', shutdownCases);

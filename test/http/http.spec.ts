// All that the edge promises over HTTP, in one file for the test runner: loading Nest takes each file longer than most of its cases.
import './commands.cases.js';
import './guard.cases.js';
import './openapi.cases.js';
import './questions.cases.js';
import './problems.cases.js';
import './request-log.cases.js';
import './edge.cases.js';
import './formats.cases.js';
import './shutdown.cases.js';

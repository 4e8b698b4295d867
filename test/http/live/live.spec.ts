// The live routes on a whole Cordon, in one file for the test runner: loading it takes each file longer than most of its cases.
import './events.cases.js';
import './feed.cases.js';
import './intake.cases.js';
import './metrics.cases.js';

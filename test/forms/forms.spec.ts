// The forms, in one file for the test runner: loading them takes longer than most of them do.
import './fast-path.cases.js';
import './form.cases.js';
import './invalid.cases.js';

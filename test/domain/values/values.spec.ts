// The values, in one file for the test runner: loading them takes longer than most of them do.
import './amounts/amount.cases.js';
import './amounts/quantity.cases.js';
import './goods/crossings.cases.js';
import './goods/movement.cases.js';
import './goods/precursor.cases.js';
import './goods/substance.cases.js';
import './ids.cases.js';
import './text.cases.js';
import './time/calendar.cases.js';
import './time/term.cases.js';
import './time/times.cases.js';
import './time/when.cases.js';
import './typed.cases.js';
import './who/command-metadata.cases.js';
import './who/country.cases.js';
import './who/headcount.cases.js';

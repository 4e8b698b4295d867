// Adds up what the steps of `.ci/run` left in a folder, names what failed and why what was skipped was skipped.
// A skipped test must give its reason in a title (`skipped: no PostgreSQL here`); one that does not is a failure.
'use strict';
const fs = require('fs');
const path = require('path');

const results = process.argv[2];
const at = (name) => path.join(results, name);
const read = (name) => (fs.existsSync(at(name)) ? fs.readFileSync(at(name), 'utf8') : '');

/** Every single outcome: { name, status: 'passed' | 'failed' | 'skipped', reason? }. */
function stepOutcomes() {
  const lines = read('steps').split('\n').filter(Boolean);
  return lines.map((line) => ({ status: line.split('\t')[0], name: line.split('\t')[1] }));
}

function qaOutcomes() {
  const tools = JSON.parse(read('qa.json') || '[]');
  return tools.map(({ name, passed }) => ({ name: 'qa: ' + name, status: passed ? 'passed' : 'failed' }));
}

function testOutcome({ fullName, status }) {
  if (status === 'passed' || status === 'failed') return { name: fullName, status };
  const reason = /skipped: ([^)]+)/.exec(fullName);
  if (reason) return { name: fullName, status: 'skipped', reason: reason[1] };
  return { name: fullName + ' (left out without a reason)', status: 'failed' };
}

function testOutcomes(which) {
  const files = JSON.parse(read('jest-' + which + '.json') || '{"testResults":[]}').testResults;
  return files.flatMap(({ name, status, assertionResults }) => {
    const outcomes = assertionResults.map(testOutcome);
    const fellOver = status === 'failed' && !outcomes.some((outcome) => outcome.status === 'failed');
    return fellOver ? outcomes.concat({ name: path.basename(name) + ' (did not run to its end)', status }) : outcomes;
  });
}

/** A tool that failed without saying what failed still counts. */
function accountFor(outcomes, marker, name) {
  const said = outcomes.some(({ status }) => status === 'failed');
  return fs.existsSync(at(marker)) && !said ? outcomes.concat({ name, status: 'failed' }) : outcomes;
}

const all = stepOutcomes().concat(
  accountFor(qaOutcomes(), 'qa-failed', 'npm run qa'),
  ...['together', 'alone'].map((which) =>
    accountFor(testOutcomes(which), 'jest-' + which + '-failed', 'npm test (' + which + ')'),
  ),
);
const having = (wanted) => all.filter(({ status }) => status === wanted);
for (const { name, reason } of having('skipped')) console.log('skipped: ' + name + ' — ' + reason);
for (const { name } of having('failed')) console.log('FAILED: ' + name);
console.log(
  having('passed').length + ' passed, ' + having('failed').length + ' failed, ' + having('skipped').length + ' skipped',
);
process.exitCode = having('failed').length > 0 || having('passed').length === 0 ? 1 : 0;

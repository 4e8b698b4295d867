// The sum of what the steps of `.ci/run` left in a folder: what failed is named, and why what was skipped was skipped.
// A skipped test must give its reason in a title (`skipped: no PostgreSQL here`); one that does not is a failure.
// What failed and was looked at once more by itself counts as it ended then, and is named as unsteady.
// With `--failed <results of tests>` it gives the files in which something failed, a line each, and judges nothing.
'use strict';
const fs = require('fs');
const path = require('path');

const filesIn = (text) => JSON.parse(text || '{"testResults":[]}').testResults;
const read = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '');

if (process.argv[2] === '--failed') {
  for (const { name, status } of filesIn(read(process.argv[3]))) if (status === 'failed') console.log(name);
  process.exit();
}
const results = process.argv[2];
const at = (name) => path.join(results, name);

/** Every single outcome: { name, status: 'passed' | 'failed' | 'skipped', reason? }. */
function stepOutcomes() {
  const lines = read(at('steps')).split('\n').filter(Boolean);
  return lines.map((line) => ({ status: line.split('\t')[0], name: line.split('\t')[1] }));
}

function qaOutcomes() {
  const tools = JSON.parse(read(at('qa.json')) || '[]');
  return tools.map(({ name, passed }) => ({ name: 'qa: ' + name, status: passed ? 'passed' : 'failed' }));
}

function testOutcome({ fullName, status }) {
  if (status === 'passed' || status === 'failed') return { name: fullName, status };
  const reason = /skipped: ([^)]+)/.exec(fullName);
  if (reason) return { name: fullName, status: 'skipped', reason: reason[1] };
  return { name: fullName + ' (left out without a reason)', status: 'failed' };
}

const resultsOf = (which) => filesIn(read(at('jest-' + which + '.json')));
const againOf = (which) => new Map(resultsOf(which + '-again').map((file) => [file.name, file]));

function testOutcomes(which) {
  const again = againOf(which);
  const all = resultsOf(which).flatMap((first) => {
    const { name, status, assertionResults } = again.get(first.name) || first;
    const outcomes = assertionResults.map(testOutcome);
    const fellOver = status === 'failed' && !outcomes.some((outcome) => outcome.status === 'failed');
    return fellOver ? outcomes.concat({ name: path.basename(name) + ' (did not run to its end)', status }) : outcomes;
  });
  // What was looked at once more has said why the first look failed.
  return again.size > 0 ? all : accountFor(all, 'jest-' + which + '-failed', 'npm test (' + which + ')');
}

/** A tool that failed without saying what failed still counts. */
function accountFor(outcomes, marker, name) {
  const said = outcomes.some(({ status }) => status === 'failed');
  return fs.existsSync(at(marker)) && !said ? outcomes.concat({ name, status: 'failed' }) : outcomes;
}

const runs = ['together', 'alone'];
const all = stepOutcomes().concat(accountFor(qaOutcomes(), 'qa-failed', 'npm run qa'), runs.flatMap(testOutcomes));
const having = (wanted) => all.filter(({ status }) => status === wanted);
for (const { name, reason } of having('skipped')) console.log('skipped: ' + name + ' — ' + reason);
for (const { name, status } of runs.flatMap((which) => [...againOf(which).values()])) {
  if (status === 'passed')
    console.log('unsteady: ' + path.basename(name) + ' — failed, and passed when looked at again');
}
for (const { name } of having('failed')) console.log('FAILED: ' + name);
console.log(
  having('passed').length + ' passed, ' + having('failed').length + ' failed, ' + having('skipped').length + ' skipped',
);
process.exitCode = having('failed').length > 0 || having('passed').length === 0 ? 1 : 0;

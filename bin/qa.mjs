// `npm run qa`: judges the tree with every tool, shows what each one found, and fails if any of them did.
// `--json <file>` writes the outcomes for a machine: [{ name, passed }].
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const LAUNCHER = join(import.meta.dirname, 'run.cjs');
/** So many tools at once: they are bound by the processor, and the smallest machine meant has two cores. */
const AT_ONCE = 2;

const CHECKS = [
  { name: 'types', args: [':tsc', '--noEmit', '-p', '.'] },
  { name: 'types of the page', args: [':tsc', '--noEmit', '-p', 'src/console'] },
  { name: 'lint', args: [':oxlint', '--deny-warnings', '.'] },
  { name: 'formatting', args: [':prettier', '--check', '--log-level', 'warn', '.'] },
  {
    name: 'dependency rules',
    args: [':depcruise', '--config', '.dependency-cruiser.mjs', '--output-type', 'err-long', 'src', 'projections'],
  },
  { name: 'dead code', args: [':knip', '--no-progress', '--treat-config-hints-as-errors'] },
];

/** Runs a check to its end and keeps what it said, so that two at once do not mix their lines. */
function outcomeOf({ name, args }) {
  return new Promise((resolve) => {
    const started = performance.now();
    const said = [];
    const tool = spawn(process.execPath, [LAUNCHER, ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    tool.stdout.on('data', (chunk) => said.push(chunk));
    tool.stderr.on('data', (chunk) => said.push(chunk));
    tool.on('error', (problem) => said.push(Buffer.from(`${problem.message}\n`)));
    tool.on('close', (code) => {
      const seconds = (performance.now() - started) / 1000;
      resolve({ name, passed: code === 0, seconds, said: Buffer.concat(said).toString().trim() });
    });
  });
}

async function judge() {
  const waiting = [...CHECKS];
  const outcomes = [];
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) outcomes.push(await outcomeOf(check));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return CHECKS.map(({ name }) => outcomes.find((outcome) => outcome.name === name));
}

const outcomes = await judge();
for (const { name, said } of outcomes.filter(({ passed }) => !passed)) console.log(`── ${name}\n${said}\n`);
for (const { name, passed, seconds } of outcomes) {
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${name.padEnd(18)} ${seconds.toFixed(1)} s`);
}
const [option, file] = process.argv.slice(2);
if (option === '--json') {
  writeFileSync(file, JSON.stringify(outcomes.map(({ name, passed }) => ({ name, passed }))));
}
process.exitCode = outcomes.every(({ passed }) => passed) ? 0 : 1;

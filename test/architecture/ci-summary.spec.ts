// The last line of CI counts everything that was judged, and nothing that failed can hide in it.
import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SUMMARY = join(import.meta.dirname, '../../.ci/summary.cjs');

/** What it says of a folder that holds these files, or where asked to, of one file in it. */
function ran(files: Record<string, string>, argsFor = (folder: string): string[] => [folder]) {
  const folder = mkdtempSync(join(tmpdir(), 'cordon-summary-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const done = spawnSync(process.execPath, [SUMMARY, ...argsFor(folder)], { encoding: 'utf8' });
  rmSync(folder, { recursive: true, force: true });
  return done;
}

function summaryOf(files: Record<string, string>): { code: number | null; lines: string[] } {
  const { status, stdout } = ran(files);
  return { code: status, lines: stdout.trim().split('\n') };
}

const qa = (...passed: boolean[]): string =>
  JSON.stringify(passed.map((each, i) => ({ name: `tool ${i}`, passed: each })));
const tests = (status: string, ...each: [status: string, fullName: string][]): string =>
  JSON.stringify({
    testResults: [
      { name: '/x/a.spec.ts', status, assertionResults: each.map(([s, fullName]) => ({ status: s, fullName })) },
    ],
  });
const install = 'passed\tnpm ci\n';

describe('The last line of CI', () => {
  it('adds the steps, the tools and the tests', () => {
    const files = {
      steps: install,
      'qa.json': qa(true, true),
      'jest-together.json': tests('passed', ['passed', 'a'], ['passed', 'b']),
      'jest-alone.json': tests('passed', ['passed', 'c']),
    };
    expect(summaryOf(files)).toEqual({ code: 0, lines: ['6 passed, 0 failed, 0 skipped'] });
  });

  it('names a skipped test with its reason', () => {
    const files = {
      steps: install,
      'jest-together.json': tests('passed', ['pending', 'on PostgreSQL (skipped: no server here) adds']),
    };
    const { code, lines } = summaryOf(files);
    expect(code).toBe(0);
    expect(lines[0]).toMatch(/^skipped: on PostgreSQL .* — no server here$/);
    expect(lines.at(-1)).toBe('1 passed, 0 failed, 1 skipped');
  });

  it('names what failed and passed when it was looked at again, and counts it as it ended', () => {
    const files = {
      steps: install,
      'jest-together.json': tests('failed', ['passed', 'a'], ['failed', 'b']),
      'jest-together-failed': '',
      'jest-together-again.json': tests('passed', ['passed', 'a'], ['passed', 'b']),
    };
    const lines = ['unsteady: a.spec.ts — failed, and passed when looked at again', '3 passed, 0 failed, 0 skipped'];
    expect(summaryOf(files)).toEqual({ code: 0, lines });
  });

  it('gives the files to look at again', () => {
    const file = 'jest-together.json';
    const files = { [file]: tests('failed', ['passed', 'a'], ['failed', 'b']) };
    const { stdout } = ran(files, (folder) => ['--failed', join(folder, file)]);
    expect(stdout).toBe('/x/a.spec.ts\n');
  });

  it.each([
    ['a step', { steps: 'failed\tnpm ci\n' }, '0 passed, 1 failed, 0 skipped'],
    ['a tool', { steps: install, 'qa.json': qa(false, true), 'qa-failed': '' }, '2 passed, 1 failed, 0 skipped'],
    ['tools that said nothing', { steps: install, 'qa-failed': '' }, '1 passed, 1 failed, 0 skipped'],
    [
      'a test',
      { steps: install, 'jest-together.json': tests('failed', ['failed', 'a']), 'jest-together-failed': '' },
      '1 passed, 1 failed, 0 skipped',
    ],
    [
      'a file of tests that could not be loaded',
      { steps: install, 'jest-together.json': tests('failed') },
      '1 passed, 1 failed, 0 skipped',
    ],
    [
      'a test that judges times',
      { 'jest-alone.json': tests('failed', ['failed', 'a']) },
      '0 passed, 1 failed, 0 skipped',
    ],
    [
      'a test that fails by itself too',
      {
        steps: install,
        'jest-together.json': tests('failed', ['failed', 'a']),
        'jest-together-failed': '',
        'jest-together-again.json': tests('failed', ['failed', 'a']),
        'jest-together-again-failed': '',
      },
      '1 passed, 1 failed, 0 skipped',
    ],
    [
      'a second look that was cut off',
      {
        steps: install,
        'jest-together.json': tests('failed', ['failed', 'a']),
        'jest-together-failed': '',
        'jest-together-again-failed': '',
      },
      '1 passed, 1 failed, 0 skipped',
    ],
    ['tests that were cut off', { steps: install, 'jest-together-failed': '' }, '1 passed, 1 failed, 0 skipped'],
    [
      'a test left out without a reason',
      { steps: install, 'jest-together.json': tests('passed', ['pending', 'a']) },
      '1 passed, 1 failed, 0 skipped',
    ],
    ['nothing at all', {}, '0 passed, 0 failed, 0 skipped'],
  ])('is followed by a failure after %s', (_what, files, last) => {
    const { code, lines } = summaryOf(files);
    expect(lines.at(-1)).toBe(last);
    expect(code).toBe(1);
  });
});

// The dependency rules hold in the tree, and each of them is able to report: an offender that breaks it says so.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describeSlow, itSlow } from '../support/slow.js';

const ROOT = join(import.meta.dirname, '../..');
const RULES = '.dependency-cruiser.mjs';
const OFFENDERS = 'test/architecture/offenders';

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

/** Runs the rules over folders of the repository, in a process of its own as `npm run qa` does. */
function violationsIn(...folders: string[]): readonly Violation[] {
  const tool = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const args = [tool, '--config', RULES, '--output-type', 'json', ...folders];
  const json = execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return (JSON.parse(json) as { summary: { violations: readonly Violation[] } }).summary.violations;
}

async function ruleNames(): Promise<readonly string[]> {
  const { default: config } = (await import(pathToFileURL(join(ROOT, RULES)).href)) as {
    default: { forbidden: readonly { name: string; comment: string }[] };
  };
  return [...new Set(config.forbidden.map((rule) => rule.name))].sort();
}

const offenders = readdirSync(join(ROOT, OFFENDERS)).sort();

describe('The dependency rules', () => {
  // `npm run qa` asks the same of it.
  itSlow('hold in the whole tree', async () => {
    const found = violationsIn('src', 'projections').map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
    expect(found).toEqual([]);
  });

  it('have an offender each, and every offender has its rule', async () => {
    expect(offenders).toEqual(await ruleNames());
  });
});

describeSlow('The offender', () => {
  let found: readonly Violation[] = [];
  beforeAll(() => void (found = violationsIn(OFFENDERS)));

  it.each(offenders)('against %s is reported by this rule and by no other', (name) => {
    const own = found.filter(({ from }) => from.startsWith(`${OFFENDERS}/${name}/`));
    expect([...new Set(own.map(({ rule }) => rule.name))]).toEqual([name]);
  });
});

// The page about counting tells of the rules that are in force, and of every column that a total has.
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { questions } from '../../projections/all.js';
import type { Sums } from '../../projections/ledger/asking/summed.js';
import { NOTHING } from '../../projections/ledger/asking/merged.js';
import { totalOf } from '../../projections/figures/sums/total-row.js';
import { totals } from '../../projections/figures/totals.js';
import { BOUNDS } from '../../src/domain/values/amounts/bound.js';
import { intervalOf } from '../../src/domain/values/amounts/amount.js';
import { ROOT } from '../../src/config/root.js';

const page = readFileSync(join(ROOT, 'docs/counting.md'), 'utf8');
const columns = page.slice(page.indexOf('## The columns of a total'));

/** A group of nothing: what is asked of it and not here is a sum of 0. */
const sumsOf = (told: Partial<Sums>): Sums =>
  ({ ...NOTHING, g_what: null, g_statement: null, g_attribution: null, g_part: null, ...told }) as Sums;

describe('The page about counting', () => {
  it('is about the rules by which totals are worked out now', () => {
    expect(page).toContain(`\`"rules":"${totals.rules}"\``);
  });

  it('tells of every column', () => {
    const declared = totalOf(sumsOf({ g_evidence: 'DECLARED', g_measure: 'MASS', level: 'both' }), []);
    const counted = totalOf(sumsOf({ g_evidence: 'ITEMISED', g_measure: 'COUNT', level: 'both' }), []);
    const names = new Set([...Object.keys(declared), ...Object.keys(counted)]);
    expect(names.size).toBeGreaterThan(20);
    expect([...names].filter((name) => !columns.includes(`\`${name}\``))).toEqual([]);
  });

  it('names no path that there is not', () => {
    const paths = questions.map(({ path }) => `/v1/${path.replace(/:\w+/, '<id>')}`);
    const said = [...page.matchAll(/`(\/v1\/[a-z/<>]+)`/g)]
      .map(([, path]) => path!)
      .filter((path) => !path.includes('events'));
    expect(said.length).toBeGreaterThan(1);
    expect(said.filter((path) => !paths.includes(path))).toEqual([]);
  });

  it('gives each way of saying a quantity the interval that it is booked with', () => {
    const rows = Object.fromEntries(BOUNDS.map((bound) => [bound, intervalOf(bound, 5n, 7n)]));
    const line = (begins: string): readonly string[] =>
      page
        .split('\n')
        .find((each) => each.startsWith(`| ${begins}`))!
        .split('|')
        .slice(2, 4)
        .map((each) => each.trim());
    const told = {
      EQ: '5 kg',
      GT: 'more than',
      GE: 'more than',
      LT: 'less',
      LE: 'less',
      BETWEEN: '5 to',
      APPROX: 'about',
      UNKNOWN: 'unknown',
    };
    for (const bound of BOUNDS) {
      const { lower, upper } = rows[bound]!;
      expect([bound, ...line(told[bound])]).toEqual([bound, `${lower}`, upper === null ? 'none' : `${upper}`]);
    }
  });
});

// The bench as a person starts it, in its smallest size: what it prints is an object of figures, whatever they are.
import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeSlow } from '../support/slow.js';
import { compared, intervalOf } from './against.js';
import { alone, atMost, ofPairs, type Row } from './figures.js';
import { profiles } from './profile.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PATIENCE = 400_000;

type Line = Readonly<Record<string, unknown>>;

function bench(...options: readonly string[]): { code: number | null; out: string; err: string } {
  const launcher = join(ROOT, 'bin/run.cjs');
  const done = spawnSync(process.execPath, [launcher, ':bench', ...options], { encoding: 'utf8' });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** A number, or null with the reason. */
const FIGURE = {
  what: expect.any(String),
  unit: expect.any(String),
  about: expect.any(String),
  goal: expect.any(Number),
  goalIs: expect.stringMatching(/^(ratio|cordon|difference) at (least|most)$/),
  met: expect.any(Boolean),
  cordon: expect.any(Number),
  cpu: null as unknown,
};
const CPU = { per: expect.any(String), cordon: expect.any(Number) };
const ALONE = { ...FIGURE, ratio: null, baseline: null };
const COMPARED = { ...FIGURE, ratio: expect.any(Number), baseline: expect.any(Number) };
const ALONE_CPU = { ...ALONE, cpu: { ...CPU, baseline: null } };
const COMPARED_CPU = { ...COMPARED, cpu: { ...CPU, baseline: expect.any(Number) } };
const fsync = expect.any(Number);

describeSlow('the bench', () => {
  it(
    'measures every row of the goals and tells them as one object',
    () => {
      const { code, out, err } = bench('--quick', '--json');
      expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
      const told = JSON.parse(out) as Line;
      const numbers = 'P1a P1b P1c P1d P2a P2b P3 P4 P4g P5 P6 P7 P8 P10 P11';
      expect(Object.keys(told).join(' ')).toBe(numbers);
      expect(told).toEqual({
        P1a: { ...COMPARED_CPU, many: COMPARED_CPU, fsync },
        P1b: { ...COMPARED_CPU, many: COMPARED_CPU, fsync },
        P1c: COMPARED_CPU,
        P1d: COMPARED_CPU,
        P2a: { ...COMPARED_CPU, fsync },
        P2b: { ...COMPARED_CPU, fsync },
        P3: COMPARED_CPU,
        P4: {
          ...ALONE_CPU,
          serving: ALONE_CPU,
          series: ALONE_CPU,
          seriesServing: ALONE_CPU,
          other: ALONE_CPU,
          delay: COMPARED,
        },
        P4g: { ...COMPARED_CPU, series: COMPARED_CPU },
        P5: { ...COMPARED_CPU, series: COMPARED_CPU },
        P6: { ...COMPARED_CPU, late: ALONE },
        P7: { ...ALONE_CPU, size: ALONE, start: COMPARED },
        P8: expect.objectContaining({ batch: expect.anything(), projecting: expect.anything() }),
        P10: {
          ...COMPARED_CPU,
          series: COMPARED_CPU,
          rebuild: COMPARED,
          memory: COMPARED,
          size: COMPARED,
          feed: expect.objectContaining({ what: expect.any(String), goal: 1.2 }),
        },
        P11: { ...COMPARED, served: ALONE },
      });
    },
    PATIENCE,
  );

  it(
    'refuses a row that there is not, by its name',
    () => {
      const { code, err } = bench('--quick', '--only', 'P1,P9');
      expect(code).not.toBe(0);
      expect(err).toContain('there is no row P9; there are P1a P1b P1c P1d P2a P2b P3 P4 P4g P5 P6 P7');
    },
    PATIENCE,
  );

  it(
    'compares two checkouts row by row, by CPU and by figure',
    () => {
      const { code, out, err } = bench('--quick', '--json', '--against', ROOT, '--turns', '1', '--only', 'P2b');
      expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
      const told = JSON.parse(out) as Line;
      const number = expect.any(Number);
      const one = { what: expect.any(String), here: number, there: number, ratio: number, from: number, to: number };
      expect(told).toEqual({ 'P2b cpu': { ...one, unit: 'µs an event' }, 'P2b value': { ...one, unit: 'events/s' } });
    },
    PATIENCE,
  );
});

describe('A figure of the bench', () => {
  it('is the median of the pairs, with what both sides cost, and says whether its goal is met', () => {
    const pairs = [2, 9, 3].map((cordon) => ({ cordon, baseline: 2 }));
    const cpu = { per: 'an event', cordon: 12.3456, baseline: null };
    const row: Row = ofPairs(pairs, { what: 'a', unit: 'ms', goal: atMost(1.4), cpu, about: '' });
    expect(row).toMatchObject({ ratio: 1.5, cordon: 3, baseline: 2, met: false, cpu: { ...cpu, cordon: 12.35 } });
  });
});

describe('Two checkouts', () => {
  const rows = (cpu: number): Readonly<Record<string, Row>> => {
    const spent = { per: 'an event', cordon: cpu, baseline: null };
    const of = alone(2 * cpu, { what: 'a', unit: 'ms', about: '', cpu: spent });
    return { P1a: { ...of, many: of } };
  };

  it('are compared figure by figure, by the median of their turns and the interval around it', () => {
    const turns = [10, 11, 12, 10, 11].map((cpu) => ({ here: rows(cpu), there: rows(10) }));
    const all = compared(turns);
    expect(Object.keys(all)).toEqual(['P1a cpu', 'P1a value', 'P1a many cpu', 'P1a many value']);
    expect(all['P1a cpu']).toEqual({
      what: 'a',
      unit: 'µs an event',
      here: 11,
      there: 10,
      ratio: 1.1,
      from: 1,
      to: 1.2,
    });
  });

  it('differ for certain only where the whole interval does', () => {
    expect(intervalOf([1.1, 1.1, 1.1])).toEqual([1.1, 1.1]);
    const [from, to] = intervalOf([0.9, 1, 1.05, 1.1, 1.3, 0.95, 1.02, 1.04, 1]);
    expect([from > 0.9, from < 1.02, to > 1.02, to < 1.3]).toEqual([true, true, true, true]);
  });
});

describe('A profile', () => {
  it('is summed up by thread and part, without the time that nothing ran', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cordon-profile-'));
    const node = (id: number, functionName: string, url: string) => ({ id, callFrame: { functionName, url } });
    const nodes = [
      node(1, '(idle)', ''),
      node(2, 'put', 'file:///x/dist/src/stores/read-db/rows.js'),
      node(3, 'run', 'file:///x/node_modules/better-sqlite3/lib/methods.js'),
    ];
    const profile = { nodes, samples: [1, 2, 3, 2], timeDeltas: [9_000_000, 500_000, 1_000_000, 500_000] };
    writeFileSync(join(folder, 'CPU.20260101.120000.77.3.001.cpuprofile'), JSON.stringify(profile));
    const told = profiles(folder);
    expect(readdirSync(folder)).toHaveLength(1);
    rmSync(folder, { recursive: true });
    expect(told).toContain('process 77, thread 3: busy for 2.00 s');
    expect(told).toMatch(/ 50\.0 % +1\.00 s +src\/stores\/read-db\n/);
    expect(told).toMatch(/ 50\.0 % +1\.00 s +better-sqlite3\n/);
    expect(told).not.toContain('idle');
  });
});

// The bench as a person starts it, in its smallest size: what it prints is an object of figures, whatever they are.
import { expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describeSlow } from '../support/slow.js';

const LAUNCHER = fileURLToPath(new URL('../../bin/run.cjs', import.meta.url));
const PATIENCE = 240_000;

type Line = Readonly<Record<string, unknown>>;

function bench(...options: readonly string[]): { code: number | null; out: string; err: string } {
  const done = spawnSync(process.execPath, [LAUNCHER, ':bench', ...options], { encoding: 'utf8' });
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
};
const ALONE = { ...FIGURE, ratio: null, baseline: null };
const COMPARED = { ...FIGURE, ratio: expect.any(Number), baseline: expect.any(Number) };

describeSlow('the bench', () => {
  it(
    'measures every row of the goals and tells them as one object',
    () => {
      const { code, out, err } = bench('--quick', '--json');
      expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
      const told = JSON.parse(out) as Line;
      expect(Object.keys(told)).toEqual(['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8']);
      expect(told).toEqual({
        P1: { ...COMPARED, b: COMPARED },
        P2: COMPARED,
        P3: COMPARED,
        P4: { ...ALONE, series: ALONE, other: ALONE, delay: COMPARED, command: COMPARED },
        P5: { ...COMPARED, series: COMPARED },
        P6: ALONE,
        P7: { ...ALONE, start: COMPARED },
        P8: expect.objectContaining({ batch: expect.anything(), projecting: expect.anything() }),
      });
    },
    PATIENCE,
  );

  it(
    'refuses a row that there is not, by its name',
    () => {
      const { code, err } = bench('--quick', '--only', 'P1,P9');
      expect(code).not.toBe(0);
      expect(err).toContain('there is no row P9; there are P1 P2 P3 P4 P5 P6 P7');
    },
    PATIENCE,
  );
});

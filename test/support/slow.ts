// Tests that take longer than most: CI runs them always, `npm test` where it is asked to, and says so where it is not.
import { describe, it } from '@jest/globals';

export const isAsked = process.env['CORDON_TEST_ALL'] === '1';
const WHY = '(skipped: slow; CORDON_TEST_ALL=1 runs it, as CI does)';

/** How much is tried: where everything is asked for, and else. */
export const thorough = <T>(everything: T, usually: T): T => (isAsked ? everything : usually);

export function describeSlow(title: string, tests: () => void): void {
  if (isAsked) describe(title, tests);
  else describe.skip(`${title} ${WHY}`, tests);
}

export function itSlow(title: string, test: () => Promise<void>, timeout?: number): void {
  if (isAsked) it(title, test, timeout);
  else it.skip(`${title} ${WHY}`, test);
}

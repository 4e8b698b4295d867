// What was used lately is still known, what was said of it last, and never more than twice as much as was promised.
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LatelyUsed } from '../../src/eventsourcing/lately-used.js';

const LEAST = 4;
const key = fc.constantFrom(...'abcdefghijklm');
const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ does: fc.constant('set' as const), key }) },
  fc.record({ does: fc.constant('get' as const), key }),
  fc.record({ does: fc.constant('has' as const), key }),
);

it('knows the values that were used last, as they were set last', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 40, maxLength: 80 }), (steps) => {
      const known = new LatelyUsed<number>(LEAST);
      const values = new Map<string, number>();
      /** Keys by when they were set or found, the latest first. */
      let used: string[] = [];
      for (const [n, { does, key: each }] of steps.entries()) {
        const isLate = used.slice(0, LEAST - 1).includes(each);
        const isFound = known.has(each);
        if (isLate) expect(isFound).toBe(true);
        if (does === 'has') continue;
        if (does === 'get') expect(known.get(each)).toBe(isFound ? values.get(each) : undefined);
        else known.set(each, n);
        if (does === 'set') values.set(each, n);
        if (does === 'set' || isFound) used = [each, ...used.filter((one) => one !== each)];
        expect([...values.keys()].filter((one) => known.has(one)).length).toBeLessThan(2 * LEAST);
      }
    }),
    { numRuns: 300 },
  );
});

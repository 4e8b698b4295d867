// The values that were used lately: still known, as they were last set, and never as much as twice of what was promised.
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LruCache } from '../../../src/eventsourcing/read-models/lru-cache.js';

const LEAST = 4;
const step = fc.record({
  does: fc.constantFrom('set' as const, 'get' as const),
  key: fc.integer({ min: 1, max: 13 }).map(String),
});

/** Told of every use, it tells what must be known. */
class Uses {
  readonly values = new Map<string, number>();
  /** The latest first. */
  private keys: string[] = [];

  used(key: string): void {
    this.keys = [key, ...this.keys.filter((each) => each !== key)];
  }
  /** Whether fewer keys than promised were used since. */
  isLate(key: string): boolean {
    return this.keys.slice(0, LEAST - 1).includes(key);
  }
}

it('knows the values that were used last, as they were set last', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 40, maxLength: 80 }), (steps) => {
      const [known, uses] = [new LruCache<number>(LEAST), new Uses()];
      for (const [n, { does, key }] of steps.entries()) {
        const isKnown = known.has(key);
        if (uses.isLate(key)) expect(isKnown).toBe(true);
        if (does === 'set') {
          known.set(key, n);
          uses.values.set(key, n);
        } else expect(known.get(key)).toBe(isKnown ? uses.values.get(key) : undefined);
        if (does === 'set' || isKnown) uses.used(key);
        expect([...uses.values.keys()].filter((each) => known.has(each)).length).toBeLessThan(2 * LEAST);
      }
    }),
    { numRuns: 60 },
  );
});

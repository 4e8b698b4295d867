// The rate of an administration: a second's worth at once, then as many as the operator lets it; nobody else meets its bound.
import { beforeEach, describe, expect, it } from '@jest/globals';
import { Rates } from '../../../src/http/identity/rates.js';

export function ratesCases(): void {
  let now: number;
  let rates: Rates;
  beforeEach(() => {
    now = 5_000;
    rates = new Rates(10, () => now);
  });

  const taken = (administration: string, count: number): number => {
    let done = 0;
    for (let i = 0; i < count; i++) {
      try {
        rates.take(administration);
        done += 1;
      } catch (problem) {
        expect(problem).toMatchObject({ code: 'RATE_EXCEEDED', values: { administration, most: 10 } });
      }
    }
    return done;
  };

  describe('An administration whose rate is bounded', () => {
    it('has a second’s worth at once, and then as much as time gives it', () => {
      expect(taken('KG', 50)).toBe(10);
      now += 300;
      expect(taken('KG', 50)).toBe(3);
      now += 60_000;
      expect(taken('KG', 50)).toBe(10);
    });

    it('does not meet what others have sent', () => {
      expect([taken('KG', 50), taken('KZ', 50)]).toEqual([10, 10]);
    });

    it('has its lines carried out in their order, no faster', async () => {
      const began = performance.now();
      const real = new Rates(40);
      const order: number[] = [];
      await Promise.all(Array.from({ length: 50 }, (_, i) => real.turn('KG')!.then(() => order.push(i))));
      expect(order).toEqual(Array.from({ length: 50 }, (_, i) => i));
      expect(performance.now() - began).toBeGreaterThan(200);
    });
  });

  it('Without a bound nothing is counted', () => {
    expect(new Rates(undefined).turn('KG')).toBeUndefined();
    expect(() => new Rates(undefined).take('KG')).not.toThrow();
  });
}

// The rest of the projector after a fault: it grows while nothing comes of trying, and stays short where a store is only away.
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { StoreFault } from '../../../src/eventsourcing/log/event-store.js';
import { retried } from '../../../src/eventsourcing/projecting/retried.js';

const AWAY = new StoreFault('UNAVAILABLE', 'no server listens there');
const BUG = new TypeError('x is not a function');

/** The rests between the attempts at work that meets these faults, ms. */
async function restsAfter(faults: readonly Error[]): Promise<number[]> {
  const began: number[] = [];
  const work = (): Promise<void> => {
    const fault = faults[began.length];
    began.push(Date.now());
    return fault ? Promise.reject(fault) : Promise.resolve();
  };
  const ended = retried({ work, progress: () => null, onRest: () => undefined }, new AbortController().signal);
  await jest.advanceTimersByTimeAsync(600_000);
  await ended;
  return began.slice(1).map((at, i) => at - began[i]!);
}

const times = (fault: Error, n: number): readonly Error[] => Array.from({ length: n }, () => fault);

export function retriedCases(): void {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  describe('A rest', () => {
    it('is never longer than 5 s where a store is away, so that the work goes on soon after it is back', async () => {
      expect(await restsAfter(times(AWAY, 8))).toEqual([250, 500, 1_000, 2_000, 4_000, 5_000, 5_000, 5_000]);
    });

    it('grows to 30 s after what does not go away by itself', async () => {
      const rests = await restsAfter(times(BUG, 10));
      expect(rests.slice(0, 5)).toEqual([250, 500, 1_000, 2_000, 4_000]);
      expect(rests.slice(-2)).toEqual([30_000, 30_000]);
    });

    it('that had grown is cut short when a store goes away, and grows on when it is the bug again', async () => {
      const rests = await restsAfter([...times(BUG, 10), AWAY, AWAY, BUG, BUG]);
      expect(rests.slice(-5)).toEqual([30_000, 5_000, 5_000, 5_000, 10_000]);
    });
  });
}

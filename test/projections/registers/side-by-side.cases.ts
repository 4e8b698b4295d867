// The reads that go side by side: as many as allowed and no more, none behind one that takes long, answers in their order.
import { describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { sideBySide } from '../../../projections/registers/rows/side-by-side.js';

describe('Reading side by side', () => {
  it('has sixteen under way, keeps the order of the answers, and lets one that takes long hold up no other', async () => {
    const seen = { underway: 0, most: 0, done: 0, doneBeforeSlow: 0 };
    const answers = await sideBySide(
      Array.from({ length: 100 }, (_, i) => i),
      async (i) => {
        seen.most = Math.max(seen.most, ++seen.underway);
        await (i === 3 ? until(() => seen.done >= 90) : pause(Math.random() * 3));
        if (i === 3) seen.doneBeforeSlow = seen.done;
        [seen.underway, seen.done] = [seen.underway - 1, seen.done + 1];
        return `answer ${i}`;
      },
    );
    expect(answers).toEqual(Array.from({ length: 100 }, (_, i) => `answer ${i}`));
    expect([seen.most, seen.doneBeforeSlow >= 90]).toEqual([16, true]);
  });

  it('of nothing is nothing, and one fault is the whole answer', async () => {
    expect(await sideBySide([], () => Promise.resolve(1))).toEqual([]);
    const faulty = sideBySide([1, 2, 3], (i) => (i === 2 ? Promise.reject(new Error('away')) : Promise.resolve(i)));
    await expect(faulty).rejects.toThrow('away');
  });
});

async function until(isSo: () => boolean): Promise<void> {
  for (let i = 0; i < 500 && !isSo(); i++) await pause(4);
}

// Own writes: who asks sees what this process has recorded before, and waits for no projector that cannot come so far.
import { describe, expect, it } from '@jest/globals';
import { OwnWrites } from '../../../src/eventsourcing/asking/own-writes.js';

function watched(fault?: Error): { own: OwnWrites; waits: [bigint, number][] } {
  const waits: [bigint, number][] = [];
  const reached = (number: bigint, ms: number) => Promise.resolve(waits.push([number, ms]) > 0);
  return { own: new OwnWrites({ reached, fault }), waits };
}

describe('A question asked here', () => {
  it('waits for nothing before anything was recorded here', async () => {
    const { own, waits } = watched();
    await own.seen();
    expect(waits).toEqual([]);
  });

  it('waits for the last that was recorded here, and no longer than a moment', async () => {
    const { own, waits } = watched();
    for (const number of [3n, 5n, 4n]) own.recorded(number);
    await own.seen();
    expect(waits).toEqual([[5n, 250]]);
  });

  it('does not wait for a projector that rests', async () => {
    const { own, waits } = watched(new Error('the disk is away'));
    own.recorded(3n);
    await own.seen();
    expect(waits).toEqual([]);
  });
});

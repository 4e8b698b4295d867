// Rows stay known from one transaction to the next, and what was never committed is not among them.
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { commit } from '../../../src/eventsourcing/projecting/committing.js';
import type { StoredEvent } from '../../../src/eventsourcing/log/event.js';
import { bench, type Bench, remembering, rowsOf, summing } from '../reading.js';
import { inPlace } from '../seeing.js';

let on: Bench;

const told = (number: bigint, type: string, data: object): StoredEvent =>
  ({ stream: 'counter-a', type, data, number, metadata: {}, recordedAt: Number(number) }) as unknown as StoredEvent;
const added = (number: bigint, n: number): StoredEvent => told(number, 'Added', { n });

export function committingCases(): void {
  beforeEach(() => {
    on = bench();
  });
  afterEach(() => on.dispose());

  it('a transaction that failed has left nothing: the same events again count once', async () => {
    const { of, group, power } = await inPlace(on, [summing()]);
    const first = await commit(of, group, [added(1n, 1)]);
    power.fails = true;
    await expect(commit(of, first, [added(2n, 10)])).rejects.toThrow('The power failed');
    power.fails = false;
    const second = await commit(of, first, [added(2n, 10)]);
    await commit(of, second, [added(3n, 100)]);
    expect(await rowsOf(of.db)).toEqual([{ id: 'counter-a', sum: 111n, last: 3n }]);
  });

  it('what an event put that was then parked is not known either', async () => {
    const { of, group } = await inPlace(on, [summing('park')]);
    const apart: string[] = [];
    const telling = { ...of, onApart: ({ message }: Error) => void apart.push(message) };
    const first = await commit(telling, group, [added(1n, 1)]);
    const second = await commit(telling, first, [added(2n, 10), told(3n, 'Noted', { text: 'fail' })]);
    await commit(telling, second, [added(4n, 100)]);
    expect(await rowsOf(of.db)).toEqual([{ id: 'counter-a', sum: 111n, last: 4n }]);
    expect(apart).toEqual(['The handler failed']);
  });

  it('a row that the last transaction wrote is not read again', async () => {
    const { of, group } = await inPlace(on, [summing()]);
    const first = await commit(of, group, [added(1n, 1)]);
    await of.db.transaction(async (writing) => {
      const rows = writing.rows(group.members.find(({ projection }) => projection.name === 'sums')!.generation);
      rows.get = () => {
        throw new Error('It was read again');
      };
    });
    await commit(of, first, [added(2n, 10)]);
    expect(await rowsOf(of.db)).toEqual([{ id: 'counter-a', sum: 11n, last: 2n }]);
  });

  it('what a projection remembers goes on with the next transaction, and begins anew where one failed', async () => {
    const { of, group, power } = await inPlace(on, [remembering()]);
    let so = await commit(of, group, [added(1n, 1)]);
    for (let number = 2n; number < 8n; number++) so = await commit(of, so, [added(number, 1)]);
    power.fails = true;
    await expect(commit(of, so, [added(8n, 10)])).rejects.toThrow('The power failed');
    power.fails = false;
    so = await commit(of, so, [added(8n, 10)]);
    await commit(of, so, [added(9n, 100)]);
    expect(await rowsOf(of.db)).toEqual([{ id: 'counter-a', sum: 117n, last: 9n }]);
  });

  it('what it remembers of an event that was then parked is not known either', async () => {
    const { of, group } = await inPlace(on, [remembering('park')]);
    const first = await commit(of, group, [added(1n, 1)]);
    const second = await commit(of, first, [added(2n, 10), told(3n, 'Noted', { text: 'bad row' })]);
    await commit(of, second, [added(4n, 100)]);
    expect(await rowsOf(of.db)).toEqual([{ id: 'counter-a', sum: 111n, last: 4n }]);
  });
}

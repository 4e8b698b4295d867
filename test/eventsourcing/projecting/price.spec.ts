// The price of a transaction: it does not grow with the projections that take nothing of it, in CPU, measured in turns.
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { StoredEvent } from '../../../src/eventsourcing/log/event.js';
import { commit } from '../../../src/eventsourcing/projecting/committing.js';
import type { Group } from '../../../src/eventsourcing/projecting/group.js';
import { catchUp, type Projecting } from '../../../src/eventsourcing/projecting/projector.js';
import { membersOf } from '../../../src/eventsourcing/read-models/generations.js';
import { type Projection, table } from '../../../src/eventsourcing/read-models/read-model.js';
import { bench, type Bench, rowsOf, summing } from '../reading.js';

/** What the program had when this was first measured; the others stand for systems that are still to come. */
const [FEW, MANY] = [10, 40];
/** Transactions in a round. */
const TRANSACTIONS = 100;
/** Rounds of each: the quickest ones are compared, and more are made while a busy machine hides them. */
const ROUNDS = { least: 30, most: 200 };
/** How many times as dear a transaction may become, on cores that others use too: four times when each projection was looked at by itself. */
const MOST = 1.4;

/** Takes nothing of what happens here. */
const idle = (n: number): Projection => ({
  name: `idle_${n}`,
  version: 1,
  tables: [table({ name: `idle_${n}`, columns: { id: 'text' }, key: ['id'] }, 1) as never],
  on: { Elsewhere: () => undefined },
  onFailure: n % 2 === 0 ? 'stop' : 'park',
});

let on: Bench;
beforeEach(() => {
  on = bench();
});
afterEach(() => on.dispose());

const added = (number: bigint): StoredEvent =>
  ({ stream: 'counter-a', type: 'Added', data: { n: 1 }, number, metadata: {}, recordedAt: Number(number) }) as never;

/** One projection that takes each event among so many; gives the CPU of a round of transactions, µs. */
async function among(count: number): Promise<{ round: () => Promise<number>; of: Projecting }> {
  const projections = [summing(), ...Array.from({ length: count - 1 }, (_, n) => idle(n))];
  const of = on.projecting(await on.db(`among-${count}.db`, projections), projections);
  await catchUp(of, null);
  let group: Group = { members: membersOf(await of.db.generations(), projections, 'LIVE'), from: null };
  const round = async (): Promise<number> => {
    const from = process.cpuUsage();
    for (let i = 0; i < TRANSACTIONS; i++) group = await commit(of, group, [added((group.from ?? 0n) + 1n)]);
    const { user, system } = process.cpuUsage(from);
    return user + system;
  };
  return { round, of };
}

it('is hardly higher with thirty projections more that take nothing of it', async () => {
  const [few, many] = [await among(FEW), await among(MANY)];
  const least = { few: Infinity, many: Infinity };
  const ratio = (): number => least.many / least.few;
  let rounds = 0;
  for (; rounds < ROUNDS.least || (ratio() >= MOST && rounds < ROUNDS.most); rounds++) {
    least.few = Math.min(least.few, await few.round());
    least.many = Math.min(least.many, await many.round());
  }
  const events = BigInt(rounds * TRANSACTIONS);
  for (const { of } of [few, many]) {
    expect(await rowsOf(of.db)).toEqual([{ id: 'counter-a', sum: events, last: events }]);
    expect(new Set((await of.db.generations()).map(({ number }) => number))).toEqual(new Set([events]));
  }
  expect(ratio()).toBeLessThan(MOST);
});

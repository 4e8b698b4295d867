// Generations that go on together leave none behind: what is put in place meanwhile, by whomever, is seen at once.
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { StoredEvent } from '../../../src/eventsourcing/log/event.js';
import { commit } from '../../../src/eventsourcing/projecting/committing.js';
import { type Group, Overtaken } from '../../../src/eventsourcing/projecting/group.js';
import type { Projecting } from '../../../src/eventsourcing/projecting/projector.js';
import { membersOf } from '../../../src/eventsourcing/read-models/generations.js';
import { logClock } from '../../../src/eventsourcing/read-models/log-clock.js';
import type { Generation, Projection, ReadDb, Writing } from '../../../src/eventsourcing/read-models/read-model.js';
import { bench, type Bench, rowsOf, summing } from '../reading.js';

let on: Bench;

const ADDED = { stream: 'counter-a', type: 'Added', data: { n: 1 }, metadata: {}, recordedAt: 1 };
const added = (...numbers: readonly bigint[]): readonly StoredEvent[] =>
  numbers.map((number) => ({ ...ADDED, number }) as never);

/** Puts it in place as it is, at that number. */
function place(db: ReadDb, projection: Projection, to: bigint | null = null): Promise<void> {
  return db.transaction(async (writing) => {
    const generation = (await writing.generations()).find((each) => each.projection === projection.name)!;
    await writing.advance([generation], { from: null, to, stands: null });
    await writing.swap(projection, generation);
  });
}

async function clockAlone(): Promise<{ of: Projecting; group: Group }> {
  const of = on.projecting(await on.db());
  await place(of.db, logClock);
  return { of, group: { members: membersOf(await of.db.generations(), of.projections, 'LIVE'), from: null } };
}

export function groupCases(): void {
  beforeEach(() => {
    on = bench();
  });
  afterEach(() => on.dispose());

  it.each([
    ['on the same connection', (of: Projecting) => Promise.resolve(of.db)],
    ['on another', () => on.db()],
  ])('stops where another one is put in place that waits for the same events (%s)', async (_, connection) => {
    const { of, group } = await clockAlone();
    const first = await commit(of, group, added(1n));
    await place(await connection(of), summing());
    await expect(commit(of, first, added(2n))).rejects.toBeInstanceOf(Overtaken);
  });

  it('stops where it comes to another one that was further', async () => {
    const { of, group } = await clockAlone();
    await place(of.db, summing(), 2n);
    const first = await commit(of, group, added(1n));
    await expect(commit(of, first, added(2n, 3n))).rejects.toBeInstanceOf(Overtaken);
    await commit(of, first, added(2n));
    expect((await of.db.generations()).map(({ number }) => number)).toEqual([2n, 2n]);
  });

  it.each<[string, (writing: Writing, one: Generation) => unknown]>([
    ['moved on', (writing, one) => writing.advance([one], { from: 1n, to: 2n, stands: null })],
    ['dropped', (writing, one) => writing.drop(one)],
  ])('leaves nothing where one of them has been %s', async (_, change) => {
    const { of } = await clockAlone();
    await place(of.db, summing());
    const group: Group = { members: membersOf(await of.db.generations(), of.projections, 'LIVE'), from: null };
    const first = await commit(of, group, added(1n));
    await of.db.transaction(async (writing) => change(writing, first.members[0]!.generation) as Promise<void>);
    await expect(commit(of, first, added(2n))).rejects.toBeInstanceOf(Overtaken);
    expect(await rowsOf(of.db)).toEqual([{ id: 'counter-a', sum: 1n, last: 1n }]);
  });
}

// One projector at a time on a PostgreSQL read database: whatever happens to the process that has it, another goes on within
// five seconds, two never write at once, and what was written is what a rebuild gives.
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { RunningProjector } from '../../../../src/eventsourcing/projecting/running.js';
import { buildForChildren, type Build } from '../../../support/processes/build-for-children.js';
import { POSTGRES_CHILD_SOURCES, until } from '../../../support/postgres/process.js';
import { thorough } from '../../../support/slow.js';
import { describePostgres } from '../../../engines/at-hand.js';
import { SharedReadDb } from './shared-read-db.js';

/** How often a holder is killed. */
const KILLS = thorough(20, 2);
const TAKEOVER_MS = 5_000;

describePostgres('processes that share a read database', (server) => {
  let build: Build;
  let world: SharedReadDb;
  beforeAll(() => {
    build = buildForChildren(POSTGRES_CHILD_SOURCES);
  }, 60_000);
  afterAll(() => build.dispose());
  beforeEach(async () => {
    world = await SharedReadDb.open(server, build);
  });
  afterEach(() => world.dispose());

  it('take over within five seconds when the one that projects is killed, again and again, under load', async () => {
    await world.start(0);
    await world.start(0);
    for (let kill = 0; kill < KILLS; kill++) {
      const holder = await world.holder();
      await world.append(40);
      await holder.kill();
      expect(await world.goesOn()).toBeLessThan(TAKEOVER_MS);
      await world.start(0);
    }
    await world.expectRebuilt();
  }, 300_000);

  it('take over when the connection of its lease is cut, and it waits for its turn again', async () => {
    await world.start(0);
    await world.start(0);
    const holder = await world.holder();
    const heard = holder.said.length;
    await world.run(`SELECT pg_terminate_backend(backend) FROM ${world.schema}.lease`);
    expect(await world.goesOn()).toBeLessThan(TAKEOVER_MS);
    await holder.says('fault', heard);
    await world.expectRebuilt();
    expect((await world.holders()).length).toBe(1);
  }, 120_000);

  it('take over when it hangs in the middle of a transaction, of which nothing is kept when it wakes', async () => {
    const frozen = await world.start(30);
    await frozen.says('leads');
    await world.start(0);
    // Stopped between two transactions it would hold nothing: then it is let go on, and stopped again.
    for (let isMeanwhile = false; !isMeanwhile; isMeanwhile = await world.isWriting()) {
      frozen.signal('SIGCONT');
      await world.append(40);
      await until(() => world.isWriting(), 20_000);
      frozen.signal('SIGSTOP');
    }
    const heard = frozen.said.length;
    expect(await world.goesOn()).toBeLessThan(TAKEOVER_MS);
    const written = await world.generations();
    frozen.signal('SIGCONT');
    await frozen.says('fault', heard);
    await pause(1_500);
    expect(await world.generations()).toEqual(written);
    expect(frozen.said.slice(heard).filter(({ say }) => say === 'at')).toEqual([]);
    await world.expectRebuilt();
  }, 120_000);

  it('answer in each process once the read models hold an event, also where another one projects', async () => {
    await world.start(0);
    const here = new RunningProjector(world.projecting(), () => undefined);
    await world.holder();
    here.start();
    await world.append(20);
    const head = (await world.store.head())!;
    expect(await here.reached(head, 10_000)).toBe(true);
    expect(await here.reached(head + 1n, 300)).toBe(false);
    // And this one takes over in its turn.
    await (await world.holder()).kill();
    expect(await world.goesOn()).toBeLessThan(TAKEOVER_MS);
    await world.append(5);
    expect(await here.reached((await world.store.head())!, 10_000)).toBe(true);
    await here.stop();
    expect(await world.holders()).toEqual([]);
  }, 60_000);
});

// One projector at a time on a PostgreSQL read database: whatever happens to the process that has it, another goes on within
// five seconds, two never write at once, and what was written is what a rebuild gives.
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { projections } from '../../../../projections/all.js';
import { prepare } from '../../../../src/eventsourcing/generations.js';
import { catchUp } from '../../../../src/eventsourcing/projector.js';
import type { ReadDb } from '../../../../src/eventsourcing/read-model.js';
import { LEASE_LOCK, WRITE_LOCK } from '../../../../src/stores/read-db/postgres/locks.js';
import { buildForChildren, type Build } from '../../../support/build-for-children.js';
import { POSTGRES_CHILD_SOURCES, PostgresProcess, until } from '../../../support/postgres-process.js';
import { describePostgres, type PostgresServer } from '../../../support/postgres-server.js';
import { temporaryLog, type TemporaryLog } from '../../../support/temporary-log.js';
import { dumped } from '../alike.js';
import { mixedLog, type Recorded } from '../mixed-log.js';

/** How often a holder is killed; CI asks for more. */
const KILLS = process.env['CORDON_TEST_ALL'] === '1' ? 20 : 2;
const TAKEOVER_MS = 5_000;
let schemas = 0;

describePostgres('processes that share a read database', (server) => {
  let build: Build;
  let world: World;
  beforeAll(() => {
    build = buildForChildren(POSTGRES_CHILD_SOURCES);
  }, 60_000);
  afterAll(() => build.dispose());
  beforeEach(async () => {
    world = await World.open(server, build);
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
    await world.append(60);
    await until(() => world.isWriting(), 20_000);
    await world.start(0);
    frozen.signal('SIGSTOP');
    // Stopped between two transactions it would hold nothing: then it is let go on, and stopped again.
    while (!(await world.isWriting())) {
      frozen.signal('SIGCONT');
      await pause(20);
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

  it('refuse what a process writes that has lost its turn without knowing it', async () => {
    const late = await world.start(30);
    await world.append(20);
    await late.says('at');
    // As another process does that takes the lease while this one is cut off.
    await world.run(`UPDATE ${world.schema}.lease SET token = token + 1`);
    await world.append(20);
    await late.says('overtaken');
    const written = await world.generations();
    await pause(300);
    expect((await world.generations()).map(([, number]) => number)).toEqual(written.map(([, number]) => number));
  }, 120_000);
});

class World {
  private readonly processes: PostgresProcess[] = [];
  private readonly log: TemporaryLog = temporaryLog();
  private readonly events: Iterator<Recorded> = mixedLog(5, 5_000);
  readonly schema = `lease_${process.pid}_${++schemas}`;
  private readonly store = this.log.open();
  private db!: ReadDb;

  private constructor(
    private readonly server: PostgresServer,
    private readonly build: Build,
  ) {}

  static async open(server: PostgresServer, build: Build): Promise<World> {
    const world = new World(server, build);
    world.db = await server.open(world.schema);
    await prepare(world.db, projections);
    await world.append(30);
    return world;
  }

  async start(eventTakes: number): Promise<PostgresProcess> {
    const { password } = this.server;
    const task = { connection: this.server.connection(this.schema), log: this.log.file, eventTakes };
    const started = new PostgresProcess((source) => this.build.script(source), {
      ...task,
      ...(password ? { password } : {}),
    });
    this.processes.push(started);
    await started.says('ready');
    return started;
  }

  async append(n: number): Promise<void> {
    for (let i = 0; i < n; i++) {
      const { stream, revision, event } = this.events.next().value as Recorded;
      await this.store.append(stream, [event], revision - 1);
    }
  }

  async holder(): Promise<PostgresProcess> {
    await until(
      () => this.processes.some(({ leads }) => leads),
      20_000,
      () => 'a holder',
    );
    return this.processes.findLast(({ leads }) => leads)!;
  }

  /** Which sessions hold the lease. */
  holders(): Promise<readonly (readonly unknown[])[]> {
    return this.run(`SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND classid = ${LEASE_LOCK} AND granted
      AND objid::bigint = (SELECT oid::bigint FROM pg_namespace WHERE nspname = '${this.schema}')`);
  }

  async isWriting(): Promise<boolean> {
    const rows = await this
      .run(`SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND classid = ${WRITE_LOCK} AND granted
      AND objid::bigint = (SELECT oid::bigint FROM pg_namespace WHERE nspname = '${this.schema}')`);
    return rows.length > 0;
  }

  /** Appends, and gives how long it takes until that is in the read models, ms. */
  async goesOn(): Promise<number> {
    await this.append(5);
    const head = await this.store.head();
    return until(
      () => this.hasReached(head!),
      30_000,
      () => `progress up to ${head}`,
    );
  }

  generations(): Promise<readonly (readonly unknown[])[]> {
    return this.run(`SELECT projection, number, token FROM ${this.schema}.generations ORDER BY id`);
  }

  run(sql: string): Promise<readonly (readonly unknown[])[]> {
    return this.server.run(sql);
  }

  async expectRebuilt(): Promise<void> {
    const other = await this.server.open(`${this.schema}_again`);
    await prepare(other, projections);
    await catchUp({ store: this.store, db: other, projections, upcast: (event) => event });
    expect(await dumped(this.db)).toEqual(await dumped(other));
    await other.close();
  }

  async dispose(): Promise<void> {
    await Promise.all(this.processes.map((each) => each.kill()));
    await this.db.close();
    await this.log.dispose();
  }

  private async hasReached(number: bigint): Promise<boolean> {
    const all = await this.db.generations();
    return all.every((each) => each.state === 'LIVE' && each.number !== null && each.number >= number);
  }
}

// Several processes, one log and one PostgreSQL read database between them: what a test does to them, and what came of it.
import { expect } from '@jest/globals';
import { projections } from '../../../../projections/all.js';
import { prepare } from '../../../../src/eventsourcing/read-models/generations.js';
import { catchUp, type Projecting } from '../../../../src/eventsourcing/projecting/projector.js';
import type { ReadDb } from '../../../../src/eventsourcing/read-models/read-model.js';
import { LEASE_LOCK, WRITE_LOCK } from '../../../../src/stores/read-db/postgres/locks.js';
import type { Build } from '../../../support/processes/build-for-children.js';
import { PostgresProcess, until } from '../../../support/postgres/process.js';
import type { PostgresServer } from '../../../support/postgres/server.js';
import { temporaryLog, type TemporaryLog } from '../../../support/logs/temporary-log.js';
import { dumped } from '../alike.js';
import { mixedLog, type Recorded } from '../mixed-log.js';

let schemas = 0;

export class SharedReadDb {
  private readonly processes: PostgresProcess[] = [];
  private readonly log: TemporaryLog = temporaryLog();
  private readonly events: Iterator<Recorded> = mixedLog(5, 5_000);
  readonly schema = `lease_${process.pid}_${++schemas}`;
  readonly store = this.log.open();
  private db!: ReadDb;

  private constructor(
    private readonly server: PostgresServer,
    private readonly build: Build,
  ) {}

  static async open(server: PostgresServer, build: Build): Promise<SharedReadDb> {
    const world = new SharedReadDb(server, build);
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
    await catchUp({ ...this.projecting(), db: other });
    expect(await dumped(this.db)).toEqual(await dumped(other));
    await other.close();
  }

  /** As a process has it. */
  projecting(): Projecting {
    return { store: this.store, db: this.db, projections, upcast: (event) => event };
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

// The projector's work inside a transaction on a PostgreSQL read database: rows, checkpoints, generations.
import { Overtaken } from '../../../eventsourcing/projecting/group.js';
import { StoreFault } from '../../../eventsourcing/log/event-store.js';
import type { StoredEvent } from '../../../eventsourcing/log/event.js';
import type {
  AnyTable,
  Generation,
  Projection,
  Rows,
  Step,
  Writing,
} from '../../../eventsourcing/read-models/read-model.js';
import { PostgresRows } from './rows.js';
import { create, DURABLE, unfinished } from './schema.js';
import { type QueryResult, quoted } from './session.js';
import type { Transaction } from './transaction.js';

export const GENERATIONS = 'SELECT id, projection, version, state, number, stands FROM generations ORDER BY id';

/** Of every generation whose it is: its number and the token change with each transaction, what stands here does not. */
const SHAPE = "SELECT string_agg(id || ' ' || state, ',' ORDER BY id) FROM generations";

export function generationsOf({ rows }: QueryResult): readonly Generation[] {
  return rows.map(([id, projection, version, state, number, stands]) => ({
    id: Number(id),
    projection: projection!,
    version: Number(version),
    state: state as Generation['state'],
    number: number === null || number === undefined ? null : BigInt(number),
    stands: stands ?? null,
  }));
}

/**
 * A swap waits for questions that read what it replaces, and holds up those that come meanwhile: not longer than this,
 * ms; below a second, after which PostgreSQL would look for a deadlock and might end the question instead.
 */
const SWAP_WAITS_MS = 800;

export class PostgresWriting implements Writing {
  private readonly known = new Map<string, PostgresRows>();
  /** Nothing that is written any more could be kept. */
  private lost: StoreFault | undefined;

  /** `token`: of the lease under which this is written; undefined outside of one. */
  constructor(
    private readonly transaction: Transaction,
    private readonly token: bigint | undefined,
  ) {}

  async generations(): Promise<readonly Generation[]> {
    return generationsOf(await this.transaction.hot(GENERATIONS, []));
  }

  async shape(): Promise<string> {
    const { rows } = await this.transaction.hot(SHAPE, []);
    return rows[0]?.[0] ?? '';
  }

  rows({ id, state }: Generation): Rows {
    const key = `${id} ${state}`;
    let rows = this.known.get(key);
    if (!rows) {
      rows = new PostgresRows(this.transaction, (name) => (state === 'LIVE' ? name : unfinished(name)));
      this.known.set(key, rows);
    }
    return rows;
  }

  async advance(of: readonly Generation[], { from, to, stands }: Step): Promise<void> {
    const mine = this.token === undefined ? '' : ', token = $6';
    const isOurs = this.token === undefined ? '' : ' AND token <= $6';
    const values = [textOf(to), `{${of.map(({ id }) => id).join(',')}}`, of[0]!.state, textOf(from), stands];
    const { count } = await this.transaction.hot(
      `UPDATE generations SET number = $1, stands = $5${mine}
        WHERE id = ANY ($2::bigint[]) AND state = $3 AND number IS NOT DISTINCT FROM $4::bigint${isOurs}`,
      this.token === undefined ? values : [...values, String(this.token)],
    );
    if (count !== of.length) throw new Overtaken();
  }

  async attempt(work: () => void | Promise<void>): Promise<void> {
    this.send();
    this.transaction.send({ text: 'SAVEPOINT attempt' });
    try {
      await work();
      await this.settled();
    } catch (problem) {
      if (problem instanceof StoreFault) this.lost = problem;
      for (const rows of this.known.values()) rows.forget();
      // Some errors end the whole transaction: then there is nothing left to go on with.
      if (this.transaction.isOpen) await this.transaction.undo('attempt');
      throw problem;
    } finally {
      if (this.transaction.isOpen) this.transaction.send({ text: 'RELEASE attempt' });
    }
  }

  async park(event: StoredEvent, { id }: Generation, reason: string): Promise<void> {
    // What is wrong with the server is no fault of the event's.
    if (this.lost) throw this.lost;
    await this.transaction.run({
      text: `INSERT INTO parked VALUES ($1, $2, $3)
        ON CONFLICT (generation, number) DO UPDATE SET reason = excluded.reason`,
      values: [String(id), String(event.number), reason.replaceAll('\0', '')],
    });
  }

  async begin({ name, version, tables }: Projection): Promise<void> {
    this.transaction.send({ text: DURABLE });
    const { rows } = await this.transaction.run({
      text: `INSERT INTO generations (projection, version, state, tables) VALUES ($1, $2, 'BUILDING', $3) RETURNING id`,
      values: [name, String(version), JSON.stringify(tables.map((each) => each.name))],
    });
    for (const each of tables) {
      await create(this.transaction, each as AnyTable, unfinished(each.name), String(rows[0]?.[0]));
    }
  }

  async swap({ name: projection, tables }: Projection, { id }: Generation): Promise<void> {
    this.transaction.send({ text: DURABLE });
    await this.settled();
    const names = tables.map(({ name }) => name);
    // A table that was filled a moment ago has no statistics, and questions would be planned as if it were empty.
    for (const name of names) await this.transaction.run({ text: `ANALYZE ${quoted(unfinished(name))}` });
    await this.transaction.run({ text: `SET LOCAL lock_timeout = ${SWAP_WAITS_MS}` });
    for (const each of await this.generations()) {
      if (each.projection === projection && each.state === 'LIVE') await this.drop(each);
    }
    for (const name of names) {
      await this.transaction.run({ text: `DROP TABLE IF EXISTS ${quoted(name)}` });
      await this.transaction.run({ text: `ALTER TABLE ${quoted(unfinished(name))} RENAME TO ${quoted(name)}` });
    }
    await this.transaction.run({ text: "UPDATE generations SET state = 'LIVE' WHERE id = $1", values: [String(id)] });
  }

  async drop({ id, state }: Generation): Promise<void> {
    this.transaction.send({ text: DURABLE });
    await this.settled();
    for (const name of await this.tablesOf(id)) {
      await this.transaction.run({
        text: `DROP TABLE IF EXISTS ${quoted(state === 'LIVE' ? name : unfinished(name))}`,
      });
    }
    await this.transaction.run({ text: 'DELETE FROM parked WHERE generation = $1', values: [String(id)] });
    await this.transaction.run({ text: 'DELETE FROM generations WHERE id = $1', values: [String(id)] });
    for (const key of ['LIVE', 'BUILDING']) this.known.delete(`${id} ${key}`);
  }

  /** All that was put is in the database. Throws what did not fit. */
  async settled(): Promise<void> {
    this.send();
    await this.transaction.settled();
  }

  private send(): void {
    for (const rows of this.known.values()) rows.send();
  }

  private async tablesOf(id: number): Promise<readonly string[]> {
    const { rows } = await this.transaction.run({
      text: 'SELECT tables FROM generations WHERE id = $1',
      values: [String(id)],
    });
    return JSON.parse(rows[0]?.[0] ?? '[]') as string[];
  }
}

const textOf = (number: bigint | null): string | null => (number === null ? null : String(number));

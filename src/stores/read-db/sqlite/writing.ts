// The projector's work inside a transaction on a SQLite read database: rows, checkpoints, generations.
import type { Database, Statement } from 'better-sqlite3';
import type { StoredEvent } from '../../../eventsourcing/log/event.js';
import { Overtaken } from '../../../eventsourcing/projecting/group.js';
import type { Generation, Projection, Rows, Step, Writing } from '../../../eventsourcing/read-models/read-model.js';
import { SqliteRows } from './rows.js';
import { create, indexed, isEmpty, putInPlace, quoted, unfinished } from './schema.js';

export function generationsBy(db: Database): readonly Generation[] {
  const rows = db
    .prepare('SELECT id, projection, version, state, number, stands FROM generations ORDER BY id')
    .all() as {
    id: bigint;
    projection: string;
    version: bigint;
    state: Generation['state'];
    number: bigint | null;
    stands: string | null;
  }[];
  return rows.map((row) => ({ ...row, id: Number(row.id), version: Number(row.version) }));
}

/** Integers come as bigint: `db` has safe integers on. */
export class SqliteWriting implements Writing {
  /** Statements belong to tables that may be dropped: by the generation's id, which is never used again, and state. */
  private readonly known = new Map<string, Rows>();
  /** By what they advance: a group of generations is the same list for as long as it goes on. */
  private readonly advancing = new WeakMap<readonly Generation[], Statement>();
  /** Changes whenever another connection has committed. */
  private readonly version: Statement;
  /** How often this connection has begun, placed or dropped generations. */
  private changes = 0;

  constructor(private readonly db: Database) {
    this.version = db.prepare('PRAGMA data_version').pluck();
  }

  generations(): readonly Generation[] {
    return generationsBy(this.db);
  }

  shape(): string {
    return `${String(this.version.get())}.${this.changes}`;
  }

  rows({ id, state }: Generation): Rows {
    const key = `${id} ${state}`;
    let rows = this.known.get(key);
    if (!rows) {
      rows = state === 'LIVE' ? new SqliteRows(this.db, (name) => name) : this.unfinishedRows(id);
      this.known.set(key, rows);
    }
    return rows;
  }

  advance(of: readonly Generation[], { from, to, stands }: Step): void {
    let advancing = this.advancing.get(of);
    if (!advancing) {
      const ids = of.map(({ id }) => id).join(', ');
      advancing = this.db.prepare(
        `UPDATE generations SET number = ?, stands = ? WHERE id IN (${ids}) AND state = ? AND number IS ?`,
      );
      this.advancing.set(of, advancing);
    }
    if (advancing.run(to, stands, of[0]!.state, from).changes !== of.length) throw new Overtaken();
  }

  async attempt(work: () => void | Promise<void>): Promise<void> {
    this.db.exec('SAVEPOINT attempt');
    try {
      await work();
    } catch (problem) {
      // Some errors end the whole transaction: then there is nothing left to go on with.
      if (!this.db.inTransaction) throw problem;
      this.db.exec('ROLLBACK TO attempt');
      throw problem;
    } finally {
      if (this.db.inTransaction) this.db.exec('RELEASE attempt');
    }
  }

  park(event: StoredEvent, { id }: Generation, reason: string): void {
    // A full disk ends the transaction: what follows would be written on its own.
    if (!this.db.inTransaction) throw new Error(`The transaction was lost: ${reason}`);
    this.db.prepare('INSERT OR REPLACE INTO parked VALUES (?, ?, ?)').run(id, event.number, reason);
  }

  begin({ name, version, tables }: Projection): void {
    this.changes += 1;
    const names = JSON.stringify(tables.map((each) => each.name));
    this.db
      .prepare("INSERT INTO generations (projection, version, state, tables) VALUES (?, ?, 'BUILDING', ?)")
      .run(name, version, names);
    for (const each of tables) create(this.db, each, unfinished(each.name));
  }

  complete({ tables }: Projection, { id }: Generation): boolean {
    return tables.some((each) => !isEmpty(this.db, unfinished(each.name)) && indexed(this.db, each, id));
  }

  swap({ name: projection, tables }: Projection, { id }: Generation): void {
    this.changes += 1;
    for (const each of this.generations()) {
      if (each.projection === projection && each.state === 'LIVE') this.drop(each);
    }
    for (const each of tables) putInPlace(this.db, each, id);
    this.db.prepare("UPDATE generations SET state = 'LIVE' WHERE id = ?").run(id);
  }

  drop({ id, state }: Generation): void {
    this.changes += 1;
    for (const name of this.tablesOf(id)) {
      this.db.exec(`DROP TABLE IF EXISTS ${quoted(state === 'LIVE' ? name : unfinished(name))}`);
    }
    this.db.prepare('DELETE FROM parked WHERE generation = ?').run(id);
    this.db.prepare('DELETE FROM generations WHERE id = ?').run(id);
    for (const key of ['LIVE', 'BUILDING']) this.known.delete(`${id} ${key}`);
  }

  /** Of what is being built an index is kept only where a handler asks by it; the others are for questions. */
  private unfinishedRows(id: number): Rows {
    return new SqliteRows(this.db, unfinished, (of, asked) => {
      const isWanted = (columns: readonly string[]): boolean =>
        asked.every((each) => columns.slice(0, asked.length).includes(each));
      indexed(this.db, of, id, { isWanted });
    });
  }

  private tablesOf(id: number): readonly string[] {
    const tables = this.db.prepare('SELECT tables FROM generations WHERE id = ?').pluck().get(id);
    return JSON.parse(String(tables)) as string[];
  }
}

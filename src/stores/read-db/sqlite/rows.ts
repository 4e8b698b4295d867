// The projector's rows in SQLite: prepared statements, written inside the transaction that is open on the connection.
import type { Database, Statement } from 'better-sqlite3';
import type { AnyTable, Column, Rows, Table } from '../../../eventsourcing/read-model.js';

type Stored = string | bigint | null;

function store(type: Column, value: unknown): Stored {
  if (value === null || value === undefined) return null;
  if (type.startsWith('json')) return JSON.stringify(value);
  return type.startsWith('int') ? BigInt(value as number) : (value as Stored);
}

function restore(type: Column, value: Stored): unknown {
  if (value === null) return null;
  if (type.startsWith('json')) return JSON.parse(value as string);
  return type.startsWith('int') ? Number(value) : value;
}

/** A row as the driver gives it (integers as bigint) → as the projection knows it. */
function restored(of: AnyTable, row: Record<string, Stored>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(of.columns).map(([name, type]) => [name, restore(type, row[name]!)]));
}

export class SqliteRows implements Rows {
  private readonly statements = new Map<string, Statement>();

  constructor(private readonly db: Database) {}

  get<Row>(of: Table<Row>, key: Partial<Row>): Row | undefined {
    const { statement, values } = this.selection(of as unknown as AnyTable, key);
    const row = statement.get(values) as Record<string, Stored> | undefined;
    return row && (restored(of as unknown as AnyTable, row) as Row);
  }

  find<Row>(of: Table<Row>, where: Partial<Row>): readonly Row[] {
    const { statement, values } = this.selection(of as unknown as AnyTable, where);
    const rows = statement.all(values) as Record<string, Stored>[];
    return rows.map((row) => restored(of as unknown as AnyTable, row) as Row);
  }

  last<Row>(of: Table<Row>, where: Partial<Row>): Row | undefined {
    const { statement, values } = this.selection(of as unknown as AnyTable, where, 'DESC LIMIT 1');
    const row = statement.get(values) as Record<string, Stored> | undefined;
    return row && (restored(of as unknown as AnyTable, row) as Row);
  }

  put<Row>(of: Table<Row>, row: Row): void {
    const { name, columns } = of as unknown as AnyTable;
    const entries = Object.entries(columns);
    const statement = this.prepared(`put ${name}`, () => {
      const marks = entries.map(() => '?').join(', ');
      return `INSERT OR REPLACE INTO "${name}" (${entries.map(([each]) => `"${each}"`).join(', ')}) VALUES (${marks})`;
    });
    statement.run(entries.map(([each, type]) => store(type, (row as Record<string, unknown>)[each])));
  }

  /** Statements belong to tables that `remake` may have dropped. */
  forget(): void {
    this.statements.clear();
  }

  private selection(
    of: AnyTable,
    where: object,
    order: 'ASC' | 'DESC LIMIT 1' = 'ASC',
  ): { statement: Statement; values: Stored[] } {
    const given = Object.entries(where);
    const statement = this.prepared(`by ${of.name} ${order} ${given.map(([each]) => each).join(' ')}`, () => {
      const condition = given.map(([each]) => `"${each}" = ?`).join(' AND ');
      const columns = of.key.map((each) => `"${each}" ${order.slice(0, 4).trim()}`).join(', ');
      return `SELECT * FROM "${of.name}" WHERE ${condition} ORDER BY ${columns}${order.slice(4)}`;
    });
    return { statement, values: given.map(([each, value]) => store(of.columns[each]!, value)) };
  }

  private prepared(key: string, sql: () => string): Statement {
    let statement = this.statements.get(key);
    if (!statement) this.statements.set(key, (statement = this.db.prepare(sql())));
    return statement;
  }
}

/** The rows of a table in the order of its key. */
export function* dumped(db: Database, of: AnyTable): Iterable<Record<string, unknown>> {
  const order = of.key.map((each) => `"${each}"`).join(', ');
  for (const row of db.prepare(`SELECT * FROM "${of.name}" ORDER BY ${order}`).iterate())
    yield restored(of, row as never);
}

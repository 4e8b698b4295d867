// The projector's rows in SQLite: prepared statements, written inside the transaction that is open on the connection.
import type { Database, Statement } from 'better-sqlite3';
import type { AnyTable, Column, Rows, Table } from '../../../eventsourcing/read-model.js';

type Stored = string | number | bigint | null;
/** One row's values in the order of the table's columns. */
type Values = readonly Stored[];

function store(type: Column, value: unknown): Stored {
  if (value === null || value === undefined) return null;
  return type.startsWith('json') ? JSON.stringify(value) : (value as Stored);
}

function restore(type: Column, value: Stored): unknown {
  if (value === null) return null;
  if (type.startsWith('json')) return JSON.parse(value as string);
  return type.startsWith('int') ? Number(value) : value;
}

/** A row as the driver gives it (integers as bigint) → as the projection knows it. */
function restored({ columns }: AnyTable, values: Values): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  let i = 0;
  for (const name in columns) row[name] = restore(columns[name]!, values[i++]!);
  return row;
}

/** The columns in the order in which `restored` takes them. */
const listed = ({ columns }: AnyTable): string =>
  Object.keys(columns)
    .map((each) => `"${each}"`)
    .join(', ');

export class SqliteRows implements Rows {
  private readonly statements = new Map<string, Statement>();

  /** `named`: the table's name in the database. */
  constructor(
    private readonly db: Database,
    private readonly named: (table: string) => string,
  ) {}

  get<Row>(of: Table<Row>, key: Partial<Row>): Row | undefined {
    return this.one(of as unknown as AnyTable, key, 'ASC') as Row | undefined;
  }

  find<Row>(of: Table<Row>, where: Partial<Row>): readonly Row[] {
    const known = of as unknown as AnyTable;
    const { statement, values } = this.selection(known, where, 'ASC');
    return (statement.all(values) as Values[]).map((row) => restored(known, row) as Row);
  }

  last<Row>(of: Table<Row>, where: Partial<Row>): Row | undefined {
    return this.one(of as unknown as AnyTable, where, 'DESC LIMIT 1') as Row | undefined;
  }

  put<Row>(of: Table<Row>, row: Row): void {
    const { name, columns } = of as unknown as AnyTable;
    const statement = this.prepared(`put ${name}`, () => {
      const marks = Object.keys(columns).map(() => '?');
      const into = `"${this.named(name)}" (${listed(of as unknown as AnyTable)})`;
      return this.db.prepare(`INSERT OR REPLACE INTO ${into} VALUES (${marks.join(', ')})`);
    });
    const values: Stored[] = [];
    for (const each in columns) values.push(store(columns[each]!, (row as Record<string, unknown>)[each]));
    statement.run(values);
  }

  private one(of: AnyTable, where: object, order: 'ASC' | 'DESC LIMIT 1'): Record<string, unknown> | undefined {
    const { statement, values } = this.selection(of, where, order);
    const row = statement.get(values) as Values | undefined;
    return row && restored(of, row);
  }

  private selection(of: AnyTable, where: object, order: 'ASC' | 'DESC LIMIT 1'): Selection {
    const given = Object.entries(where);
    const statement = this.prepared(`by ${of.name} ${order} ${Object.keys(where).join(' ')}`, () => {
      // Not a bare `= ?`: SQLite prepares a statement with an ORDER BY anew whenever such a value changes, which costs
      // five times what finding the row does.
      const condition = given.map(([each]) => `"${each}" = (SELECT ?)`).join(' AND ') || 'true';
      const keys = of.key.map((each) => `"${each}" ${order.slice(0, 4).trim()}`).join(', ');
      const from = `SELECT ${listed(of)} FROM "${this.named(of.name)}" WHERE ${condition}`;
      return this.db.prepare(`${from} ORDER BY ${keys}${order.slice(4)}`).raw();
    });
    return { statement, values: given.map(([each, value]) => store(of.columns[each]!, value)) };
  }

  private prepared(key: string, prepare: () => Statement): Statement {
    let statement = this.statements.get(key);
    if (!statement) this.statements.set(key, (statement = prepare()));
    return statement;
  }
}

interface Selection {
  readonly statement: Statement;
  readonly values: readonly Stored[];
}

/** The rows of a table in the order of its key. */
export function* dumped(db: Database, of: AnyTable): Iterable<Record<string, unknown>> {
  const order = of.key.map((each) => `"${each}"`).join(', ');
  const rows = db.prepare(`SELECT ${listed(of)} FROM "${of.name}" ORDER BY ${order}`).raw();
  for (const row of rows.iterate()) yield restored(of, row as Values);
}

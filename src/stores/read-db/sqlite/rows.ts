// The projector's rows in SQLite: prepared statements, written inside the transaction that is open on the connection.
import type { Database, Statement } from 'better-sqlite3';
import {
  type AnyTable,
  type Column,
  type Lasts,
  type PageRequest,
  type Rows,
  type Table,
  type Values,
} from '../../../eventsourcing/read-models/read-model.js';
import { listed, Putting, store, type Stored } from './putting.js';
import { isJson, quoted } from './schema.js';

type Row = Record<string, unknown>;

function restore(type: Column, value: Stored): unknown {
  if (value === null) return null;
  if (isJson(type)) return JSON.parse(value as string);
  return type.startsWith('int') ? Number(value) : value;
}

/** A row as the driver gives it (integers as bigint) → as the projection knows it. */
function restored({ columns }: AnyTable, values: readonly Stored[]): Row {
  const row: Row = {};
  let i = 0;
  for (const name in columns) row[name] = restore(columns[name]!, values[i++]!);
  return row;
}

/** A statement and the columns whose values it takes, looked up once. */
class Prepared {
  private readonly asJson: readonly boolean[];

  constructor(
    { columns }: AnyTable,
    private readonly names: readonly string[],
    readonly statement: Statement,
  ) {
    this.asJson = names.map((each) => isJson(columns[each]));
  }

  valuesOf(row: Row): readonly Stored[] {
    const { names, asJson } = this;
    const values: Stored[] = [];
    for (let i = 0; i < names.length; i++) values.push(store(row[names[i]!], asJson[i]!));
    return values;
  }
}

/** Which of the rows with some values, by a name of its own. */
interface Which {
  readonly name: string;
  readonly order: 'ASC' | 'DESC';
  readonly limit: '' | ` LIMIT ${number}`;
  readonly isBehind?: boolean;
}

const ALL: Which = { name: 'all', order: 'ASC', limit: '' };
const LAST: Which = { name: 'last', order: 'DESC', limit: ' LIMIT 1' };

export class SqliteRows implements Rows {
  private readonly puts = new Map<string, Putting>();
  private readonly gets = new Map<string, Prepared>();
  private readonly selections = new Map<string, Prepared>();

  /** `named`: the table's name in the database; `asked`: told once by which columns rows are looked for. */
  constructor(
    private readonly db: Database,
    private readonly named: (table: string) => string,
    private readonly asked: (of: AnyTable, columns: readonly string[]) => void = () => undefined,
  ) {}

  get<R>(of: Table<R>, key: Partial<R>): R | undefined {
    const known = of as unknown as AnyTable;
    const getting = prepared(this.gets, of.name, () => this.selecting(known, of.key, ALL));
    return one(known, getting, key as Row) as R | undefined;
  }

  find<R>(of: Table<R>, where: Partial<R>): readonly R[] {
    const known = of as unknown as AnyTable;
    const finding = this.selection(known, where, ALL);
    return all(known, finding, where as Row) as R[];
  }

  last<R>(of: Table<R>, where: Partial<R>): R | undefined {
    const known = of as unknown as AnyTable;
    return one(known, this.selection(known, where, LAST), where as Row) as R | undefined;
  }

  page<R>(of: Table<R>, where: Partial<R>, { behind, limit }: PageRequest<R>): readonly R[] {
    const known = of as unknown as AnyTable;
    const isBehind = behind !== undefined;
    const which: Which = { name: `${limit} ${isBehind}`, order: 'ASC', limit: ` LIMIT ${limit}`, isBehind };
    return all(known, this.selection(known, where, which), (behind ?? where) as Row) as R[];
  }

  lasts<R>(of: Table<R>, where: readonly Partial<R>[]): Lasts<R> {
    const known = of as unknown as AnyTable;
    const [first] = where;
    const selecting = first && this.selection(known, first, LAST);
    return where.map((each) => one(known, selecting!, each as Row) as R | undefined);
  }

  put<R>(of: Table<R>, row: R): void {
    const putting = this.putting(of as unknown as AnyTable);
    putting.write([putting.valuesOf(row as Row)]);
  }

  write<R>(of: Table<R>, rows: readonly Values[]): void {
    this.putting(of as unknown as AnyTable).write(rows);
  }

  private putting(of: AnyTable): Putting {
    return prepared(this.puts, of.name, () => new Putting(this.db, of, this.named(of.name)));
  }

  private selection(of: AnyTable, where: object, which: Which): Prepared {
    const names = Object.keys(where);
    return prepared(this.selections, `${of.name} ${which.name} ${names.join(' ')}`, () => {
      if (names.length > 0 && !names.every((each) => of.key.slice(0, names.length).includes(each)))
        this.asked(of, names);
      return this.selecting(of, names, which);
    });
  }

  private selecting(of: AnyTable, names: readonly string[], { order, limit, isBehind }: Which): Prepared {
    // Not a bare `= ?`: SQLite prepares a statement with an ORDER BY anew whenever such a value changes, which costs
    // five times what finding the row does.
    const conditions = names.map((each) => `${quoted(each)} = (SELECT ?)`);
    if (isBehind) conditions.push(`(${of.key.map(quoted).join(', ')}) > (SELECT ${of.key.map(() => '?').join(', ')})`);
    const keys = of.key.map((each) => `${quoted(each)} ${order}`).join(', ');
    const from = `SELECT ${listed(of)} FROM ${quoted(this.named(of.name))} WHERE ${conditions.join(' AND ') || 'true'}`;
    const statement = this.db.prepare(`${from} ORDER BY ${keys}${limit}`).raw();
    return new Prepared(of, isBehind ? [...names, ...of.key] : names, statement);
  }
}

function prepared<Statements>(known: Map<string, Statements>, name: string, prepare: () => Statements): Statements {
  let found = known.get(name);
  if (!found) known.set(name, (found = prepare()));
  return found;
}

function one(of: AnyTable, selecting: Prepared, where: Row): Row | undefined {
  const row = selecting.statement.get(selecting.valuesOf(where)) as readonly Stored[] | undefined;
  return row && restored(of, row);
}

function all(of: AnyTable, selecting: Prepared, where: Row): readonly Row[] {
  return (selecting.statement.all(selecting.valuesOf(where)) as (readonly Stored[])[]).map((row) => restored(of, row));
}

/** The rows of a table in the order of its key. */
export function* dumped(db: Database, of: AnyTable): Iterable<Row> {
  const order = of.key.map(quoted).join(', ');
  const rows = db.prepare(`SELECT ${listed(of)} FROM ${quoted(of.name)} ORDER BY ${order}`).raw();
  for (const row of rows.iterate()) yield restored(of, row as readonly Stored[]);
}

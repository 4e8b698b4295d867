// The projector's rows in SQLite: prepared statements, written inside the transaction that is open on the connection.
import type { Database, Statement } from 'better-sqlite3';
import type { AnyTable, Column, PageRequest, Rows, Table } from '../../../eventsourcing/read-models/read-model.js';
import { isJson, isWide, quoted } from './schema.js';

type Stored = string | number | bigint | null;
/** One row's values in the order of the table's columns. */
type Values = readonly Stored[];
type Row = Record<string, unknown>;

function store(value: unknown, asJson: boolean): Stored {
  if (value === null || value === undefined) return null;
  return asJson ? JSON.stringify(value) : (value as Stored);
}

function restore(type: Column, value: Stored): unknown {
  if (value === null) return null;
  if (isJson(type)) return JSON.parse(value as string);
  return type.startsWith('int') ? Number(value) : value;
}

/** A row as the driver gives it (integers as bigint) → as the projection knows it. */
function restored({ columns }: AnyTable, values: Values): Row {
  const row: Row = {};
  let i = 0;
  for (const name in columns) row[name] = restore(columns[name]!, values[i++]!);
  return row;
}

/** The columns in the order in which `restored` takes them. */
const listed = ({ columns }: AnyTable): string => Object.keys(columns).map(quoted).join(', ');

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

  valuesOf(row: Row): Values {
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
  private readonly puts = new Map<string, Prepared>();
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

  put<R>(of: Table<R>, row: R): void {
    const putting = prepared(this.puts, of.name, () => this.putting(of as unknown as AnyTable));
    putting.statement.run(putting.valuesOf(row as Row));
  }

  private putting(of: AnyTable): Prepared {
    const names = Object.keys(of.columns);
    const into = `INTO ${quoted(this.named(of.name))} (${listed(of)}) VALUES (${names.map(() => '?').join(', ')})`;
    return new Prepared(
      of,
      names,
      this.db.prepare(isWide(of) ? `INSERT ${into} ${updating(of)}` : `INSERT OR REPLACE ${into}`),
    );
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

/** A wide row stays where it is: replaced, it would be taken out and put in behind all others. */
function updating({ columns, key }: AnyTable): string {
  const others = Object.keys(columns).filter((each) => !key.includes(each));
  const set = others.map((each) => `${quoted(each)} = excluded.${quoted(each)}`);
  return `ON CONFLICT (${key.map(quoted).join(', ')}) DO UPDATE SET ${set.join(', ')}`;
}

function prepared(known: Map<string, Prepared>, name: string, prepare: () => Prepared): Prepared {
  let found = known.get(name);
  if (!found) known.set(name, (found = prepare()));
  return found;
}

function one(of: AnyTable, selecting: Prepared, where: Row): Row | undefined {
  const row = selecting.statement.get(selecting.valuesOf(where)) as Values | undefined;
  return row && restored(of, row);
}

function all(of: AnyTable, selecting: Prepared, where: Row): readonly Row[] {
  return (selecting.statement.all(selecting.valuesOf(where)) as Values[]).map((row) => restored(of, row));
}

/** The rows of a table in the order of its key. */
export function* dumped(db: Database, of: AnyTable): Iterable<Row> {
  const order = of.key.map(quoted).join(', ');
  const rows = db.prepare(`SELECT ${listed(of)} FROM ${quoted(of.name)} ORDER BY ${order}`).raw();
  for (const row of rows.iterate()) yield restored(of, row as Values);
}

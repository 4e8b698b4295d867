// The projector's rows in PostgreSQL: read one by one, written many at a time, before anything is read that they belong to.
import {
  type AnyTable,
  type Column,
  type Lasts,
  type PageRequest,
  type Rows,
  type Table,
  type Values,
  valuesOf,
} from '../../../eventsourcing/read-models/read-model.js';
import { textOf } from '../../../eventsourcing/read-models/known-answers.js';
import { arraysOf, lastsOf, listed, putting, store } from './statements.js';
import { quoted, type Value } from './session.js';
import type { Transaction } from './transaction.js';

type Row = Record<string, unknown>;

/** Most rows of a table that wait in memory before they are sent. */
const MOST_UNSENT = 2_000;

function restore(type: Column, value: Value): unknown {
  if (value === null || type.startsWith('text')) return value;
  if (type.startsWith('json')) return JSON.parse(value);
  return type.startsWith('int') ? Number(value) : BigInt(value);
}

/** A row as the wire has it → as the projection knows it. */
export function restored({ columns }: AnyTable, values: readonly Value[]): Row {
  const row: Row = {};
  let i = 0;
  for (const name in columns) row[name] = restore(columns[name]!, values[i++] ?? null);
  return row;
}

/** Which of the rows with some values: all in the order of the key, or fewer. */
interface Which {
  readonly order: 'ASC' | 'DESC';
  readonly limit?: number;
  readonly behind?: Row | undefined;
}

const ALL: Which = { order: 'ASC' };
const LAST: Which = { order: 'DESC', limit: 1 };

/** What has been put into one table and not been sent yet, by the rows' keys: of one key the last. */
interface Unsent {
  readonly of: AnyTable;
  readonly valuesOf: (row: Row) => Values;
  /** Places of the key's columns. */
  readonly key: readonly number[];
  readonly rows: Map<string, Values>;
}

function unsentOf(of: AnyTable): Unsent {
  const names = Object.keys(of.columns);
  return { of, valuesOf: valuesOf(of), key: of.key.map((each) => names.indexOf(each)), rows: new Map() };
}

export class PostgresRows implements Rows {
  private readonly unsent = new Map<string, Unsent>();

  /** `named`: the table's name in the database. */
  constructor(
    private readonly transaction: Transaction,
    private readonly named: (table: string) => string,
  ) {}

  /** A row that waits is sent before it is asked for. */
  get<R>(of: Table<R>, key: Partial<R>): Promise<R | undefined> {
    this.sendRowsOf(of.name);
    return this.select<R>(of as unknown as AnyTable, key, ALL).then(([row]) => row);
  }

  find<R>(of: Table<R>, where: Partial<R>): Promise<readonly R[]> {
    this.sendRowsOf(of.name);
    return this.select<R>(of as unknown as AnyTable, where, ALL);
  }

  last<R>(of: Table<R>, where: Partial<R>): Promise<R | undefined> {
    this.sendRowsOf(of.name);
    return this.select<R>(of as unknown as AnyTable, where, LAST).then(([row]) => row);
  }

  page<R>(of: Table<R>, where: Partial<R>, { behind, limit }: PageRequest<R>): Promise<readonly R[]> {
    this.sendRowsOf(of.name);
    return this.select<R>(of as unknown as AnyTable, where, { order: 'ASC', limit, behind: behind as Row | undefined });
  }

  async lasts<R>(of: Table<R>, where: readonly Partial<R>[]): Promise<Lasts<R>> {
    this.sendRowsOf(of.name);
    const [first] = where;
    if (!first) return [];
    const known = of as unknown as AnyTable;
    const { text, arrays } = lastsOf(known, this.named(of.name), where as readonly Row[]);
    const { rows } = await this.transaction.hot(text, arrays);
    return rows.map(([isThere, ...row]) => (isThere === null ? undefined : (restored(known, row) as R)));
  }

  put<R>(of: Table<R>, row: R): void {
    const unsent = this.unsentOf(of);
    this.add(unsent, unsent.valuesOf(row as Row));
  }

  write<R>(of: Table<R>, rows: readonly Values[]): void {
    const unsent = this.unsentOf(of);
    for (const each of rows) this.add(unsent, each);
  }

  /** Sends what has been put; whether it fits is told when the transaction has settled. */
  send(): void {
    for (const name of this.unsent.keys()) this.sendRowsOf(name);
  }

  /** What has been put and not been sent never was. */
  forget(): void {
    this.unsent.clear();
  }

  private async select<R>(of: AnyTable, where: object, { order, limit, behind }: Which): Promise<readonly R[]> {
    const given: (readonly [string, unknown])[] = Object.entries(where);
    const conditions = given.map(([each], i) => `${quoted(each)} = $${i + 1}`);
    if (behind) {
      const marks = of.key.map((each) => `$${given.push([each, behind[each]])}`);
      conditions.push(`(${of.key.map(quoted).join(', ')}) > (${marks.join(', ')})`);
    }
    const keys = of.key.map((each) => `${quoted(each)} ${order}`).join(', ');
    const from = `SELECT ${listed(of)} FROM ${quoted(this.named(of.name))} WHERE ${conditions.join(' AND ') || 'true'}`;
    const text = `${from} ORDER BY ${keys}${limit === undefined ? '' : ` LIMIT ${limit}`}`;
    const values = given.map(([each, value]) => store(of.columns[each]!, value));
    const { rows } = await this.transaction.hot(text, values);
    return rows.map((row) => restored(of, row) as R);
  }

  private unsentOf<R>(of: Table<R>): Unsent {
    let unsent = this.unsent.get(of.name);
    if (!unsent) this.unsent.set(of.name, (unsent = unsentOf(of as unknown as AnyTable)));
    return unsent;
  }

  private add({ of, key, rows }: Unsent, values: Values): void {
    rows.set(textOf(values, key), values);
    if (rows.size >= MOST_UNSENT) this.sendRowsOf(of.name);
  }

  private sendRowsOf(name: string): void {
    const unsent = this.unsent.get(name);
    if (!unsent || unsent.rows.size === 0) return;
    const rows = [...unsent.rows.values()];
    unsent.rows.clear();
    this.transaction.sendHot(putting(unsent.of, this.named(name)), arraysOf(unsent.of, rows));
  }
}

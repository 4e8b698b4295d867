// The way of rows into a table of SQLite: many with one statement, or one.
import type { Database, Statement } from 'better-sqlite3';
import { type AnyTable, jsonOf, type Values, valuesOf } from '../../../eventsourcing/read-models/read-model.js';
import { isJson, quoted } from './schema.js';

export type Stored = string | number | bigint | null;

export function store(value: unknown, asJson: boolean): Stored {
  if (value === null || value === undefined) return null;
  return asJson ? jsonOf(value) : (value as Stored);
}

/** The columns in their order. */
export const listed = ({ columns }: AnyTable): string => Object.keys(columns).map(quoted).join(', ');

/** Rows that one statement puts: narrow ones cost a third less than one by one, and more at once gain nothing. */
const TOGETHER = 16;

/** The statements that put rows of a table: of many rows, and of one. */
export class Putting {
  readonly valuesOf: (row: Readonly<Record<string, unknown>>) => Values;
  private readonly isJson: readonly boolean[];
  /** Handed over one by one: the driver takes them from an array at twice the price. */
  private readonly given: Stored[] = [];
  private readonly one: Statement;
  private many: Statement | undefined;

  constructor(
    private readonly db: Database,
    private readonly of: AnyTable,
    private readonly name: string,
  ) {
    this.valuesOf = valuesOf(of);
    this.isJson = Object.values(of.columns).map(isJson);
    this.one = this.prepared(1);
  }

  write(rows: readonly Values[]): void {
    let next = 0;
    if (rows.length >= TOGETHER) this.many ??= this.prepared(TOGETHER);
    for (; next + TOGETHER <= rows.length; next += TOGETHER) {
      for (let i = 0; i < TOGETHER; i++) this.take(rows[next + i]!, i);
      this.many!.run(...this.given);
    }
    for (; next < rows.length; next++) {
      this.given.length = 0;
      this.take(rows[next]!, 0);
      this.one.run(...this.given);
    }
  }

  /** The row's values, as the n-th of those that are given to one statement. */
  private take(row: Values, n: number): void {
    const { given, isJson: asJson } = this;
    const from = n * row.length;
    for (let i = 0; i < row.length; i++) given[from + i] = asJson[i] ? store(row[i], true) : (row[i] as Stored);
  }

  private prepared(rows: number): Statement {
    const marks = `(${Object.keys(this.of.columns)
      .map(() => '?')
      .join(', ')})`;
    const values = Array.from({ length: rows }, () => marks).join(', ');
    const into = `INTO ${quoted(this.name)} (${listed(this.of)}) VALUES ${values}`;
    return this.db.prepare(`INSERT ${into} ${updating(this.of)}`);
  }
}

/** A row stays where it is, in the table and in the indexes whose columns are as before: replaced, it would move in all. */
function updating({ columns, key }: AnyTable): string {
  const others = Object.keys(columns).filter((each) => !key.includes(each));
  const set = others.map((each) => `${quoted(each)} = excluded.${quoted(each)}`);
  const then = set.length === 0 ? 'NOTHING' : `UPDATE SET ${set.join(', ')}`;
  return `ON CONFLICT (${key.map(quoted).join(', ')}) DO ${then}`;
}

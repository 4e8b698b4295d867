// A projection's rows during one transaction: each is read once and written once, at the end, however often it changes.
import type { AnyTable, Column, Rows, Table } from './read-model.js';

type Row = Record<string, unknown>;

/** What is remembered of one table. */
interface Memory {
  readonly of: AnyTable;
  readonly rows: Map<string, Row | undefined>;
  readonly unwritten: Map<string, Row>;
  /** By the columns asked for: the answers to `last`, by their values. */
  readonly lasts: Map<string, { readonly columns: readonly string[]; readonly found: Map<string, Row | undefined> }>;
}

export class RememberedRows implements Rows {
  private readonly tables = new Map<string, Memory>();

  constructor(private readonly stored: Rows) {}

  get<R>(of: Table<R>, key: Partial<R>): Promise<R | undefined> | R | undefined {
    const { rows } = this.memory(of);
    const id = textOf(key as Row, of.key);
    if (rows.has(id)) return rows.get(id) as R | undefined;
    const remember = (found: R | undefined): R | undefined => (rows.set(id, found as Row | undefined), found);
    const found = this.stored.get(of, key);
    return found instanceof Promise ? found.then(remember) : remember(found);
  }

  find<R>(of: Table<R>, where: Partial<R>): Promise<readonly R[]> | readonly R[] {
    this.write(this.memory(of));
    return this.stored.find(of, where);
  }

  last<R>(of: Table<R>, where: Partial<R>): Promise<R | undefined> | R | undefined {
    const memory = this.memory(of);
    const found = lastsOf(memory, where);
    const values = found && textOf(where as Row, found.columns);
    if (found?.found.has(values!)) return found.found.get(values!) as R | undefined;
    this.write(memory);
    const remember = (row: R | undefined): R | undefined => {
      found?.found.set(values!, row as Row | undefined);
      return row;
    };
    const row = this.stored.last(of, where);
    return row instanceof Promise ? row.then(remember) : remember(row);
  }

  put<R>(of: Table<R>, row: R): void {
    const { rows, unwritten, lasts } = this.memory(of);
    demandFit(of as unknown as AnyTable, row as Row);
    const id = textOf(row as Row, of.key);
    rows.set(id, row as Row);
    unwritten.set(id, row as Row);
    for (const { columns, found } of lasts.values()) {
      const values = textOf(row as Row, columns);
      if (found.has(values) && !isBehind(of.key, found.get(values), row as Row)) {
        found.set(values, row as Row);
      }
    }
  }

  /** Hands over what has changed. */
  flush(): void {
    for (const memory of this.tables.values()) this.write(memory);
  }

  private write({ of, unwritten }: Memory): void {
    for (const row of unwritten.values()) this.stored.put(of, row);
    unwritten.clear();
  }

  private memory<R>(of: Table<R>): Memory {
    let memory = this.tables.get(of.name);
    if (!memory) {
      memory = { of: of as unknown as AnyTable, rows: new Map(), unwritten: new Map(), lasts: new Map() };
      this.tables.set(of.name, memory);
    }
    return memory;
  }
}

/**
 * Undefined where the answer cannot be kept up to date here: the columns asked for must belong to the key, and only
 * numbers may be left to order by (a database orders texts in its own way).
 */
function lastsOf({ of, lasts }: Memory, where: object): ReturnType<Memory['lasts']['get']> {
  const columns = Object.keys(where);
  const shape = columns.join(' ');
  const known = lasts.get(shape);
  if (known) return known;
  const rest = of.key.filter((each) => !columns.includes(each));
  const isKept =
    columns.every((each) => of.key.includes(each)) && rest.every((each) => /int|big/.test(of.columns[each]!));
  if (!isKept) return undefined;
  const made = { columns, found: new Map<string, Row | undefined>() };
  lasts.set(shape, made);
  return made;
}

/** Refuses at once what the database would refuse at the end, when a later row may have taken its place. */
function demandFit({ name, columns }: AnyTable, row: Row): void {
  for (const column in columns) {
    if (!isFit(columns[column]!, row[column]))
      throw new TypeError(`${name}.${column}: ${String(row[column])} does not fit`);
  }
}

function isFit(type: Column, value: unknown): boolean {
  if (value === null || value === undefined) return type.endsWith('?');
  if (type.startsWith('text')) return typeof value === 'string';
  if (type.startsWith('int')) return Number.isSafeInteger(value);
  return type.startsWith('json') || (typeof value === 'bigint' && BigInt.asIntN(64, value) === value);
}

/** True when the row comes before the last one that is known. */
function isBehind(key: readonly string[], last: Row | undefined, row: Row): boolean {
  if (last === undefined) return false;
  for (const column of key) {
    const [known, given] = [last[column] as bigint, row[column] as bigint];
    if (known !== given && typeof known !== 'string') return given < known;
  }
  return false;
}

/** The values in an order, as one text that no other values have. */
function textOf(row: Row, columns: readonly string[]): string {
  if (columns.length === 1) return String(row[columns[0]!]);
  let text = '';
  for (const column of columns) {
    const value = String(row[column]);
    text += `${value.length}:${value}`;
  }
  return text;
}

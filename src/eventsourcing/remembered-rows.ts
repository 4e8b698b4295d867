// A projection's rows during one transaction: each is read once and written once, at the end, however often it changes.
import type { AnyTable, Column, Rows, Table } from './read-model.js';

type Row = Record<string, unknown>;

/** What is remembered of one table. */
interface Memory {
  readonly of: AnyTable;
  readonly rows: Map<string, Row | undefined>;
  readonly unwritten: Map<string, Row>;
  readonly answers: Map<string, Answers>;
}

/** Answers to `find` and `last` by some columns, each by the values asked for; kept up to date with every row put. */
interface Answers {
  readonly columns: readonly string[];
  readonly lists: Map<string, readonly Row[]>;
  readonly lasts: Map<string, Row | undefined>;
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
    const memory = this.memory(of);
    const lists = answersTo(memory, where)?.lists as Map<string, readonly R[]> | undefined;
    return this.remembered(memory, { answers: lists, where }, () => this.stored.find(of, where));
  }

  last<R>(of: Table<R>, where: Partial<R>): Promise<R | undefined> | R | undefined {
    const memory = this.memory(of);
    const lasts = answersTo(memory, where)?.lasts as Map<string, R | undefined> | undefined;
    return this.remembered(memory, { answers: lasts, where }, () => this.stored.last(of, where));
  }

  put<R>(of: Table<R>, row: R): void {
    const { rows, unwritten, answers } = this.memory(of);
    demandFit(of as unknown as AnyTable, row as Row);
    const id = textOf(row as Row, of.key);
    rows.set(id, row as Row);
    unwritten.set(id, row as Row);
    for (const { columns, lists, lasts } of answers.values()) {
      const values = textOf(row as Row, columns);
      const list = lists.get(values);
      if (list) lists.set(values, withRow(list, row as Row, of.key));
      if (lasts.has(values) && order(of.key, lasts.get(values), row as Row) <= 0) lasts.set(values, row as Row);
    }
  }

  /** Hands over what has changed. */
  flush(): void {
    for (const memory of this.tables.values()) this.write(memory);
  }

  /** The answer that is known, or what the database says once it knows what was put. */
  private remembered<A>(
    memory: Memory,
    { answers, where }: { readonly answers: Map<string, A> | undefined; readonly where: object },
    ask: () => Promise<A> | A,
  ): Promise<A> | A {
    const values = textOf(where as Row, Object.keys(where));
    if (answers?.has(values)) return answers.get(values)!;
    this.write(memory);
    const remember = (answer: A): A => (answers?.set(values, answer), answer);
    const answer = ask();
    return answer instanceof Promise ? answer.then(remember) : remember(answer);
  }

  private write({ of, unwritten }: Memory): void {
    for (const row of unwritten.values()) this.stored.put(of, row);
    unwritten.clear();
  }

  private memory<R>(of: Table<R>): Memory {
    let memory = this.tables.get(of.name);
    if (!memory) {
      memory = { of: of as unknown as AnyTable, rows: new Map(), unwritten: new Map(), answers: new Map() };
      this.tables.set(of.name, memory);
    }
    return memory;
  }
}

/**
 * Undefined where answers cannot be kept up to date here: the columns asked for must belong to the key, and only
 * numbers may be left to order by (a database orders texts in its own way).
 */
function answersTo({ of, answers }: Memory, where: object): Answers | undefined {
  const columns = Object.keys(where);
  const shape = columns.join(' ');
  const known = answers.get(shape);
  if (known) return known;
  const rest = of.key.filter((each) => !columns.includes(each));
  const isKept =
    columns.every((each) => of.key.includes(each)) && rest.every((each) => /int|big/.test(of.columns[each]!));
  if (!isKept) return undefined;
  const made: Answers = { columns, lists: new Map(), lasts: new Map() };
  answers.set(shape, made);
  return made;
}

/** A list of its own with the row in its place: who holds the one before keeps it as it was. */
function withRow(list: readonly Row[], row: Row, key: readonly string[]): readonly Row[] {
  const behind = list.findLastIndex((each) => order(key, each, row) <= 0);
  const replaced = behind >= 0 && order(key, list[behind], row) === 0 ? 1 : 0;
  return list.toSpliced(behind + 1 - replaced, replaced, row);
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

/** Below 0 when `one` comes before `other`; what differs in the key is a number. Nothing comes before everything. */
function order(key: readonly string[], one: Row | undefined, other: Row): number {
  if (one === undefined) return -1;
  for (const column of key) {
    const [a, b] = [one[column] as bigint, other[column] as bigint];
    if (a !== b) return a < b ? -1 : 1;
  }
  return 0;
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

// A projection's rows as they are known in memory: each is read once and, but in a very large transaction, written
// once, however often it changes, and stays known for the next transaction as long as nobody else has written.
import { Fitting } from './fitting.js';
import { LatelyUsed } from './lately-used.js';
import type { AnyTable, PageRequest, Rows, Table } from './read-model.js';

type Row = Record<string, unknown>;

/** What is remembered of one table. */
interface Memory {
  readonly of: AnyTable;
  readonly fitting: Fitting;
  readonly rows: LatelyUsed<Row | undefined>;
  readonly unwritten: Map<string, Row>;
  readonly answers: Map<string, Answers>;
  /** False: nobody gets rows of it by their key, so that those put are only waiting to be written, in their order. */
  isGot: boolean;
  waiting: Row[];
}

/** Answers to `find` and `last` by some columns, each by the values asked for; kept up to date with every row put. */
interface Answers {
  readonly columns: readonly string[];
  lists: LatelyUsed<readonly Row[]>;
  readonly lasts: LatelyUsed<Row | undefined>;
}

/** Rows of a table, and answers to `last`, that stay known; twice as many at most. */
const KEPT = 2_000;
/** The same for answers to `find`, and rows that wait to be written: one event may change a million. */
const [LISTS_KEPT, MOST_UNWRITTEN] = [100, 10_000];

export class RememberedRows implements Rows {
  private readonly tables = new Map<string, Memory>();
  private stored!: Rows;

  /** From here on in this transaction, whose rows these are. */
  within(stored: Rows): this {
    this.stored = stored;
    return this;
  }

  /** What was put in a transaction that failed never was. */
  forget(): void {
    this.tables.clear();
  }

  get<R>(of: Table<R>, key: Partial<R>): Promise<R | undefined> | R | undefined {
    const memory = this.memory(of);
    if (!memory.isGot) this.getFromNowOn(memory);
    const { rows, unwritten } = memory;
    const id = textOf(key as Row, of.key);
    const put = unwritten.get(id);
    if (put) return put as R;
    if (rows.has(id)) return rows.get(id) as R | undefined;
    const remember = (found: R | undefined): R | undefined => (rows.set(id, found as Row | undefined), found);
    const found = this.stored.get(of, key);
    return found instanceof Promise ? found.then(remember) : remember(found);
  }

  find<R>(of: Table<R>, where: Partial<R>): Promise<readonly R[]> | readonly R[] {
    const memory = this.memory(of);
    const lists = answersTo(memory, where)?.lists as LatelyUsed<readonly R[]> | undefined;
    return this.remembered(memory, { answers: lists, where }, () => this.stored.find(of, where));
  }

  last<R>(of: Table<R>, where: Partial<R>): Promise<R | undefined> | R | undefined {
    const memory = this.memory(of);
    const lasts = answersTo(memory, where)?.lasts as LatelyUsed<R | undefined> | undefined;
    return this.remembered(memory, { answers: lasts, where }, () => this.stored.last(of, where));
  }

  /** Not remembered: who asks for pages has more rows before him than are to be in memory. */
  page<R>(of: Table<R>, where: Partial<R>, page: PageRequest<R>): Promise<readonly R[]> | readonly R[] {
    this.write(this.memory(of));
    return this.stored.page(of, where, page);
  }

  put<R>(of: Table<R>, row: R): void {
    const memory = this.memory(of);
    const put = row as Row;
    memory.fitting.demand(put);
    if (memory.isGot) memory.unwritten.set(textOf(put, of.key), put);
    else memory.waiting.push(put);
    if (memory.unwritten.size + memory.waiting.length >= MOST_UNWRITTEN) this.write(memory);
    for (const { columns, lists, lasts } of memory.answers.values()) {
      const values = textOf(put, columns);
      const list = lists.get(values);
      if (list) lists.set(values, withRow(list, put, of.key));
      if (lasts.has(values) && order(of.key, lasts.get(values), put) <= 0) lasts.set(values, put);
    }
  }

  /** Hands over what has changed. */
  flush(): void {
    for (const memory of this.tables.values()) {
      this.write(memory);
      // A list may be long: it is for one transaction.
      for (const answers of memory.answers.values()) answers.lists = new LatelyUsed(LISTS_KEPT);
    }
  }

  /** The answer that is known, or what the database says once it knows what was put. */
  private remembered<A>(
    memory: Memory,
    { answers, where }: { readonly answers: Known<A> | undefined; readonly where: object },
    ask: () => Promise<A> | A,
  ): Promise<A> | A {
    const values = answers ? textOf(where as Row, Object.keys(where)) : '';
    if (answers?.has(values)) return answers.get(values)!;
    this.write(memory);
    const remember = (answer: A): A => (answers?.set(values, answer), answer);
    const answer = ask();
    return answer instanceof Promise ? answer.then(remember) : remember(answer);
  }

  private write({ of, rows, unwritten, waiting }: Memory): void {
    for (const row of waiting) this.stored.put(of, row);
    waiting.length = 0;
    for (const [id, row] of unwritten) {
      this.stored.put(of, row);
      rows.set(id, row);
    }
    unwritten.clear();
  }

  private getFromNowOn(memory: Memory): void {
    this.write(memory);
    memory.isGot = true;
  }

  private memory<R>(of: Table<R>): Memory {
    const known = this.tables.get(of.name);
    if (known) return known;
    const { name } = of;
    const memory: Memory = {
      of: of as unknown as AnyTable,
      fitting: new Fitting(of as unknown as AnyTable),
      rows: new LatelyUsed(KEPT),
      unwritten: new Map(),
      answers: new Map(),
      isGot: false,
      waiting: [],
    };
    this.tables.set(name, memory);
    return memory;
  }
}

interface Known<A> {
  has(values: string): boolean;
  get(values: string): A | undefined;
  set(values: string, answer: A): unknown;
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
  const made: Answers = { columns, lists: new LatelyUsed(LISTS_KEPT), lasts: new LatelyUsed(KEPT) };
  answers.set(shape, made);
  return made;
}

/** A list of its own with the row in its place: who holds the one before keeps it as it was. */
function withRow(list: readonly Row[], row: Row, key: readonly string[]): readonly Row[] {
  const behind = list.findLastIndex((each) => order(key, each, row) <= 0);
  const replaced = behind >= 0 && order(key, list[behind], row) === 0 ? 1 : 0;
  return list.toSpliced(behind + 1 - replaced, replaced, row);
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

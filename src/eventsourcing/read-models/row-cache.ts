// A projection's rows as they are known in memory: each is read once and, but in a very large transaction, written
// once, however often it changes, and stays known for the next transaction as long as nobody else has written.
import { Fitting } from './fitting.js';
import { LruCache } from './lru-cache.js';
import {
  type AnyTable,
  type Lasts,
  type OwnRows,
  type PageRequest,
  type Rows,
  type Table,
  type Values,
  valuesOf,
} from './read-model.js';

type Row = Record<string, unknown>;

/** What is remembered of one table. */
interface TableCache {
  readonly of: AnyTable;
  readonly fitting: Fitting;
  readonly rows: LruCache<Row | undefined>;
  readonly unwritten: Map<string, Row>;
  readonly answers: Map<string, Answers>;
  readonly valuesOf: (row: Row) => Values;
  /** False: nobody gets rows of it by their key, so that those put are only waiting to be written, in their order. */
  isGot: boolean;
  waiting: Values[];
}

/** Answers to `find` and `last` by some columns, each by the values asked for; kept up to date with every row put. */
interface Answers {
  readonly columns: readonly string[];
  lists: LruCache<readonly Row[]>;
  readonly lasts: LruCache<Row | undefined>;
}

/** Rows of a table, and answers to `last`, that stay known; twice as many at most. */
const KEPT = 2_000;
/** The same for answers to `find`, and rows that may be put once more: one event may change a million. */
const [LISTS_KEPT, MOST_UNWRITTEN] = [100, 10_000];
/** Rows that wait for nothing but company: they are written while they are young, before the collector moves them. */
const MOST_WAITING = 64;

export class RowCache implements OwnRows {
  private readonly tables = new Map<string, TableCache>();
  private stored!: Rows;
  private memory: { readonly of: unknown } | undefined;

  /** From here on in this transaction, whose rows these are. */
  within(stored: Rows): this {
    this.stored = stored;
    return this;
  }

  /** What was put in a transaction that failed never was. */
  forget(): void {
    this.tables.clear();
    this.memory = undefined;
  }

  remembered<Memory>(make: () => Memory): Memory {
    this.memory ??= { of: make() };
    return this.memory.of as Memory;
  }

  get<R>(of: Table<R>, key: Partial<R>): Promise<R | undefined> | R | undefined {
    const cache = this.cache(of);
    if (!cache.isGot) this.getFromNowOn(cache);
    const { rows, unwritten } = cache;
    const id = textOf(key as Row, of.key);
    const put = unwritten.get(id);
    if (put) return put as R;
    if (rows.has(id)) return rows.get(id) as R | undefined;
    const remember = (found: R | undefined): R | undefined => (rows.set(id, found as Row | undefined), found);
    const found = this.stored.get(of, key);
    return found instanceof Promise ? found.then(remember) : remember(found);
  }

  find<R>(of: Table<R>, where: Partial<R>): Promise<readonly R[]> | readonly R[] {
    const cache = this.cache(of);
    const lists = answersTo(cache, where)?.lists as LruCache<readonly R[]> | undefined;
    return this.answered(cache, { answers: lists, where }, () => this.stored.find(of, where));
  }

  last<R>(of: Table<R>, where: Partial<R>): Promise<R | undefined> | R | undefined {
    const cache = this.cache(of);
    const lasts = answersTo(cache, where)?.lasts as LruCache<R | undefined> | undefined;
    return this.answered(cache, { answers: lasts, where }, () => this.stored.last(of, where));
  }

  /** Not remembered: whoever asks for so many at once keeps what they need. */
  lasts<R>(of: Table<R>, where: readonly Partial<R>[]): Promise<Lasts<R>> | Lasts<R> {
    this.send(this.cache(of));
    return this.stored.lasts(of, where);
  }

  /** Not remembered: who asks for pages has more rows before them than are to be in memory. */
  page<R>(of: Table<R>, where: Partial<R>, page: PageRequest<R>): Promise<readonly R[]> | readonly R[] {
    this.send(this.cache(of));
    return this.stored.page(of, where, page);
  }

  put<R>(of: Table<R>, row: R): void {
    const cache = this.cache(of);
    const put = row as Row;
    cache.fitting.demand(put);
    if (cache.isGot) cache.unwritten.set(textOf(put, of.key), put);
    else cache.waiting.push(cache.valuesOf(put));
    if (cache.unwritten.size >= MOST_UNWRITTEN || cache.waiting.length >= MOST_WAITING) this.send(cache);
    for (const { columns, lists, lasts } of cache.answers.values()) {
      const values = textOf(put, columns);
      const list = lists.get(values);
      if (list) lists.set(values, withRow(list, put, of.key));
      if (lasts.has(values) && order(of.key, lasts.get(values), put) <= 0) lasts.set(values, put);
    }
  }

  /** Of tables of which no row is asked for by its key; other answers are forgotten. */
  write<R>(of: Table<R>, rows: readonly Values[]): void {
    const cache = this.cache(of);
    if (cache.isGot) throw new Error(`Rows of ${of.name} are remembered by their key: put them one by one.`);
    cache.answers.clear();
    for (const each of rows) cache.waiting.push(each);
    if (cache.waiting.length >= MOST_WAITING) this.send(cache);
  }

  /** Hands over what has changed. */
  flush(): void {
    for (const cache of this.tables.values()) {
      this.send(cache);
      // A list may be long: it is for one transaction.
      for (const answers of cache.answers.values()) answers.lists = new LruCache(LISTS_KEPT);
    }
  }

  /** The answer that is known, or what the database says once it knows what was put. */
  private answered<A>(
    cache: TableCache,
    { answers, where }: { readonly answers: AnswerCache<A> | undefined; readonly where: object },
    ask: () => Promise<A> | A,
  ): Promise<A> | A {
    const values = answers ? textOf(where as Row, Object.keys(where)) : '';
    if (answers?.has(values)) return answers.get(values)!;
    this.send(cache);
    const remember = (answer: A): A => (answers?.set(values, answer), answer);
    const answer = ask();
    return answer instanceof Promise ? answer.then(remember) : remember(answer);
  }

  private send(cache: TableCache): void {
    const { of, rows, unwritten, waiting } = cache;
    if (waiting.length > 0) {
      cache.waiting = [];
      this.stored.write(of, waiting);
    }
    if (unwritten.size === 0) return;
    const values: Values[] = [];
    for (const [id, row] of unwritten) {
      values.push(cache.valuesOf(row));
      rows.set(id, row);
    }
    unwritten.clear();
    this.stored.write(of, values);
  }

  private getFromNowOn(cache: TableCache): void {
    this.send(cache);
    cache.isGot = true;
  }

  private cache<R>(of: Table<R>): TableCache {
    const known = this.tables.get(of.name);
    if (known) return known;
    const { name } = of;
    const cache: TableCache = {
      of: of as unknown as AnyTable,
      fitting: new Fitting(of as unknown as AnyTable),
      valuesOf: valuesOf(of as unknown as AnyTable),
      rows: new LruCache(KEPT),
      unwritten: new Map(),
      answers: new Map(),
      isGot: false,
      waiting: [],
    };
    this.tables.set(name, cache);
    return cache;
  }
}

interface AnswerCache<A> {
  has(values: string): boolean;
  get(values: string): A | undefined;
  set(values: string, answer: A): unknown;
}

/**
 * Undefined where answers cannot be kept up to date here: the columns asked for must belong to the key, and only
 * numbers may be left to order by (a database orders texts in its own way).
 */
function answersTo({ of, answers }: TableCache, where: object): Answers | undefined {
  const columns = Object.keys(where);
  const shape = columns.join(' ');
  const known = answers.get(shape);
  if (known) return known;
  const rest = of.key.filter((each) => !columns.includes(each));
  const isKept =
    columns.every((each) => of.key.includes(each)) && rest.every((each) => /int|big/.test(of.columns[each]!));
  if (!isKept) return undefined;
  const made: Answers = { columns, lists: new LruCache(LISTS_KEPT), lasts: new LruCache(KEPT) };
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

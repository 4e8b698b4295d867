// A projection's rows as they are known in memory: each is read once and, but in a very large transaction, written
// once, however often it changes, and stays known for the next transaction as long as nobody else has written.
import { Fitting } from './fitting.js';
import { KnownAnswers, textOf } from './known-answers.js';
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
  readonly answers: KnownAnswers;
  readonly valuesOf: (row: Row) => Values;
  /** False: nobody gets rows of it by their key, so that those put are only waiting to be written, in their order. */
  isGot: boolean;
  waiting: Values[];
}

/** Rows of a table that stay known; twice as many at most. */
const KEPT = 2_000;
/** Rows that may be put once more and are not written yet: one event may change a million. */
const MOST_UNWRITTEN = 10_000;
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
    const lists = cache.answers.by(Object.keys(where))?.lists as LruCache<readonly R[]> | undefined;
    return this.answered(cache, { answers: lists, where }, () => this.stored.find(of, where));
  }

  last<R>(of: Table<R>, where: Partial<R>): Promise<R | undefined> | R | undefined {
    const cache = this.cache(of);
    const lasts = cache.answers.by(Object.keys(where))?.lasts as LruCache<R | undefined> | undefined;
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
    cache.answers.put(put);
  }

  /** Of tables of which no row is asked for by its key; other answers are forgotten. */
  write<R>(of: Table<R>, rows: readonly Values[]): void {
    const cache = this.cache(of);
    if (cache.isGot) throw new Error(`Rows of ${of.name} are remembered by their key: put them one by one.`);
    cache.answers.forget();
    for (const each of rows) cache.waiting.push(each);
    if (cache.waiting.length >= MOST_WAITING) this.send(cache);
  }

  /** Hands over what has changed. */
  flush(): void {
    for (const cache of this.tables.values()) {
      this.send(cache);
      cache.answers.forgetLists();
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
      answers: new KnownAnswers(of as unknown as AnyTable),
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

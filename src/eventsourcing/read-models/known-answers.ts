// Answers about a table's rows by some columns, kept up to date with every row put: all rows with some values, and the last.
import { LruCache } from './lru-cache.js';
import type { AnyTable } from './read-model.js';

type Row = Readonly<Record<string, unknown>>;

/** Each by the values asked for. */
interface Answers {
  readonly columns: readonly string[];
  lists: LruCache<readonly Row[]>;
  readonly lasts: LruCache<Row | undefined>;
}

/** Answers about the last row that stay known; twice as many at most. */
const LASTS_KEPT = 2_000;
/** The same for lists. */
const LISTS_KEPT = 100;

export class KnownAnswers {
  private readonly byColumns = new Map<string, Answers>();

  constructor(private readonly of: AnyTable) {}

  /**
   * Undefined where answers cannot be kept up to date here: the columns asked for must belong to the key, and only
   * numbers may be left to order by (a database orders texts in its own way).
   */
  by(columns: readonly string[]): Answers | undefined {
    const { key, columns: types } = this.of;
    const shape = columns.join(' ');
    const known = this.byColumns.get(shape);
    if (known) return known;
    const rest = key.filter((each) => !columns.includes(each));
    const isKept = columns.every((each) => key.includes(each)) && rest.every((each) => /int|big/.test(types[each]!));
    if (!isKept) return undefined;
    const made: Answers = { columns, lists: new LruCache(LISTS_KEPT), lasts: new LruCache(LASTS_KEPT) };
    this.byColumns.set(shape, made);
    return made;
  }

  put(row: Row): void {
    const { key } = this.of;
    for (const { columns, lists, lasts } of this.byColumns.values()) {
      const values = textOf(row, columns);
      const list = lists.get(values);
      if (list) lists.set(values, withRow(list, row, key));
      if (lasts.has(values) && order(key, lasts.get(values), row) <= 0) lasts.set(values, row);
    }
  }

  /** A list may be long: it is for one transaction. */
  forgetLists(): void {
    for (const answers of this.byColumns.values()) answers.lists = new LruCache(LISTS_KEPT);
  }

  forget(): void {
    this.byColumns.clear();
  }
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

/** The values in an order, as one text that no other values have: of a row by its columns, or by their places. */
export function textOf(row: Row | readonly unknown[], columns: readonly (string | number)[]): string {
  const values = row as Readonly<Record<string | number, unknown>>;
  if (columns.length === 1) return String(values[columns[0]!]);
  let text = '';
  for (const column of columns) {
    const value = String(values[column]);
    text += `${value.length}:${value}`;
  }
  return text;
}

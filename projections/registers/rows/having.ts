// The values by which things are found: of each key of which a thing has one, whatever it ever was, so that a row more of a thing
// that says nothing new of it costs no entry in an index. An index of the rows themselves would take one for each key and row.
import { type RawBuilder, sql } from 'kysely';
import { type Table, table } from '../../../src/eventsourcing/read-models/read-model.js';

export type Condition = RawBuilder<unknown>;

/** That a thing has one of these values in that key. */
export interface Having {
  readonly column: string;
  readonly values: readonly string[];
}

export type Where = Condition | Having;

/** Of the columns of filters. */
export const PREFIX = 'by_';

const oneOf = (value: Condition, values: readonly string[]): Condition => sql`${value} in (${sql.join(values)})`;

export const among = (column: string, values: readonly string[]): Condition => oneOf(sql.ref(column), values);

/** By a filter by one value; or by what a row has beside: its `id`, its `cluster`. */
export const having = (column: string, values: readonly string[]): Where =>
  column.startsWith(PREFIX) ? { column, values } : among(column, values);

const isHaving = (where: Where): where is Having => 'column' in where;

/** A thing with a value that it had at some place in the log. */
export interface HadRow {
  readonly key: string;
  readonly value: string;
  /** When it began, ms UTC, where lists are in that order. */
  readonly since?: number;
  readonly thing: string;
}

/** Where the rows of a register lie, and how they are found. */
export interface KeptIn {
  readonly name: string;
  /** Columns of the list that are shown to nobody once the text of a thing was taken back, at whatever place. */
  readonly withheld?: readonly string[] | undefined;
  readonly had?: Had | undefined;
}

interface Had {
  readonly table: Table<HadRow>;
  readonly columns: readonly string[];
  /** The key whose rows have an index by their place too: where very many have it in common, neither order of theirs is sorted. */
  readonly inOrder: string | undefined;
}

/** In the order of things within each value, which is that of lists. */
export function hadTable(
  {
    name,
    columns,
    isInOrder,
  }: { readonly name: string; readonly columns: readonly string[]; readonly isInOrder: boolean },
  version: number,
): Had {
  const since = isInOrder ? { since: 'int' } : {};
  const types = { key: 'text', value: 'text', ...since, thing: 'text' } as Table<HadRow>['columns'];
  const key = Object.keys(types) as (keyof HadRow)[];
  return {
    table: table<HadRow>({ name: `${name}_had`, columns: types, key }, version),
    columns,
    inOrder: isInOrder ? columns[0] : undefined,
  };
}

/** What is looked through, and what must hold there. */
export interface Narrowed {
  readonly from: Condition;
  readonly where: readonly Condition[];
  /** True: things come as `thing`, and in their order, from those that ever had the value. */
  readonly isByValue: boolean;
}

/**
 * By the last key that is asked for by one value: filters by what few have in common are declared last. Several values are no
 * order of things: those that ever had one of them are gathered first. `isInOrder`: rows with that key have an index in the order
 * that is wanted.
 */
export function narrowed(
  { name, had }: KeptIn,
  where: readonly Where[],
  isInOrder: (column: string) => boolean = () => false,
): Narrowed {
  const conditions = (valueIn = (column: string): Condition => sql.ref(column)): readonly Condition[] =>
    where.map((each) => (isHaving(each) ? oneOf(valueIn(each.column), each.values) : each));
  const last = had && lastOf(where.filter(isHaving));
  if (!last || isInOrder(last.column))
    return { from: sql`from ${sql.table(name)}`, where: conditions(), isByValue: false };
  const entered = sql`key = ${last.column} and value in (${sql.join(last.values)})`;
  if (last.values.length > 1) {
    const things = sql`id in (select thing from ${sql.table(had.table.name)} where ${entered})`;
    return { from: sql`from ${sql.table(name)}`, where: [things, ...conditions()], isByValue: false };
  }
  // Each row is looked up by its thing, never in an index of its values, of which a long thread has one.
  const held = conditions((column) => sql`coalesce(${sql.ref(column)}, '')`);
  return {
    from: sql`from ${sql.table(had.table.name)} cross join ${sql.table(name)}`,
    where: [entered, sql`thing = id`, ...held],
    isByValue: true,
  };
}

const lastOf = (all: readonly Having[]): Having | undefined =>
  all.findLast(({ values }) => values.length === 1) ?? all.at(-1);

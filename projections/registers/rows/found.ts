// Rows of a register as they stood at a place in the log: the only SQL that reads them.
import { sql } from 'kysely';
import type { Span } from '../../../src/domain/values/time/term.js';
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import { isTakenBack } from '../../../src/eventsourcing/log/withheld.js';
import { isSeen } from '../../ledger/seen.js';
import { among, type Condition, type Filter } from './found-by.js';

/** A thing by when it began, ms UTC. */
export interface Begun {
  readonly begun: number;
  readonly id: string;
}

/**
 * How a list is ordered, and behind which place of that order it goes on: by id, by when things began, what was last listed
 * otherwise first.
 */
export type ListOrder =
  | { readonly by: 'id'; readonly behind?: string | undefined }
  | { readonly by: 'begun'; readonly behind?: Begun | undefined }
  | { readonly by: '-changed'; readonly behind?: bigint | undefined };

/** The same, or what was due last first. */
export type Order = ListOrder | { readonly by: 'late_last'; readonly behind?: DueLast | undefined };

/** A thing by what was due last in it, on the civil axis: ms. */
export interface DueLast {
  readonly due: number;
  readonly id: string;
}

export interface Sought {
  /** By id, where nothing is said. */
  readonly order?: Order;
  readonly limit: number;
  readonly period?: Span;
  readonly where?: readonly Condition[];
  /** Columns of filters that are wanted of each. */
  readonly keys?: readonly string[];
}

export interface Found<Row> {
  readonly id: string;
  /** Since when it is listed so. */
  readonly position: bigint;
  readonly revision: number;
  /** Whether somebody still has to do something; null: that takes a closer look. */
  readonly hasTasks: boolean | null;
  readonly cluster: string | null;
  readonly listed: Row;
  readonly keys?: Readonly<Record<string, unknown>>;
}

const AND = sql` and `;

interface Table {
  readonly name: string;
  /** Columns of the list that are shown to nobody once the text of a thing was taken back, at whatever place. */
  readonly withheld?: readonly string[];
}

/** What was due last before that; what was due at no time is no part of it. */
const dueBehind = (last: DueLast | undefined): Condition[] =>
  last === undefined
    ? [sql`late_last is not null`]
    : [sql`late_last <= ${last.due}`, sql`(late_last < ${last.due} or id > ${last.id})`];

/** As many as are sought, in their order. */
export async function found<Row>(at: At, { name, withheld }: Table, sought: Sought): Promise<readonly Found<Row>[]> {
  if (at.upTo === null || sought.limit <= 0) return [];
  const { behind, direction } = ordered(at.upTo, sought.order);
  const conditions = [...behind, ...(sought.where ?? []), ...touching(sought.period), ...standing(at, name)];
  const { rows } = await sql<Record<string, unknown>>`
    select ${sql.join(['id', 'position', 'revision', 'tasks', 'cluster', 'listed', ...(sought.keys ?? [])].map((each) => sql.ref(each)))}
      ${withheld ? sql`, ${scopeToday(name)} as today` : sql``}
    from ${sql.table(name)}
    where ${sql.join(conditions, AND)} order by ${direction} limit ${sought.limit}`.execute(at.query);
  return rows.map((row) => ({
    id: row['id'] as string,
    position: BigInt(row['position'] as bigint | number | string),
    revision: Number(row['revision']),
    hasTasks: row['tasks'] === null ? null : Number(row['tasks']) === 1,
    cluster: row['cluster'] as string | null,
    listed: shownOf(JSON.parse(row['listed'] as string) as Row, isTakenBack(row['today'] as string) ? withheld : []),
    ...(sought.keys ? { keys: row } : {}),
  }));
}

/** Without these columns. */
const shownOf = <Row>(row: Row, withheld: readonly string[] = []): Row =>
  withheld.length === 0
    ? row
    : (Object.fromEntries(
        Object.entries(row as object).map(([name, value]) => [
          name,
          withheld.includes(name) ? null : (value as unknown),
        ]),
      ) as Row);

/** A thing has one row at a place, and a place one thing: either order is the same whoever asks, and leaves nothing open. */
function ordered(upTo: bigint, order: Order = { by: 'id' }): { behind: Condition[]; direction: Condition } {
  const { by, behind } = order;
  if (by === 'begun') {
    const after = behind === undefined ? [] : [sql`(begun, id) > (${behind.begun}, ${behind.id})`];
    return { behind: after, direction: sql`begun, id` };
  }
  if (by === 'late_last') return { behind: dueBehind(behind), direction: sql`late_last desc, id` };
  if (by === 'id') return { behind: behind === undefined ? [] : [sql`id > ${behind}`], direction: sql`id` };
  const place = behind === undefined ? sql`position <= ${upTo}` : sql`position < ${behind}`;
  return { behind: [place], direction: sql`position desc` };
}

/** All things with one of these values of a filter by one value (or of `id`, `cluster`), by id. */
export type Such<Row> = (by: string, values: readonly string[]) => Promise<readonly Found<Row>[]>;

/** More things of one kind that belong together than anyone makes. */
export const ALL = 100_000;

export const columnOf = (filters: readonly Pick<Filter<never>, 'name' | 'column'>[], by: string): string =>
  filters.find(({ name }) => name === by)?.column ?? by;

export const suchIn =
  <Row>(at: At, table: Table, filters: readonly Pick<Filter<never>, 'name' | 'column'>[]): Such<Row> =>
  (by, values) => {
    const column = columnOf(filters, by);
    return values.length === 0 ? Promise.resolve([]) : found(at, table, { limit: ALL, where: [among(column, values)] });
  };

/** How many there are of each value of a key that is known of them. */
export async function counted(
  at: At,
  { name }: Table,
  { by, where, period }: { readonly by: string; readonly where: readonly Condition[]; readonly period: Span },
): Promise<ReadonlyMap<string, number>> {
  if (at.upTo === null) return new Map();
  const conditions = [sql`${sql.ref(by)} is not null`, ...where, ...touching(period), ...standing(at, name)];
  const { rows } = await sql<{ value: string; n: bigint }>`
    select ${sql.ref(by)} as value, count(*) as n from ${sql.table(name)}
    where ${sql.join(conditions, AND)} group by ${sql.ref(by)}`.execute(at.query);
  return new Map(rows.map(({ value, n }) => [value, Number(n)]));
}

/** What is listed otherwise now than at that place, or was not there. */
export async function newSince({ since }: { readonly since?: string }, at: At): Promise<readonly Condition[]> {
  if (since === undefined) return [];
  const number = await at.number(since, 'since');
  return number === null ? [] : [sql`position > ${number}`];
}

/** Any row up to that place, of whatever time: what was ever there is known. */
export async function isHeld(at: At, { name }: Table, where: Condition): Promise<boolean> {
  const conditions = [where, sql`position <= ${at.upTo}`, ...seen(at, name)];
  const { rows } = await sql`
    select 1 from ${sql.table(name)} where ${sql.join(conditions, AND)} limit 1`.execute(at.query);
  return rows.length > 0;
}

/** The values that a column ever had up to that place, so many at most. */
export async function held(at: At, { name }: Table, column: string, most: number): Promise<readonly string[]> {
  const conditions = [sql`position <= ${at.upTo}`, ...seen(at, name)];
  const { rows } = await sql<{ value: string | null }>`
    select distinct ${sql.ref(column)} as value from ${sql.table(name)}
    where ${sql.join(conditions, AND)} order by value limit ${most}`.execute(at.query);
  return rows.flatMap(({ value }) => value?.split(',') ?? []).filter((value) => value !== '');
}

/** The row of a thing that is valid at that place, where the reader may see the thing. */
const standing = (at: At, name: string): readonly Condition[] => [
  sql`position = (select max(later.position) from ${sql.table(name)} as later
    where later.id = ${sql.table(name)}.id and later.position <= ${at.upTo})`,
  ...seen(at, name),
];

/** By the scope that a thing has today, at whatever place it is asked about; or, by the rights of that time, that it had there. */
function seen({ sight, upTo }: At, name: string): readonly Condition[] {
  if (sight.kind === 'everything') return [];
  return [isSeen(sight, scopeToday(name, sight.isThen ? sql`and today.position <= ${upTo}` : sql``))];
}

/** That of its last row. */
const scopeToday = (name: string, until: Condition = sql``): Condition => sql`(select today.scope
  from ${sql.table(name)} as today where today.id = ${sql.table(name)}.id ${until} order by today.position desc limit 1)`;

const UNBOUND: Span = { from: null, to: null };

/** A thing belongs to every period that it touches; where no bound of it is known it may touch any. */
function touching({ from, to }: Span = UNBOUND): readonly Condition[] {
  return [
    ...(from === null ? [] : [sql`(happened_to is null or happened_to > ${from})`]),
    ...(to === null ? [] : [sql`(happened_from is null or happened_from < ${to})`]),
  ];
}

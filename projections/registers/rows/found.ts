// Rows of a register as they stood at a place in the log: the only SQL that reads them.
import { sql } from 'kysely';
import type { Span } from '../../../src/domain/values/time/term.js';
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import { isTakenBack } from '../../../src/eventsourcing/log/withheld.js';
import { isSeen } from '../../ledger/seen.js';
import type { Filter } from './found-by.js';
import { type Condition, having, type KeptIn, narrowed, type Where } from './having.js';
import { isInOrder, type Order, ordered } from './order.js';

export interface Sought {
  /** By id, where nothing is said. */
  readonly order?: Order;
  readonly limit: number;
  readonly period?: Span;
  readonly where?: readonly Where[];
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

/** As many as are sought, in their order. */
export async function found<Row>(at: At, kept: KeptIn, sought: Sought): Promise<readonly Found<Row>[]> {
  if (at.upTo === null || sought.limit <= 0) return [];
  const { name, withheld } = kept;
  const among = narrowed(kept, sought.where ?? [], isInOrder(kept, sought.order));
  const { behind, direction } = ordered(at.upTo, among, sought.order);
  const conditions = [...among.where, ...behind, ...touching(sought.period), ...standing(at, name)];
  const { rows } = await sql<Record<string, unknown>>`
    select ${sql.join(['id', 'position', 'revision', 'tasks', 'cluster', 'listed', ...(sought.keys ?? [])].map((each) => sql.ref(each)))}
      ${withheld ? sql`, ${scopeToday(name)} as today` : sql``}
    ${among.from}
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

/** All things with one of these values of a filter by one value (or of `id`, `cluster`), by id. */
export type Such<Row> = (by: string, values: readonly string[]) => Promise<readonly Found<Row>[]>;

/** More things of one kind that belong together than anyone makes. */
export const ALL = 100_000;

export const columnOf = (filters: readonly Pick<Filter<never>, 'name' | 'column'>[], by: string): string =>
  filters.find(({ name }) => name === by)?.column ?? by;

export const suchIn =
  <Row>(at: At, table: KeptIn, filters: readonly Pick<Filter<never>, 'name' | 'column'>[]): Such<Row> =>
  (by, values) => {
    const column = columnOf(filters, by);
    return values.length === 0
      ? Promise.resolve([])
      : found(at, table, { limit: ALL, where: [having(column, values)] });
  };

/** How many there are of each value of a key that is known of them. */
export async function counted(
  at: At,
  kept: KeptIn,
  { by, where, period }: { readonly by: string; readonly where: readonly Where[]; readonly period: Span },
): Promise<ReadonlyMap<string, number>> {
  if (at.upTo === null) return new Map();
  const { from, where: narrowing } = narrowed(kept, where);
  const conditions = [sql`${sql.ref(by)} is not null`, ...narrowing, ...touching(period), ...standing(at, kept.name)];
  const { rows } = await sql<{ held: string; n: bigint }>`
    select ${sql.ref(by)} as held, count(*) as n ${from}
    where ${sql.join(conditions, AND)} group by ${sql.ref(by)}`.execute(at.query);
  return new Map(rows.map(({ held: value, n }) => [value, Number(n)]));
}

/** What is listed otherwise now than at that place, or was not there. */
export async function newSince({ since }: { readonly since?: string }, at: At): Promise<readonly Condition[]> {
  if (since === undefined) return [];
  const number = await at.number(since, 'since');
  return number === null ? [] : [sql`position > ${number}`];
}

/** Any row up to that place, of whatever time: what was ever there is known. */
export async function isHeld(at: At, kept: KeptIn, where: Where): Promise<boolean> {
  const { from, where: narrowing } = narrowed(kept, [where]);
  const conditions = [...narrowing, sql`position <= ${at.upTo}`, ...seen(at, kept.name)];
  const { rows } = await sql`select 1 ${from} where ${sql.join(conditions, AND)} limit 1`.execute(at.query);
  return rows.length > 0;
}

/** The values that a column ever had up to that place, so many at most. */
export async function held(at: At, { name }: KeptIn, column: string, most: number): Promise<readonly string[]> {
  const conditions = [sql`position <= ${at.upTo}`, ...seen(at, name)];
  const { rows } = await sql<{ held: string | null }>`
    select distinct ${sql.ref(column)} as held from ${sql.table(name)}
    where ${sql.join(conditions, AND)} order by held limit ${most}`.execute(at.query);
  return rows.flatMap((row) => row.held?.split(',') ?? []).filter((value) => value !== '');
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

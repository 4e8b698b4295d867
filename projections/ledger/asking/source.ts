// The source that a question's contributions are summed from: the coarsest grain that tells what it asks, and the entries
// behind it.
import { sql } from 'kysely';
import { type Condition, type Fineness, finenessOf, within } from './happened-within.js';
import type { Family } from '../dimension.js';
import { fullPages, type UpToPage, upToLast } from './full-pages.js';
import { conditions, familiesOf, familiesShown, type GroupedFilter, sureOf } from './filter.js';
import type { Sight } from '../../../src/eventsourcing/asking/sight.js';
import { bookedIn, entriesBooked, entriesMoved, entriesSeen } from '../sight.js';
import { ledger, PAGE } from '../table.js';
import type { Limited } from '../seen.js';
import { ADDITIVE, type CellColumn, type Grain, GRAINS, SPLIT } from '../rollups.js';

/** A column by its name, or what is worked out from some. */
export type Expression = string | Condition;

const expressed = (it: Expression): Condition => (typeof it === 'string' ? sql.ref(it) : it);

/** What is grouped by beside the question's own dimensions. */
export interface Further {
  /** Families of which something is told. */
  readonly families?: readonly Family[];
  /** By which times, as expressions of an entry's, or of days where no more than these are needed. */
  readonly times?: Readonly<Record<string, Expression>>;
  readonly fineness?: Fineness;
  /** Further conditions on combinations of families that every grain has. */
  readonly where?: readonly Condition[];
}

const FINENESS: readonly Fineness[] = ['none', 'month', 'day', 'entry'];
const finer = (one: Fineness, other: Fineness): Fineness =>
  FINENESS.indexOf(one) > FINENESS.indexOf(other) ? one : other;

/** What the form's bounds need, or what else is told of times. */
const finenessAsked = (form: GroupedFilter, { fineness = 'none' }: Further): Fineness =>
  finer(finenessOf(form), fineness);

/** Up to which event, and for whose eyes. */
export interface SeenUpTo {
  readonly upTo: bigint;
  readonly sight: Sight;
  /** Only what stands on pages that are full there; nothing has moved from one scope to another behind that event. */
  readonly isOfFullPages?: boolean;
}

/** The coarsest grain that tells the families and the times that the question asks about; none: its entries do. */
function grainOf(
  form: GroupedFilter,
  further: Further,
  { fineness, more }: { readonly fineness: Fineness; readonly more: readonly Family[] },
): Grain | undefined {
  const told = new Set([...familiesOf(form), ...(further.families ?? []), ...more]);
  return GRAINS.find(({ families, time }) => {
    const hasTime = FINENESS.indexOf(time) >= FINENESS.indexOf(fineness);
    return hasTime && [...told].every((each) => families.includes(each));
  });
}

/** The families that a question's rows tell: kind and owner always, and first. */
export const familiesIn = (form: GroupedFilter, { families = [] }: Further): readonly Family[] => [
  ...new Set<Family>(['kind', 'owner', ...familiesShown(form), ...families]),
];

/**
 * Contributions and balances of them: an id of each family, the times, whether they are what is asked for for certain (`sure`
 * 1) or only possibly, and what is additive. Of one combination there may be several.
 */
export function sourceOf(form: GroupedFilter, seenUpTo: SeenUpTo, further: Further): Condition {
  const fineness = finenessAsked(form, further);
  const grainFor = (more: readonly Family[]): Grain | undefined => grainOf(form, further, { fineness, more });
  return seen(seenUpTo, rowsOf(form, further, fineness), grainFor);
}

/** The entries from that page on, whoever sees them; behind what `sourceOf` tells of each, its scope. */
export function entriesSince(
  form: GroupedFilter,
  { page, upTo }: { readonly page: bigint; readonly upTo: bigint },
  further: Further,
): Condition {
  const rows = rowsOf(form, further, finenessAsked(form, further));
  const pages = sql`page >= ${page} and page <= ${fullPages(upTo)}`;
  return entries(upTo, rows, { pages, behind: [sql.ref('scope'), sql.ref('page')] });
}

/** Whether a reader's part of it has balances; if not, each entry is looked up by the scope that its stream has today. */
export function hasScopedBalances(form: GroupedFilter, further: Further): boolean {
  const fineness = finenessAsked(form, further);
  return grainOf(form, further, { fineness, more: ['scope'] }) !== undefined;
}

function rowsOf(form: GroupedFilter, further: Further, fineness: Fineness): Rows {
  const isByDays = fineness !== 'entry';
  const { times = {}, where = [] } = further;
  const families = familiesIn(form, further);
  const picked = Object.entries(times).map(([name, time]) => sql`${expressed(time)} as ${sql.ref(name)}`);
  return {
    names: [...families, ...Object.keys(times), 'sure'],
    columns: sql.join([...families.map((each) => sql.ref(each)), ...picked, sureOf(form, isByDays)]),
    where: sql.join([...conditions(form), ...where, ...within(form, isByDays)], sql` and `),
  };
}

type GrainFor = (more: readonly Family[]) => Grain | undefined;

/** Everything, what is in the scopes that are seen, or everything less what is in those that are hidden. */
function seen({ upTo, sight, isOfFullPages = false }: SeenUpTo, rows: Rows, grainFor: GrainFor): Condition {
  const last: UpToPage = { upTo, isOfFullPages };
  const plain = grainFor([]);
  if (sight.kind === 'everything') return whole(plain, last, rows);
  const scoped = grainFor(['scope']);
  if (!scoped || !plain) return entries(upTo, rows, { from: entriesFor(sight), pages: upToLast(last) });
  const inThem = joint(scoped, last, { ...rows, where: sql`${bookedIn(sight.scopes)} and ${rows.where}` });
  // By the rights of that time, what was booked in a scope by then is what was in it.
  if (sight.isThen) return inThem;
  const inScopes = isOfFullPages ? inThem : sql`${inThem} union all ${movedSince(sight.scopes, upTo, rows)}`;
  return sight.kind === 'visible' ? inScopes : sql`${whole(plain, last, rows)} union all ${less(inScopes, rows)}`;
}

const entriesFor = (sight: Limited): Condition => (sight.isThen ? entriesBooked(sight) : entriesSeen(sight));

const whole = (grain: Grain | undefined, last: UpToPage, rows: Rows): Condition =>
  grain ? joint(grain, last, rows) : entries(last.upTo, rows, { pages: upToLast(last) });

const movedSince = (scopes: readonly string[], upTo: bigint, rows: Rows): Condition =>
  entries(upTo, rows, { from: entriesMoved(scopes, upTo) });

/** The same with the opposite sign. */
function less(what: Condition, { names }: Rows): Condition {
  const own = sql.join(names.map((each) => sql.ref(each)));
  const negated = ADDITIVE.map((each) => sql`-${sql.ref(each)} as ${sql.ref(each)}`);
  return sql`select ${own}, ${sql.join(negated)} from (${what}) as hidden`;
}

interface Rows {
  readonly columns: Condition;
  /** What the columns are called. */
  readonly names: readonly string[];
  readonly where: Condition;
}

const half = (amount: string): readonly Condition[] => {
  const split = sql.raw(`${SPLIT}`);
  const value = sql`coalesce(${sql.ref(amount)}, 0)`;
  return [sql`sign * (${value} / ${split})`, sql`sign * (${value} % ${split})`];
};

/** An entry's own sums, named as a balance's. */
const OF_ENTRY: Readonly<Record<(typeof ADDITIVE)[number], Condition>> = Object.fromEntries(
  [sql`sign`, ...half('lower'), ...half('upper'), ...half('rounded_to')].map((each, i) => [ADDITIVE[i], each]),
) as never;

interface Entries {
  /** Narrows it to a stretch of pages. */
  readonly pages?: Condition;
  readonly from?: Condition;
  /** Columns behind the others. */
  readonly behind?: readonly Condition[];
}

/** Every entry by itself, `position` up to that place. */
function entries(upTo: bigint, { columns, where }: Rows, of: Entries = {}): Condition {
  const { pages: stretch = sql`1 = 1`, from = sql.table(ledger.name), behind = [] } = of;
  const sums = ADDITIVE.map((each) => sql`${OF_ENTRY[each]} as ${sql.ref(each)}`);
  return sql`select ${columns}, ${sql.join([...sums, ...behind])} from ${from}
    where ${stretch} and position <= ${upTo} and ${where}`;
}

/** The balances of the grain at its last full block, and the entries that have come since. */
function joint(grain: Grain, place: UpToPage, rows: Rows): Condition {
  const perBlock = grain.block / PAGE;
  const block = sql`${fullPages(place.upTo)} / ${sql.lit(perBlock)}`;
  const stretch = sql`page >= ${block} * ${sql.lit(perBlock)} and ${upToLast(place)}`;
  const rest = entries(place.upTo, rows, { pages: stretch });
  return sql`${balances(grain, block, rows)} union all ${rest}`;
}

/** The last balance of each cell before the block; what has no cell has no balance. */
function balances(grain: Grain, block: Condition, { columns, where }: Rows): Condition {
  const same = (one: string, other: string): Condition =>
    sql.join(
      grain.columns.map((each: CellColumn) => sql`${sql.ref(`${one}.${each}`)} = ${sql.ref(`${other}.${each}`)}`),
      sql` and `,
    );
  const table = sql.table(grain.balances.name);
  const own = sql.join(grain.columns.map((each) => sql.ref(`cell.${each}`)));
  const sums = ADDITIVE.map((each) => sql.ref(`balance.${each}`));
  return sql`select ${columns}, ${sql.join(ADDITIVE.map((each) => sql.ref(each)))} from (
    select ${own}, ${sql.join(sums)}
    from (select * from ${sql.table(grain.cells.name)} where ${where}) as cell
    join ${table} as balance on ${same('balance', 'cell')} and balance.block = (
      select max(earlier.block) from ${table} as earlier
      where ${same('earlier', 'cell')} and earlier.block < ${block})) as summed`;
}

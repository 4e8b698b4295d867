// The source that a question's contributions are summed from: the coarsest grain that tells what it asks, and the entries
// behind it.
import { sql } from 'kysely';
import { type Condition, type Fineness, finenessOf, within } from './happened-within.js';
import type { Family } from '../dimensions.js';
import { conditions, familiesOf, familiesShown, type GroupedFilter, sureOf } from './filter.js';
import type { Sight } from '../../../src/eventsourcing/asking/sight.js';
import { bookedIn, entriesBooked, entriesMoved, entriesSeen } from '../sight.js';
import { ledger, PAGE, pages } from '../table.js';
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

/** Up to which event, and for whose eyes. */
export interface SeenUpTo {
  readonly upTo: bigint;
  readonly sight: Sight;
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
export function sourceOf(form: GroupedFilter, { upTo, sight }: SeenUpTo, further: Further): Condition {
  const fineness = finer(finenessOf(form), further.fineness ?? 'none');
  const isByDays = fineness !== 'entry';
  const grainFor = (more: readonly Family[]): Grain | undefined => grainOf(form, further, { fineness, more });
  const { times = {}, where = [] } = further;
  const families = familiesIn(form, further);
  const picked = Object.entries(times).map(([name, time]) => sql`${expressed(time)} as ${sql.ref(name)}`);
  const rows: Rows = {
    names: [...families, ...Object.keys(times), 'sure'],
    columns: sql.join([...families.map((each) => sql.ref(each)), ...picked, sureOf(form, isByDays)]),
    where: sql.join([...conditions(form), ...where, ...within(form, isByDays)], sql` and `),
  };
  return seen({ upTo, sight }, rows, grainFor);
}

type GrainFor = (more: readonly Family[]) => Grain | undefined;

/** Everything, what is in the scopes that are seen, or everything less what is in those that are hidden. */
function seen({ upTo, sight }: SeenUpTo, rows: Rows, grainFor: GrainFor): Condition {
  const plain = grainFor([]);
  if (sight.kind === 'everything') return plain ? joint(plain, upTo, rows) : entries(upTo, rows);
  const scoped = grainFor(['scope']);
  if (!scoped || !plain) return entries(upTo, rows, { from: sight.isThen ? entriesBooked(sight) : entriesSeen(sight) });
  const within = { ...rows, where: sql`${bookedIn(sight.scopes)} and ${rows.where}` };
  // By the rights of that time, what was booked in a scope by then is what was in it.
  if (sight.isThen) return joint(scoped, upTo, within);
  const moved = entries(upTo, rows, { from: entriesMoved(sight.scopes, upTo) });
  const inScopes = sql`${joint(scoped, upTo, within)} union all ${moved}`;
  return sight.kind === 'visible' ? inScopes : sql`${joint(plain, upTo, rows)} union all ${less(inScopes, rows)}`;
}

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
}

/** Every entry by itself, `position` up to that place. */
function entries(upTo: bigint, { columns, where }: Rows, of: Entries = {}): Condition {
  const { pages: stretch = sql`1 = 1`, from = sql.table(ledger.name) } = of;
  const sums = ADDITIVE.map((each) => sql`${OF_ENTRY[each]} as ${sql.ref(each)}`);
  return sql`select ${columns}, ${sql.join(sums)} from ${from}
    where ${stretch} and position <= ${upTo} and ${where}`;
}

/** The balances of the grain at its last full block, and the entries that have come since. */
function joint(grain: Grain, upTo: bigint, rows: Rows): Condition {
  const perBlock = grain.block / PAGE;
  // How many pages are full, and known as a whole.
  const full = sql`coalesce((select page + 1 from ${sql.table(pages.name)} where position <= ${upTo}
    order by position desc, page desc limit 1), 0)`;
  const block = sql`${full} / ${sql.lit(perBlock)}`;
  const stretch = sql`page >= ${block} * ${sql.lit(perBlock)} and page <= ${full}`;
  const rest = entries(upTo, rows, { pages: stretch });
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

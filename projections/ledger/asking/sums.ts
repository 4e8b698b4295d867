// Contributions summed by group in the database: exact, as intervals, two statements never together.
import { sql } from 'kysely';
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import { PLACE, QueryCache } from '../../../src/eventsourcing/read-models/query-cache.js';
import { MARKS } from '../booking.js';
import type { Condition } from './happened-within.js';
import { FAMILIES } from '../families.js';
import { columnOf, type GroupedFilter } from './filter.js';
import { type Expression, expressed, type Further, sourceOf } from './source.js';
import type { Sums } from './summed.js';
import { type Sight, sightKey } from '../../../src/eventsourcing/asking/sight.js';

/** Two statements are never added, and a part of unknown quantity keeps a row of its own. */
const GROUPED = {
  evidence: sql`evidence`,
  measure: sql`measure`,
  what: sql`what`,
  statement: sql`case when evidence = 'DECLARED' then statement end`,
  attribution: sql`case when evidence = 'DECLARED' then attribution end`,
  part: sql`case when evidence <> 'DECLARED' then null
    when unspecified = 1 or measure = 'COUNT' or unweighed <> 0 then part end`,
};

/** The names under which these come back. */
export const OWN = Object.keys(GROUPED).map((name) => `g_${name}`);

/** Counted wherever it lies; a strict lower bound only of what surely counts from below. */
const COUNTED = MARKS.filter((name) => name !== 'strict_lower');

/** What may only partly lie in the period counts as nothing from below and as itself from above. */
const SUMMED = sql.join([
  sql`sum(entries) as entries`,
  ...['lower_high', 'lower_low'].map(
    (each) => sql`sum(case when sure = 1 then ${sql.ref(each)} else 0 end) as ${sql.ref(each)}`,
  ),
  ...['upper_high', 'upper_low', 'rounded_high', 'rounded_low'].map(
    (each) => sql`sum(${sql.ref(each)}) as ${sql.ref(each)}`,
  ),
  sql`sum(case when sure = 1 then entries * strict_lower else 0 end) as strict_lower`,
  sql`sum(case when sure = 1 then 0 else entries end) as partial`,
  sql`sum(case when involved = '[]' then 0 else entries end) as involved`,
  ...COUNTED.map((each) => sql`sum(entries * ${sql.ref(each)}) as ${sql.ref(each)}`),
  sql`max(level) as level`,
]);

export interface Grouping extends Further {
  /** Further columns of families to group by, beside those of `by`; each comes back under its name, behind the times. */
  readonly also?: Readonly<Record<string, Expression>>;
  /** Tells groupings with other columns, times or conditions apart, beside the question's own form. */
  readonly name: string;
  /** Whether groups that net to nothing are left out; a series of what became known keeps them. */
  readonly keepEmpty?: boolean;
}

/** By nothing but the question's own dimensions. */
const PLAIN: Grouping = { name: '' };

function groupsOf(form: GroupedFilter, { also = {}, times = {} }: Grouping): Readonly<Record<string, Condition>> {
  const by = Object.fromEntries((form.by ?? []).map((each) => [`g_by_${each}`, columnOf(each, form)]));
  const own = Object.fromEntries(Object.entries(GROUPED).map(([name, column]) => [`g_${name}`, column]));
  const when = Object.fromEntries(Object.keys(times).map((name) => [name, sql.ref(`summed.${name}`)]));
  const further = Object.fromEntries(Object.entries(also).map(([name, column]) => [name, expressed(column)]));
  return { ...own, ...by, ...when, ...further };
}

/** The names under which a group's key comes back. */
export const groupNames = (form: GroupedFilter, grouping: Grouping = PLAIN): readonly string[] =>
  Object.keys(groupsOf(form, grouping));

function summing(form: GroupedFilter, sight: Sight, grouping: Grouping): Condition {
  const source = sourceOf(form, { upTo: PLACE, sight }, grouping);
  const groups = Object.entries(groupsOf(form, grouping));
  const columns = groups.map(([name, column]) => sql`${column} as ${sql.ref(name)}`);
  const names = groups.map(([name]) => sql.ref(name));
  const joins = source.families.map((each) => {
    const { name } = FAMILIES[each];
    return sql`join ${sql.table(name)} on ${sql.ref(`${name}.id`)} = ${sql.ref(`summed.${each}`)}`;
  });
  return sql`
    select ${sql.join(columns)}, ${SUMMED}
    from (${source.sql}) as summed ${sql.join(joins, sql` `)}
    group by ${sql.join(names)}
    ${grouping.keepEmpty ? sql`` : sql`having sum(entries) <> 0`}
    order by ${sql.join(names.map((name) => sql`${name} nulls first`))}`;
}

const written = new QueryCache();

/** The sums of a question's groups, in the order of their keys. */
export async function sumsOf<Row extends Sums>(
  form: GroupedFilter,
  at: At,
  grouping: Grouping = PLAIN,
): Promise<readonly Row[]> {
  const { query, upTo } = at;
  if (upTo === null) return [];
  const { sight } = at;
  const name = `${grouping.name} ${grouping.keepEmpty ?? false} ${JSON.stringify(form)}`;
  return written.rowsAt<Row>(upTo, {
    query,
    name,
    sight: sightKey(sight),
    write: () => summing(form, sight, grouping).compile(query),
  });
}

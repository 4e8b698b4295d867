// Contributions summed by group in the database: exact, as intervals, two statements never together.
import { sql } from 'kysely';
import type { At } from '../src/eventsourcing/ask.js';
import { SIGNED } from './booking.js';
import { type Condition, surely } from './happened-within.js';
import { columnOf, conditions, type GroupedFilter } from './ledger-filter.js';
import { ledger } from './ledger-table.js';
import { SPLIT, type Sums } from './total-row.js';

/** Two statements are never added, and a part of unknown quantity keeps a row of its own. */
const GROUPED = {
  evidence: sql`evidence`,
  measure: sql`measure`,
  what: sql`what`,
  statement: sql`case when evidence = 'DECLARED' then statement end`,
  attribution: sql`case when evidence = 'DECLARED' then attribution end`,
  part: sql`case when evidence <> 'DECLARED' then null
    when open = 1 or measure = 'COUNT' or unweighed <> 0 then part end`,
};

/** Amounts in two halves: a sum of many 64-bit integers need not be one. */
const halves = (amount: Condition, name: string): Condition => sql`
  coalesce(sum(sign * ((${amount}) / ${sql.raw(`${SPLIT}`)})), 0) as ${sql.ref(`${name}_high`)},
  coalesce(sum(sign * ((${amount}) % ${sql.raw(`${SPLIT}`)})), 0) as ${sql.ref(`${name}_low`)}`;

/** Summed as they stand; what depends on the period is summed apart. */
const COUNTED = SIGNED.filter((name) => name !== 'strict_lower');

/** What may only partly lie in the period counts as nothing from below and as itself from above. */
function summed(isSure: Condition): Condition {
  return sql.join([
    halves(sql`case when ${isSure} then lower else 0 end`, 'lower'),
    halves(sql`upper`, 'upper'),
    halves(sql`rounded_to`, 'rounded'),
    sql`sum(case when ${isSure} then strict_lower else 0 end) as strict_lower`,
    sql`sum(case when ${isSure} then 0 else sign end) as partial`,
    sql`sum(case when involved = '[]' then 0 else sign end) as involved`,
    ...COUNTED.map((each) => sql`sum(${sql.ref(each)}) as ${sql.ref(each)}`),
  ]);
}

export interface Grouping {
  /** Further columns to group by, beside those of `by`; each comes back under its name. */
  readonly also?: Readonly<Record<string, Condition>>;
  /** Whether groups that net to nothing are left out; a series of what became known keeps them. */
  readonly keepEmpty?: boolean;
}

function groupsOf(form: GroupedFilter, { also }: Grouping): Readonly<Record<string, Condition>> {
  const by = Object.fromEntries((form.by ?? []).map((each) => [`g_by_${each}`, columnOf(each, form)]));
  const own = Object.fromEntries(Object.entries(GROUPED).map(([name, column]) => [`g_${name}`, column]));
  return { ...own, ...by, ...also };
}

/** The names under which a group's key comes back. */
export const groupNames = (form: GroupedFilter, grouping: Grouping = {}): readonly string[] =>
  Object.keys(groupsOf(form, grouping));

/** The sums of a question's groups, in the order of their keys. */
export async function sumsOf<Row extends Sums>(
  form: GroupedFilter,
  at: At,
  grouping: Grouping = {},
): Promise<readonly Row[]> {
  if (at.upTo === null) return [];
  const groups = Object.entries(groupsOf(form, grouping));
  const isSure = sql`coalesce(${surely(form)}, false)`;
  const columns = groups.map(([name, column]) => sql`${column} as ${sql.ref(name)}`);
  const names = groups.map(([name]) => sql.ref(name));
  const { rows } = await sql<Row>`
    select ${sql.join(columns)}, sum(sign) as entries, ${summed(isSure)}, max(answers) as answers
    from ${sql.table(ledger.name)} where ${conditions(form, at.upTo)}
    group by ${sql.join(names)}
    ${grouping.keepEmpty ? sql`` : sql`having sum(sign) <> 0`}
    order by ${sql.join(names.map((name) => sql`${name} nulls first`))}`.execute(at.query);
  return rows;
}

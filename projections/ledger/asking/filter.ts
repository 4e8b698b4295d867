// The filters that say which contributions a question is about: those that totals, series and the ledger itself share.
import { sql } from 'kysely';
import { Field, Listed } from '../../../src/forms/form.js';
import { wholeNumberText } from '../../../src/domain/values/text.js';
import { timeZone } from '../../../src/domain/values/time/time-zone.js';
import { type Condition, surely } from './happened-within.js';
import type { Family } from '../dimension.js';
import { columnNamed, type Dimension, dimension, DIMENSIONS, dimensions } from '../dimensions.js';
import { FAMILIES } from '../families.js';
import { Happened } from '../../registers/rows/period.js';
import { closedTo, UMBRELLAS } from '../umbrellas.js';
import { oneOf } from '../../../src/forms/vocabulary.js';

type Filters = { [Name in Dimension]?: string[] };

/** A parameter for each dimension, which may come several times: one of its values is enough. */
class ByDimension extends Happened {}
for (const name of DIMENSIONS) {
  Listed(dimension(name).value, { optional: true })(ByDimension.prototype, name);
}

export class LedgerFilter extends (ByDimension as new () => Happened & Filters) {
  @Field(
    oneOf({
      STATED: { en: 'as the reporter’s law says', ru: 'по закону сообщившего государства' },
      RULEBOOK: { en: 'as our table says', ru: 'по единой таблице' },
    }),
    {
      optional: true,
    },
  )
  classBy?: 'STATED' | 'RULEBOOK';
  @Field(timeZone, {
    optional: true,
  })
  tz?: string;
}

/** A question about groups of contributions. */
export class GroupedFilter extends LedgerFilter {
  @Listed(dimensions, { optional: true }) by?: Dimension[];
  /** Not asked by anybody: told with what units of operations take back for their sums, where it is about operations. */
  declare readonly differences?: true;
}

/** The question, told with what units take back. */
export const withDifferences = <Form extends GroupedFilter>(form: Form): Form =>
  Object.assign({} as Form, form, { differences: true as const });

/** A question about the sums of groups. */
export class GroupsForm extends GroupedFilter {
  @Field(wholeNumberText({ min: 1, max: 1000 }), {
    optional: true,
  })
  top?: number;
}

/** The column behind a dimension; in one of many values, the empty text is none. */
export function columnFor(name: Dimension, { classBy }: LedgerFilter): string {
  const { byRulebook } = dimension(name);
  return byRulebook !== undefined && classBy === 'RULEBOOK' ? byRulebook : columnNamed(name);
}

/** The family whose combinations tell a dimension. */
const familyOf = (name: Dimension): Family => dimension(name).family;

/** The family's combinations of which that is true, as a condition on what names them. */
export const among = (family: Family, isTrue: Condition): Condition =>
  sql`${sql.ref(family)} in (select id from ${sql.table(FAMILIES[family].name)} where ${isTrue})`;

/** The same where nothing is to be looked up by it: most entries are among them (the sign keeps an index out of it). */
const mostlyAmong = (family: Family, isTrue: Condition): Condition => sql`+${among(family, isTrue)}`;

/** Finds one value in the list of a contribution's: exactly, which LIKE with its wildcards and cases would not. */
const holds = (list: Condition, value: string): Condition =>
  sql`replace(',' || ${list} || ',', ${`,${value},`}, '') <> ',' || ${list} || ','`;

/** What names the goods that are asked for. */
const naming = (name: Dimension, values: readonly string[], form: LedgerFilter): Condition =>
  among(dimension(name).family, sql`${sql.ref(columnFor(name, form))} in (${sql.join(values)})`);

/** A filter on goods also finds what may hold them without naming them. */
function filter(name: Dimension, values: readonly string[], form: LedgerFilter): Condition {
  const { family, many, isGoods } = dimension(name);
  const column = sql.ref(columnFor(name, form));
  if (many)
    return among(
      family,
      sql.join(
        values.map((each) => holds(column, each)),
        sql` or `,
      ),
    );
  const named = naming(name, values, form);
  if (!isGoods) return named;
  const isUnnamed = sql`(${column} is null or ${column} in (${sql.join(UMBRELLAS)}))`;
  const unnamed = among(family, sql.join([isUnnamed, ...open(family, values, form)], sql` and `));
  return sql`(${named} or (${among('kind', sql`unspecified = 1`)} and ${unnamed}))`;
}

/** Under a word that can mean these goods: "drugs" means no precursors. */
function open(family: Family, values: readonly string[], form: LedgerFilter): readonly Condition[] {
  const closed = family === familyOf('class') ? closedTo(values) : [];
  const of = sql.ref(columnFor('class', form));
  return closed.length > 0 ? [sql`(${of} is null or ${of} not in (${sql.join(closed)}))`] : [];
}

/** The contributions that a question is about, whenever they happened. */
export function conditions(form: GroupedFilter): readonly Condition[] {
  const filters = DIMENSIONS.flatMap((each) => (form[each]?.length ? [filter(each, form[each], form)] : []));
  const looksAtGoods = asksOf(form).some((each) => dimension(each).isGoods);
  const unit = form.differences === true && asksOf(form).includes('operation') ? ['unit'] : [];
  const answering = sql`level in (${sql.join([looksAtGoods ? 'detail' : 'whole', 'both', ...unit])})`;
  return [mostlyAmong('kind', answering), ...filters];
}

/** What a question groups or filters by. */
const asksOf = (form: GroupedFilter): readonly Dimension[] =>
  DIMENSIONS.filter((each) => form.by?.includes(each) || form[each]?.length);

/** Surely of the goods that are asked for: of a headline that names none, they may be any part, or nothing. */
function surelyNamed(form: GroupedFilter): readonly Condition[] {
  const wanted = DIMENSIONS.filter((each) => dimension(each).isGoods && form[each]?.length);
  if (wanted.length === 0) return [];
  const named = wanted.map((each) => naming(each, form[each]!, form));
  const isNoHeadline = mostlyAmong('kind', sql`part is null or part <> 'headline'`);
  return [sql`(${isNoHeadline} or (${sql.join(named, sql` and `)}))`];
}

/** Whether it is what is asked for, for certain: `sure` 0 may lie outside of the period, or may not be those goods. */
export const sureOf = (form: GroupedFilter, isByDays = false): Condition =>
  sql`case when ${sql.join([surely(form, isByDays), ...surelyNamed(form)], sql` and `)} then 1 else 0 end as sure`;

/** The families that tell what a question groups or filters by. */
export const familiesOf = (form: GroupedFilter): readonly Family[] => [...new Set(asksOf(form).map(familyOf))];

/** Those that tell what its answers are grouped by. */
export const familiesShown = ({ by = [] }: GroupedFilter): readonly Family[] => [...new Set(by.map(familyOf))];

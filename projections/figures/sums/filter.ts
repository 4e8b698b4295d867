// Which contributions a question is about: the filters that totals, series and the ledger itself share.
import { sql } from 'kysely';
import { country } from '../../../src/domain/values/who/country.js';
import { Field, Listed } from '../../../src/forms/form.js';
import { slug } from '../../../src/domain/values/ids.js';
import { DIRECTIONS, TRANSPORT_MODES } from '../../../src/domain/values/goods/movement.js';
import { CHEMICAL_CODES } from '../../../src/domain/values/goods/precursor.js';
import { SUBSTANCE_CODES, substanceClass, substanceForm } from '../../../src/domain/values/goods/substance.js';
import { oneOf, text } from '../../../src/domain/values/text.js';
import { timeZone } from '../../../src/domain/values/time/time-zone.js';
import type { Condition } from './happened-within.js';
import { FAMILIES, type Family } from '../../ledger/dimensions.js';
import { Happened } from '../../registers/rows/period.js';
import { UMBRELLAS } from '../../ledger/umbrellas.js';

/** What contributions may be grouped and filtered by: columns of the ledger's families, of the same name. */
export const DIMENSIONS = [
  'country',
  'service',
  'operation',
  'series',
  'class',
  'substance',
  'form',
  'direction',
  'mode',
  'evidence',
  'statement',
  'flag',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Dimensions that say what the goods are: a question about them is answered by a statement's parts. */
const GOODS: readonly Dimension[] = ['class', 'substance', 'form'];

const goods = oneOf([...SUBSTANCE_CODES, ...CHEMICAL_CODES]);
const code = text({ max: 64 });

export class LedgerFilter extends Happened {
  @Listed(country, { optional: true }) country?: string[];
  @Listed(code, { optional: true }) service?: string[];
  @Listed(slug, { optional: true }) operation?: string[];
  @Listed(slug, { optional: true }) series?: string[];
  @Listed(substanceClass, { optional: true }) class?: string[];
  @Listed(goods, { optional: true, description: 'A substance or a precursor chemical' }) substance?: string[];
  @Listed(substanceForm, { optional: true }) form?: string[];
  @Listed(oneOf(DIRECTIONS), { optional: true }) direction?: string[];
  @Listed(oneOf(TRANSPORT_MODES), { optional: true }) mode?: string[];
  @Listed(oneOf(['ITEMISED', 'DECLARED'] as const), { optional: true }) evidence?: string[];
  @Listed(slug, { optional: true }) statement?: string[];
  @Listed(code, { optional: true, description: 'Code of a flag' }) flag?: string[];
  @Field(oneOf(['STATED', 'RULEBOOK'] as const), {
    optional: true,
    description: 'Whether `class` is what the reporter’s law says (STATED) or our table, for comparison between states',
  })
  classBy?: 'STATED' | 'RULEBOOK';
  @Field(timeZone, {
    optional: true,
    description: 'By which clock days begin, for what is known to the minute; its own local date when not given',
  })
  tz?: string;
}

/** A question about groups of contributions. */
export class GroupedFilter extends LedgerFilter {
  @Listed(oneOf(DIMENSIONS), { optional: true, description: 'What to group by' }) by?: Dimension[];
}

/** The column behind a dimension. */
export function columnOf(dimension: Dimension, { classBy }: LedgerFilter): Condition {
  if (dimension === 'flag') return sql`nullif(flags, '')`;
  return sql.ref(dimension === 'class' && classBy === 'RULEBOOK' ? 'rulebook_class' : dimension);
}

const OF: Readonly<Record<Dimension, Family>> = {
  country: 'owner',
  service: 'owner',
  operation: 'undertaking',
  series: 'undertaking',
  class: 'goods',
  substance: 'goods',
  form: 'goods',
  direction: 'movement',
  mode: 'movement',
  evidence: 'kind',
  statement: 'kind',
  flag: 'movement',
};

/** The family whose combinations tell a dimension. */
const familyOf = (dimension: Dimension): Family => OF[dimension];

/** The family's combinations of which that is true, as a condition on what names them. */
export const among = (family: Family, isTrue: Condition): Condition =>
  sql`${sql.ref(family)} in (select id from ${sql.table(FAMILIES[family].name)} where ${isTrue})`;

/** The same where nothing is to be looked up by it: most entries are among them (the sign keeps an index out of it). */
const mostlyAmong = (family: Family, isTrue: Condition): Condition => sql`+${among(family, isTrue)}`;

/** Finds one code in the list of an entry's codes: exactly, which LIKE with its wildcards and cases would not. */
const flagged = (flag: string): Condition =>
  sql`replace(',' || flags || ',', ${`,${flag},`}, '') <> ',' || flags || ','`;

/** A filter on goods also finds what may hold them without naming them. */
function filter(dimension: Dimension, values: readonly string[], form: LedgerFilter): Condition {
  const family = familyOf(dimension);
  if (dimension === 'flag') return among(family, sql.join(values.map(flagged), sql` or `));
  const column = columnOf(dimension, form);
  const named = among(family, sql`${column} in (${sql.join(values)})`);
  if (!GOODS.includes(dimension)) return named;
  const unnamed = among(family, sql`${column} is null or ${column} in (${sql.join(UMBRELLAS)})`);
  return sql`(${named} or (${among('kind', sql`unspecified = 1`)} and ${unnamed}))`;
}

/** The contributions that a question is about, whenever they happened. */
export function conditions(form: GroupedFilter): readonly Condition[] {
  const filters = DIMENSIONS.flatMap((each) => (form[each]?.length ? [filter(each, form[each], form)] : []));
  const looksAtGoods = GOODS.some((each) => form.by?.includes(each) === true || (form[each]?.length ?? 0) > 0);
  const answering = sql`level in (${looksAtGoods ? 'detail' : 'whole'}, 'both')`;
  return [mostlyAmong('kind', answering), ...filters];
}

/** The families that tell what a question groups or filters by. */
export const familiesOf = (form: GroupedFilter): readonly Family[] => [
  ...new Set(DIMENSIONS.filter((each) => form.by?.includes(each) || form[each]?.length).map(familyOf)),
];

/** Those that tell what its answers are grouped by. */
export const familiesShown = ({ by = [] }: GroupedFilter): readonly Family[] => [...new Set(by.map(familyOf))];

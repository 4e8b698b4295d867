// How much and how many: sums of the ledger as intervals, itemised and declared apart, every bound and its precision shown.
import { type RawBuilder, sql } from 'kysely';
import { country } from '../src/domain/values/country.js';
import { Listed } from '../src/domain/values/form.js';
import { slug } from '../src/domain/values/ids.js';
import { substance, substanceClass, substanceForm } from '../src/domain/values/substance.js';
import { oneOf, text } from '../src/domain/values/text.js';
import { type At, question } from '../src/eventsourcing/ask.js';
import { ledger, LEDGER_VERSION } from './ledger-table.js';
import { Happened, periodOf } from './period.js';
import { SPLIT, type Sums, totalOf, type TotalRow } from './total-row.js';
import { totalInWords } from './total-words.js';
import { UMBRELLAS } from './umbrellas.js';

/** What totals may be grouped and filtered by: the ledger's columns of the same name. */
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

export class TotalsForm extends Happened {
  @Listed(oneOf(DIMENSIONS), { optional: true, description: 'What to group by' }) by?: Dimension[];
  @Listed(country, { optional: true }) country?: string[];
  @Listed(text({ max: 64 }), { optional: true }) service?: string[];
  @Listed(slug, { optional: true }) operation?: string[];
  @Listed(slug, { optional: true }) series?: string[];
  @Listed(substanceClass, { optional: true }) class?: string[];
  @Listed(substance, { optional: true }) substance?: string[];
  @Listed(substanceForm, { optional: true }) form?: string[];
  @Listed(text({ max: 64 }), { optional: true }) direction?: string[];
  @Listed(text({ max: 64 }), { optional: true }) mode?: string[];
  @Listed(oneOf(['ITEMISED', 'DECLARED'] as const), { optional: true }) evidence?: string[];
  @Listed(slug, { optional: true }) statement?: string[];
  @Listed(text({ max: 64 }), { optional: true, description: 'Code of a flag' }) flag?: string[];
}

type Condition = RawBuilder<unknown>;

const columnOf = (dimension: Dimension): RawBuilder<unknown> =>
  dimension === 'flag' ? sql`nullif(flags, '')` : sql.ref(dimension);

/** Finds one code in the list of an entry's codes: exactly, which LIKE with its wildcards and cases would not. */
const flagged = (code: string): Condition =>
  sql`replace(',' || flags || ',', ${`,${code},`}, '') <> ',' || flags || ','`;

/** A filter on goods also finds what may hold them without naming them. */
function filter(dimension: Dimension, values: readonly string[]): Condition {
  if (dimension === 'flag') {
    return sql`(${sql.join(values.map(flagged), sql` or `)})`;
  }
  const column = columnOf(dimension);
  const named = sql`${column} in (${sql.join(values)})`;
  if (!GOODS.includes(dimension)) return named;
  return sql`(${named} or (open = 1 and (${column} is null or ${column} in (${sql.join(UMBRELLAS)}))))`;
}

/** A declared figure answers for its whole period or not at all. */
function within(form: Happened): readonly Condition[] {
  const { from, to } = periodOf(form);
  return [
    ...(from === null ? [] : [sql`occurred_from >= ${from}`]),
    ...(to === null ? [] : [sql`occurred_to <= ${to}`]),
  ];
}

function conditions(form: TotalsForm, upTo: bigint): RawBuilder<unknown> {
  const asked = DIMENSIONS.flatMap((each) => (form[each]?.length ? [filter(each, form[each])] : []));
  const goods = GOODS.some((each) => form.by?.includes(each) === true || (form[each]?.length ?? 0) > 0);
  const answering = goods ? sql`answers in ('detail', 'both')` : sql`answers in ('whole', 'both')`;
  return sql.join([sql`position <= ${upTo}`, answering, ...asked, ...within(form)], sql` and `);
}

/** Two statements are never added, and a part of unknown quantity keeps a row of its own. */
const GROUPED = {
  evidence: sql`evidence`,
  measure: sql`measure`,
  what: sql`what`,
  statement: sql`case when evidence = 'DECLARED' then statement end`,
  attribution: sql`case when evidence = 'DECLARED' then attribution end`,
  part: sql`case when evidence <> 'DECLARED' then null when open = 1 then part when unweighed <> 0 then part end`,
};

const halves = (amount: string, name: string): Condition => sql`
  coalesce(sum(sign * (${sql.ref(amount)} / ${sql.raw(`${SPLIT}`)})), 0) as ${sql.ref(`${name}_high`)},
  coalesce(sum(sign * (${sql.ref(amount)} % ${sql.raw(`${SPLIT}`)})), 0) as ${sql.ref(`${name}_low`)}`;

const SIGNED = ['infinite', 'strict_lower', 'strict_upper', 'unweighed', 'approximate', 'late', 'contested'] as const;

const SUMS = sql.join([
  halves('lower', 'lower'),
  halves('upper', 'upper'),
  halves('rounded_to', 'rounded'),
  ...SIGNED.map((each) => sql`sum(${sql.ref(each)}) as ${sql.ref(each)}`),
]);

async function sums(form: TotalsForm, at: At, upTo: bigint): Promise<readonly Sums[]> {
  const by = form.by ?? [];
  const groups = { ...GROUPED, ...Object.fromEntries(by.map((each) => [`by_${each}`, columnOf(each)])) };
  const names = Object.keys(groups);
  const order = sql.join(names.map((each) => sql`${sql.ref(`g_${each}`)} nulls first`));
  const columns = Object.entries(groups).map(([name, column]) => sql`${column} as ${sql.ref(`g_${name}`)}`);
  const { rows } = await sql<Sums>`
    select ${sql.join(columns)}, sum(sign) as entries, ${SUMS}, max(answers) as answers
    from ${sql.table(ledger.name)} where ${conditions(form, upTo)}
    group by ${sql.join(names.map((each) => sql.ref(`g_${each}`)))}
    having sum(sign) <> 0
    order by ${order}`.execute(at.query);
  return rows;
}

export const totals = question<TotalsForm, TotalRow>({
  path: 'totals',
  rules: `ledger@${LEDGER_VERSION}`,
  form: TotalsForm,
  async ask(form, at) {
    if (at.upTo === null) return { rows: [] };
    const by = form.by ?? [];
    return { rows: (await sums(form, at, at.upTo)).map((row) => totalOf(row, by)) };
  },
  inWords: totalInWords,
});

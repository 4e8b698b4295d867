// Sums by country tell, beside what a country has the credit for, in how many contributions of others it had a part.
import { sql } from 'kysely';
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import type { Condition } from './happened-within.js';
import { among, type GroupedFilter } from './filter.js';
import { emptied, keyBy, merged } from './merged.js';
import { type Grouping, groupNames, type OfFamily, sumsOf } from './sums.js';
import type { Sums } from './summed.js';

type WithInvolved<Row> = Row & { readonly g_involved: string };

const NOBODY = '[]';

/** The list of them, as JSON. */
export const INVOLVED: OfFamily = { family: 'owner', of: ({ involved }) => involved! };

/** The countries involved in a group's contributions, each with sums of its own that count for nothing else. */
function shares<Row extends Sums>(sums: WithInvolved<Row>): readonly Row[] {
  if (sums.g_involved === NOBODY) return []; // mostly: then not even looked at more closely
  const countries = JSON.parse(sums.g_involved) as string[];
  const none = emptied<Row>(sums);
  return countries.map((country) => ({ ...none, involved: sums.entries, g_by_country: country }));
}

/** A country's code stands in quotes in the list of those that were involved. */
const hadPart = (country: string): Condition => sql`replace(involved, ${`"${country}"`}, '') <> involved`;

/** What one of the countries has the credit for, or had a part in. */
function about(countries: readonly string[]): Condition {
  const had = sql.join(countries.map(hadPart), sql` or `);
  return among('owner', sql`country in (${sql.join(countries)}) or ${had}`);
}

/**
 * The sums of a question's groups. By country, each tells how often it was involved, and a country without any credit
 * has a group of its own; otherwise, in how many contributions others were involved.
 */
export async function sumsWithInvolved<Row extends Sums>(
  form: GroupedFilter,
  at: At,
  grouping: Grouping = { name: '' },
): Promise<readonly Row[]> {
  if (!form.by?.includes('country')) return sumsOf<Row>(form, at, grouping);
  // Whose credit it is does not matter for who was involved: one look at both, told apart here.
  const { country: wanted = [], ...others } = form;
  const also = { ...grouping.also, g_involved: INVOLVED };
  const name = `${grouping.name} with ${wanted.join()}`;
  const where = wanted.length === 0 ? {} : { where: [about(wanted)] };
  const all = await sumsOf<WithInvolved<Row>>(others, at, { ...grouping, ...where, name, also });
  const isAsked = ({ g_by_country }: Sums): boolean => wanted.length === 0 || wanted.includes(String(g_by_country));
  // Mostly nobody was: then the groups are those that were asked for.
  if (all.every(({ g_involved }) => g_involved === NOBODY)) return noneInvolved(all.filter(isAsked));
  const names = groupNames(form, grouping);
  const asked = all.flatMap((each) => shares(each)).filter(isAsked);
  return merged<Row>([...noneInvolved(all.filter(isAsked)), ...asked], keyBy(names));
}

/** The rows are nobody else's: no copies of what may be many. */
const noneInvolved = <Row extends Sums>(own: readonly Row[]): readonly Row[] =>
  own.map((each) => Object.assign(each, { involved: 0 }));

// Sums by country tell, beside what a country has the credit for, in how many contributions of others it had a part.
import { sql } from 'kysely';
import type { At } from '../src/eventsourcing/ask.js';
import type { GroupedFilter } from './ledger-filter.js';
import { emptied, merged } from './merged-sums.js';
import { type Grouping, groupNames, sumsOf } from './sums.js';
import type { Sums } from './total-row.js';

type WithInvolved<Row> = Row & { readonly g_involved: string };

/** The countries involved in a group's contributions, each with sums of its own that count for nothing else. */
function shares<Row extends Sums>({ g_involved, ...sums }: WithInvolved<Row>): readonly Row[] {
  const countries = JSON.parse(g_involved) as string[];
  const none = emptied(sums as unknown as Row);
  return countries.map((country) => ({ ...none, involved: sums.entries, g_by_country: country }));
}

/**
 * The sums of a question's groups. By country, each tells how often it was involved, and a country without any credit
 * has a group of its own; otherwise, in how many contributions others were involved.
 */
export async function sumsWithInvolved<Row extends Sums>(
  form: GroupedFilter,
  at: At,
  grouping: Grouping = {},
): Promise<readonly Row[]> {
  const credited = await sumsOf<Row>(form, at, grouping);
  if (!form.by?.includes('country')) return credited;
  // Whose credit it is does not matter here: the filter is about the country that was involved.
  const { country: wanted, ...others } = form;
  const also = { ...grouping.also, g_involved: sql`involved` };
  const involved = (await sumsOf<WithInvolved<Row>>(others, at, { ...grouping, also })).flatMap((each) => shares(each));
  const asked = involved.filter(({ g_by_country }) => !wanted || wanted.includes(String(g_by_country)));
  const names = groupNames(form, grouping);
  const own = credited.map((each) => ({ ...each, involved: 0n }));
  return merged([...own, ...asked], (sums) => JSON.stringify(names.map((name) => keyText(sums[name as keyof Sums]))));
}

/** Numbers of a group come as bigint or as text, by the database. */
const keyText = (value: string | bigint | null | undefined): string | null => value?.toString() ?? null;

// Totals by country tell, beside what a country has the credit for, in how many contributions of others it had a part.
import { sql } from 'kysely';
import type { At } from '../src/eventsourcing/ask.js';
import type { GroupedFilter } from './ledger-filter.js';
import { sumsOf } from './sums.js';
import { type Sums, totalOf, type TotalRow } from './total-row.js';

interface WithInvolved extends Sums {
  readonly g_involved: string;
}

/** The countries involved in a group's contributions, each as a row of its own that counts for nothing else. */
function shares(sums: WithInvolved, by: readonly string[]): readonly TotalRow[] {
  const none = { lower_high: 0n, lower_low: 0n, upper_high: 0n, upper_low: 0n, rounded_high: 0n, rounded_low: 0n };
  const flags = { infinite: 0n, strict_lower: 0n, strict_upper: 0n, unweighed: 0n, approximate: 0n, gross: 0n };
  const rest = { late: 0n, bonus: 0n, contested: 0n, partial: 0n, entries: 0n };
  return (JSON.parse(sums.g_involved) as string[]).map((country) =>
    totalOf({ ...sums, ...none, ...flags, ...rest, involved: sums.entries, g_by_country: country }, by),
  );
}

const keyOf = (row: TotalRow, by: readonly string[]): string =>
  JSON.stringify([row.evidence, row.measure, row['what'], row['statement'], row['part'], by.map((each) => row[each])]);

/** Adds to each country's rows how often it was involved; a country without any credit gets a row of its own. */
export async function withInvolved(
  rows: readonly TotalRow[],
  form: GroupedFilter,
  at: At,
): Promise<readonly TotalRow[]> {
  const by = form.by ?? [];
  const merged = new Map(rows.map((row) => [keyOf(row, by), { ...row, involved: 0 }]));
  // Whose credit it is does not matter here: the filter is about the country that was involved.
  const { country: wanted, ...others } = form;
  const sums = await sumsOf<WithInvolved>(others, at, { also: { g_involved: sql`involved` } });
  for (const share of sums.flatMap((each) => shares(each, by))) {
    if (wanted && !wanted.includes(String(share['country']))) continue;
    const key = keyOf(share, by);
    const known = merged.get(key) ?? share;
    merged.set(key, { ...known, involved: (merged.has(key) ? known.involved : 0) + share.involved });
  }
  return [...merged.values()];
}

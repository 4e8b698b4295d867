// The seizures among contributions: one for each line, whatever else is booked of it; a line of a list stands for several.
import { sql } from 'kysely';
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import { among, type GroupedFilter } from './filter.js';
import { NOTHING } from './merged.js';
import { type Grouping, sumsOf } from './sums.js';
import type { Sums } from './summed.js';

/** What packages hold is booked beside them, and is no seizure more. */
export const WITHOUT_CONTENTS = sql`not ${among('kind', sql`part = 'contents'`)}`;

const BY_LINE: Grouping = { name: 'seizures', where: [WITHOUT_CONTENTS] };

/** Of a line: how much it is. Counts and money are told beside it. */
export const isQuantity = ({ g_measure }: Sums): boolean => g_measure !== 'COUNT' && g_measure !== 'MONEY';

const sum = (sums: readonly Sums[]): number => sums.reduce((total, { entries }) => total + entries, 0);

/** How many seizures were itemised, as a sum like any other; undefined: none was. */
export async function seizuresOf(form: GroupedFilter, at: At): Promise<Sums | undefined> {
  const all = await sumsOf<Sums>(form, at, BY_LINE);
  const [first] = all;
  const lines = all.filter(isQuantity);
  const listed = all.filter(({ g_what }) => g_what === 'CASE_IN_LIST');
  const cases = listed.reduce((total, { lower }) => total + Number(lower), 0);
  const seizures = sum(lines) - sum(listed) + cases;
  if (!first || seizures === 0) return undefined;
  const n = BigInt(seizures);
  const counted = { g_measure: 'COUNT', g_what: 'SEIZURE', g_part: null, lower: n, upper: n } as const;
  return { ...first, ...NOTHING, ...counted, entries: sum(lines) };
}

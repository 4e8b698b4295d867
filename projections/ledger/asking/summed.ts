// The ledger's answers: the sums of one group, integers that add up exactly.
import type { Measure } from '../../../src/domain/values/amounts/units.js';

/** What the database sums, by group: integers as bigint (or as decimal text), dimensions under `g_by_<name>`. */
export interface Sums {
  readonly g_evidence: 'ITEMISED' | 'DECLARED';
  readonly g_measure: Measure | 'COUNT';
  readonly g_what: string | null;
  readonly g_statement: string | null;
  readonly g_attribution: string | null;
  readonly g_part: string | null;
  readonly level: 'whole' | 'detail' | 'both';
  readonly entries: bigint;
  /** Amounts are summed in two halves, as they are kept. */
  readonly lower_high: bigint;
  readonly lower_low: bigint;
  readonly upper_high: bigint;
  readonly upper_low: bigint;
  readonly rounded_high: bigint;
  readonly rounded_low: bigint;
  readonly infinite: bigint;
  readonly strict_lower: bigint;
  readonly strict_upper: bigint;
  readonly unweighed: bigint;
  readonly approximate: bigint;
  readonly gross: bigint;
  readonly late: bigint;
  readonly bonus: bigint;
  readonly partial: bigint;
  readonly involved: bigint;
  readonly contested: bigint;
  /** Only where the largest groups are asked for: of how many others this is the sum; null: it is one of the largest. */
  readonly g_others?: number | null;
  readonly [dimension: `g_by_${string}`]: string | null;
}

// The ledger's answers: the sums of one group, integers that add up exactly.
import type { Mark, Measured } from '../booking.js';

/** The sums of a group: amounts as bigints, counts as numbers, dimensions under `g_by_<name>`. */
export interface Sums extends Readonly<Record<Mark, number>> {
  readonly g_evidence: 'ITEMISED' | 'DECLARED';
  readonly g_measure: Measured;
  readonly g_what: string | null;
  /** ISO 4217, of MONEY. */
  readonly g_currency: string | null;
  readonly g_statement: string | null;
  readonly g_attribution: string | null;
  readonly g_part: string | null;
  readonly level: 'whole' | 'detail' | 'both' | 'unit';
  readonly lower: bigint;
  readonly upper: bigint;
  readonly rounded: bigint;
  readonly entries: number;
  readonly partial: number;
  readonly involved: number;
  /** Only where the largest groups are asked for: of how many others this is the sum; null: it is one of the largest. */
  readonly g_others?: number | null;
  readonly [dimension: `g_by_${string}`]: string | null;
}

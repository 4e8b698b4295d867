// One line of a reconciliation: declared less itemised, with every bound and its strictness, and what follows from it.
import type { Attribution } from '../../../src/domain/values/who/attribution.js';
import { type Interval, intervalOf, minus, plus } from '../sums/interval.js';
import { emptied } from '../../ledger/asking/merged.js';
import type { Declared, Grain } from './figures.js';
import type { Sums } from '../../ledger/asking/summed.js';
import {
  attributionColumns,
  type Notation,
  notationOf,
  totalColumns,
  totalOf,
  type TotalRow,
} from '../sums/total-row.js';

/**
 * CONTRADICTION: more was itemised than the declared figure allows, even within the rounding. DOUBTFUL: more, but only
 * within the rounding, or by figures that are approximate or gross. EQUAL: no difference at all. NOT_COMPARABLE: the
 * statement is about a method that itemised figures do not tell.
 */
export type Verdict = 'OPEN' | 'EQUAL' | 'DOUBTFUL' | 'CONTRADICTION' | 'NOT_COMPARABLE' | 'NOTHING_DECLARED';

/** Decimals in the row's unit; null: no bound, in either direction. */
export interface Difference {
  readonly lower: string | null;
  readonly upper: string | null;
  readonly lowerStrict: boolean;
  readonly upperStrict: boolean;
  readonly rounding: string;
}

export interface ReconciliationRow {
  readonly grain: Grain;
  readonly statement: string | null;
  readonly attribution: Attribution | null;
  readonly class: string | null;
  readonly substance: string | null;
  readonly measure: TotalRow['measure'];
  readonly what: string | null;
  readonly unit: string;
  readonly declared: TotalRow | null;
  /** The statement leaves something open that may belong here too: the difference allows for it. */
  readonly mayBeMore: boolean;
  readonly itemised: TotalRow | null;
  readonly difference: Difference | null;
  readonly verdict: Verdict;
}

const within = (name: string, columns: readonly string[]): readonly string[] =>
  columns.map((column) => `${name}.${column}`);
const FIGURE = totalColumns([]).filter((column) => column !== 'text');

const ABOUT = 'class substance measure what unit'.split(' ');
const DIFFERENCE = 'lower upper lowerStrict upperStrict rounding'.split(' ');

/** The columns of a file of it. */
export const RECONCILIATION_COLUMNS: readonly string[] = ['grain', 'statement'].concat(
  attributionColumns,
  ABOUT,
  within('declared', FIGURE),
  'mayBeMore',
  within('itemised', FIGURE),
  within('difference', DIFFERENCE),
  ['verdict', 'text'],
);

/** `itemised` undefined: nothing was itemised there. Null: nothing there can be compared. */
export function differenceOf(declared: Declared, itemised: Sums | null | undefined): ReconciliationRow {
  const { sums, grain, more } = declared;
  const figure = totalOf(sums, []);
  const { measure, unit, attribution } = figure;
  return {
    grain,
    statement: sums.g_statement,
    attribution,
    class: declared.class,
    substance: declared.substance,
    measure,
    what: sums.g_what,
    unit,
    declared: figure,
    mayBeMore: more.upper !== 0n,
    ...beside(declared, itemised === undefined ? nothingBeside(sums) : itemised),
  };
}

function beside(
  declared: Declared,
  itemised: Sums | null,
): Pick<ReconciliationRow, 'itemised' | 'difference' | 'verdict'> {
  if (itemised === null) return { itemised: null, difference: null, verdict: 'NOT_COMPARABLE' };
  const { sums, more } = declared;
  const difference = minus(plus(intervalOf(sums), more), intervalOf(itemised));
  return {
    itemised: totalOf(itemised, []),
    difference: written(difference, notationOf(sums)),
    verdict: verdictOf(difference, [sums, itemised]),
  };
}

/** Nothing was itemised of the same measure: that much is known exactly. */
function nothingBeside(declared: Sums): Sums {
  return { ...emptied(declared), g_evidence: 'ITEMISED', g_statement: null, g_attribution: null, g_part: null };
}

function verdictOf(difference: Interval, figures: readonly Sums[]): Verdict {
  const { upper, upperStrict, rounding } = difference;
  const isVague = figures.some(({ approximate, gross }) => approximate > 0 || gross > 0);
  if (!isVague && isNothing(difference)) return 'EQUAL';
  if (upper === null || !isBelowZero(2n * upper, upperStrict)) return 'OPEN';
  return !isVague && isBelowZero(2n * upper + rounding, upperStrict) ? 'CONTRADICTION' : 'DOUBTFUL';
}

function isNothing({ lower, upper, lowerStrict, upperStrict, rounding }: Interval): boolean {
  return [lower, upper, rounding].every((each) => each === 0n) && !lowerStrict && !upperStrict;
}

const isBelowZero = (bound: bigint, strict: boolean): boolean => bound < 0n || (strict && bound === 0n);

export function written(
  { lower, upper, lowerStrict, upperStrict, rounding }: Interval,
  { decimal, half }: Notation,
): Difference {
  return {
    lower: lower === null ? null : decimal(lower),
    upper: upper === null ? null : decimal(upper),
    lowerStrict,
    upperStrict,
    rounding: half(rounding),
  };
}

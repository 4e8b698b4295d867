// The claims of a communiqué: what may be printed of a sum is what follows from its interval, to the last digit.
import type { Claim } from '../../values/amounts/claim.js';
import { baseUnit, type Unit, UNITS, type UnitCode } from '../../values/amounts/units.js';
import { scaled, unscaled } from '../../values/amounts/scaled.js';
import type { PrintedFigure, PrintedRow, TableQuestion } from '../../published-table/events.js';
import { leftOut } from '../story.js';

/** Everything that the sum may be, its rounding included. */
interface Span {
  readonly lower: bigint;
  readonly upper: bigint | null;
  readonly lowerStrict: boolean;
  readonly upperStrict: boolean;
  /** Somebody gave an amount as "about". */
  readonly isApproximate: boolean;
}

/** Behind the lines. */
const sumOf = (rows: readonly PrintedRow[]): PrintedFigure => (rows.at(-1) as { figure: PrintedFigure }).figure;

/**
 * Undefined: nothing was itemised, and nothing follows from that. Where lines are left out, the sum bounds the whole from below
 * alone.
 */
function spanOf(rows: readonly PrintedRow[]): Span | undefined {
  const { lower, upper, lowerStrict, upperStrict, rounding, marks } = sumOf(rows);
  if (lower === null) return undefined;
  const half = scaled(rounding);
  const least = scaled(lower) - half;
  return {
    lower: least < 0n ? 0n : least,
    upper: upper === null || leftOut(rows).length > 0 ? null : scaled(upper) + half,
    lowerStrict: lowerStrict && least >= 0n,
    upperStrict,
    isApproximate: marks.includes('APPROXIMATE'),
  };
}

type Measure = TableQuestion['measure'];

const unitOf = (measure: Measure): UnitCode | undefined => (measure === 'COUNT' ? undefined : baseUnit(measure));

/** An amount of the claim in the unit of the table; undefined: it is of another measure. */
function inUnitOf(measure: Measure, decimal: string, unit: UnitCode | undefined): bigint | undefined {
  const own = unitOf(measure);
  const given = unit ?? own;
  if (own === undefined || given === undefined) return unit === undefined ? scaled(decimal) : undefined;
  if (UNITS[given].measure !== UNITS[own].measure) return undefined;
  const { factor, per = 1n }: Unit = UNITS[given];
  return (scaled(decimal) * factor) / (per * UNITS[own].factor);
}

const BORNE: { readonly [B in Claim['bound']]: (span: Span, value: bigint, upper: bigint) => boolean } = {
  EQ: ({ lower, upper, isApproximate }, value) => lower === value && upper === value && !isApproximate,
  GT: ({ lower, lowerStrict }, value) => lower > value || (lower === value && lowerStrict),
  GE: ({ lower }, value) => lower >= value,
  LT: ({ upper, upperStrict }, value) => upper !== null && (upper < value || (upper === value && upperStrict)),
  LE: ({ upper }, value) => upper !== null && upper <= value,
  BETWEEN: ({ lower, upper }, value, most) => lower >= value && upper !== null && upper <= most,
};

/** Whether the claim follows from the sum, behind the lines. */
export function isBorne(claim: Claim, rows: readonly PrintedRow[], measure: Measure): boolean {
  const span = spanOf(rows);
  const value = inUnitOf(measure, claim.value, claim.unit);
  const upper = inUnitOf(measure, claim.upper ?? claim.value, claim.unit);
  if (!span || value === undefined || upper === undefined) return false;
  return BORNE[claim.bound](span, value, upper);
}

/** The most that may be said of it; undefined: nothing. */
export function strongest(rows: readonly PrintedRow[], measure: Measure): Claim | undefined {
  const span = spanOf(rows);
  if (!span) return undefined;
  const unit = unitOf(measure);
  const { lower, upper, lowerStrict, isApproximate } = span;
  const claim = (of: Claim['bound'], value: bigint, most?: bigint): Claim => ({
    bound: of,
    value: unscaled(value),
    ...(most === undefined ? {} : { upper: unscaled(most) }),
    ...(unit === undefined ? {} : { unit }),
  });
  if (upper === null) return claim(lowerStrict ? 'GT' : 'GE', lower);
  return upper === lower && !isApproximate ? claim('EQ', lower) : claim('BETWEEN', lower, upper);
}

// Sums as intervals that can be added and subtracted exactly, without ever narrowing what is not known.
import type { Sums } from '../../ledger/asking/summed.js';

/** Integers of the measure; null: no bound. `rounding` is the full width of the ±. */
export interface Interval {
  readonly lower: bigint | null;
  readonly upper: bigint | null;
  readonly lowerStrict: boolean;
  readonly upperStrict: boolean;
  readonly rounding: bigint;
}

export const ZERO: Interval = { lower: 0n, upper: 0n, lowerStrict: false, upperStrict: false, rounding: 0n };

export function intervalOf(sums: Sums): Interval {
  const isBounded = sums.infinite === 0;
  return {
    lower: sums.lower,
    upper: isBounded ? sums.upper : null,
    lowerStrict: sums.strict_lower > 0,
    upperStrict: isBounded && sums.strict_upper > 0,
    rounding: sums.rounded,
  };
}

export function plus(one: Interval, other: Interval): Interval {
  const lower = sum(one.lower, other.lower);
  const upper = sum(one.upper, other.upper);
  return {
    lower,
    upper,
    lowerStrict: lower !== null && (one.lowerStrict || other.lowerStrict),
    upperStrict: upper !== null && (one.upperStrict || other.upperStrict),
    rounding: one.rounding + other.rounding,
  };
}

const sum = (one: bigint | null, other: bigint | null): bigint | null =>
  one === null || other === null ? null : one + other;

/** Everything that `one - other` can be: what has no upper bound leaves the difference without a lower one. */
export function minus(one: Interval, other: Interval): Interval {
  return plus(one, {
    lower: other.upper === null ? null : -other.upper,
    upper: other.lower === null ? null : -other.lower,
    lowerStrict: other.upperStrict,
    upperStrict: other.lowerStrict,
    rounding: other.rounding,
  });
}

/** From nothing up to the most that it can be. */
export const upTo = ({ upper, upperStrict, rounding }: Interval): Interval => ({
  lower: 0n,
  upper: upper !== null && upper < 0n ? 0n : upper,
  lowerStrict: false,
  upperStrict: upper !== null && upper > 0n && upperStrict,
  rounding,
});

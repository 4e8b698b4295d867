// A quantity as it is summed: an exact interval in µg, µl or pieces, and the decimals in which sums are shown.
import type { Bound } from './bound.js';
import { decimalWith } from './decimal.js';
import { baseUnit, digitsOf, type Measure } from './units.js';

export interface Interval {
  readonly lower: bigint;
  /** null: no bound from above. */
  readonly upper: bigint | null;
  /** The lower bound itself is excluded: "more than". */
  readonly lowerStrict: boolean;
  /** The upper bound itself is excluded: "less than". */
  readonly upperStrict: boolean;
  readonly approximate: boolean;
  /** Nobody knows how much: counted beside every sum, never as zero. */
  readonly unweighed: boolean;
}

export interface Amount extends Interval {
  readonly measure: Measure;
  /** Full width of the rounding, 0 = none; half of it is the ±. */
  readonly roundedTo: bigint;
}

const PLAIN = { lowerStrict: false, upperStrict: false, approximate: false, unweighed: false };

/** One interval for each bound; `value` and `upper` are 0 where the bound has none. */
export function intervalOf(bound: Bound, value: bigint, upper: bigint): Interval {
  const intervals: Readonly<Record<Bound, Interval>> = {
    EQ: { ...PLAIN, lower: value, upper: value },
    GT: { ...PLAIN, lower: value, upper: null, lowerStrict: true },
    GE: { ...PLAIN, lower: value, upper: null },
    LT: { ...PLAIN, lower: 0n, upper: value, upperStrict: true },
    LE: { ...PLAIN, lower: 0n, upper: value },
    APPROX: { ...PLAIN, lower: value, upper: value, approximate: true },
    BETWEEN: { ...PLAIN, lower: value, upper },
    UNKNOWN: { ...PLAIN, lower: 0n, upper: null, unweighed: true },
  };
  return intervals[bound];
}

/** An amount as a decimal in the measure's base unit (kg, l, pieces), exactly. */
export function decimalOf(amount: bigint, measure: Measure): string {
  return decimalWith(amount, digitsOf(baseUnit(measure)));
}

/** Half of a rounding's width, exactly: one digit more than the smallest unit has. */
export function decimalOfHalf(roundedTo: bigint, measure: Measure): string {
  return decimalWith(roundedTo * 5n, digitsOf(baseUnit(measure)) + 1);
}

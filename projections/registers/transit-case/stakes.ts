// The stakes of a false transit, out of what its states found: goods not presented, and money. Where they found different
// amounts it is from the least to the most of them, and contested; a case counts once, however many found it.
import type { TransitCase } from '../../../src/domain/transit-case/story.js';
import type { Interval } from '../../figures/sums/interval.js';
import { type Amounts, amountsOf } from '../rows/amounts.js';

export interface Stakes {
  readonly amounts: Amounts;
  readonly contested: ReadonlySet<string>;
}

export function stakesOf({ findings }: TransitCase): Stakes {
  const all = new Map<string, Interval>();
  const contested = new Set<string>();
  for (const { data } of findings.values()) {
    const quantities = (data.goodsNotPresented ?? []).flatMap(({ quantity }) => quantity ?? []);
    for (const [key, interval] of amountsOf('NOT_PRESENTED', { quantities, money: data.money })) {
      const before = all.get(key);
      all.set(key, before ? spanning(before, interval) : interval);
      if (before && !isSame(before, interval)) contested.add(key);
    }
  }
  return { amounts: all, contested };
}

const isSame = (one: Interval, other: Interval): boolean =>
  one.lower === other.lower && one.upper === other.upper && one.lowerStrict === other.lowerStrict;

/** One bound of an interval. */
interface Bound {
  readonly at: bigint | null;
  readonly isStrict: boolean;
}

function spanning(one: Interval, other: Interval): Interval {
  const least = outer(
    { at: one.lower, isStrict: one.lowerStrict },
    { at: other.lower, isStrict: other.lowerStrict },
    (a, b) => a < b,
  );
  const most = outer(
    { at: one.upper, isStrict: one.upperStrict },
    { at: other.upper, isStrict: other.upperStrict },
    (a, b) => a > b,
  );
  const rounding = one.rounding > other.rounding ? one.rounding : other.rounding;
  return { lower: least.at, lowerStrict: least.isStrict, upper: most.at, upperStrict: most.isStrict, rounding };
}

/** The one that lies farther out; without a bound nothing lies farther. Where both are one, it is excluded where both exclude it. */
function outer(one: Bound, other: Bound, isFarther: (a: bigint, b: bigint) => boolean): Bound {
  if (one.at === null || other.at === null) return one.at === null ? one : other;
  if (one.at === other.at) return { at: one.at, isStrict: one.isStrict && other.isStrict };
  return isFarther(one.at, other.at) ? one : other;
}

/** Whether a case misses goods of which nobody says how much. */
export const isUnweighed = ({ findings }: TransitCase): boolean =>
  [...findings.values()].some(({ data }) =>
    (data.goodsNotPresented ?? []).some(({ quantity }) => !quantity || quantity.bound === 'UNKNOWN'),
  );

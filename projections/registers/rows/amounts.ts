// Amounts that a question sums over things: quantities by their measure, money by what it is of and its currency. Each sum is an
// interval of its own: no currency is ever added to another.
import { intervalOfMoney, type Money } from '../../../src/domain/values/amounts/money.js';
import { amountOf, type Quantity } from '../../../src/domain/values/amounts/quantity.js';
import { baseUnit } from '../../../src/domain/values/amounts/units.js';
import type { Lang } from '../../../src/forms/language.js';
import { type Interval, plus } from '../../figures/sums/interval.js';
import { notationOf } from '../../figures/sums/total-row.js';
import { printedAmount } from '../../figures/table-amount.js';

/** Decimals in `unit`; null: no bound. */
export interface AmountRow {
  /** What the money is of; of quantities, as whoever sums them calls it. */
  readonly what: string;
  readonly measure: string;
  readonly unit: string;
  readonly lower: string | null;
  readonly upper: string | null;
  readonly lowerStrict: boolean;
  readonly upperStrict: boolean;
  readonly rounding: string;
  /** Things that it is summed over, and those of them of which it is contested. */
  readonly cases: number;
  readonly contested: number;
}

/** By what, measure and unit. */
export type Amounts = ReadonlyMap<string, Interval>;

interface Told {
  readonly quantities?: readonly Quantity[];
  readonly money?: readonly Money[] | undefined;
}

/** What is told of one thing, each kind of it summed. */
export function amountsOf(what: string, { quantities = [], money = [] }: Told): Amounts {
  const all = new Map<string, Interval>();
  const add = (key: string, interval: Interval): void => {
    const before = all.get(key);
    all.set(key, before ? plus(before, interval) : interval);
  };
  for (const each of quantities) {
    const { measure, roundedTo: rounding, ...interval } = amountOf(each);
    add(`${what} ${measure} ${baseUnit(measure)}`, { ...boundsOf(interval), rounding });
  }
  for (const each of money)
    add(`${each.what} MONEY ${each.currency}`, { ...boundsOf(intervalOfMoney(each)), rounding: 0n });
  return all;
}

type Bounds = Omit<Interval, 'rounding'>;
const boundsOf = ({ lower, upper, lowerStrict, upperStrict }: Bounds): Bounds => ({
  lower,
  upper,
  lowerStrict,
  upperStrict,
});

interface Sum {
  readonly interval: Interval;
  readonly cases: number;
  readonly contested: number;
}

const plusSum = (one: Sum | undefined, other: Sum): Sum =>
  one
    ? {
        interval: plus(one.interval, other.interval),
        cases: one.cases + other.cases,
        contested: one.contested + other.contested,
      }
    : other;

/** Sums over things, told one after the other. */
export class Summed {
  private readonly sums = new Map<string, Sum>();

  /** `contested`: those of them on which not all agree. */
  add(amounts: Amounts, contested: ReadonlySet<string> = new Set()): void {
    for (const [key, interval] of amounts) {
      const own = { interval, cases: 1, contested: contested.has(key) ? 1 : 0 };
      this.sums.set(key, plusSum(this.sums.get(key), own));
    }
  }

  rows(): readonly AmountRow[] {
    return [...this.sums].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([key, sum]) => rowOf(key, sum));
  }
}

function rowOf(key: string, { interval, cases, contested }: Sum): AmountRow {
  const [what = '', measure = '', unit = ''] = key.split(' ');
  const { decimal, half } = notationOf({ g_measure: measure as 'MONEY', g_currency: unit });
  const { lower, upper, lowerStrict, upperStrict, rounding } = interval;
  return {
    what,
    measure,
    unit,
    lower: lower === null ? null : decimal(lower),
    upper: upper === null ? null : decimal(upper),
    lowerStrict,
    upperStrict,
    rounding: half(rounding),
    cases,
    contested,
  };
}

export const amountsInWords = (rows: readonly AmountRow[], lang: Lang): readonly (AmountRow & { text: string })[] =>
  rows.map((each) => ({ ...each, text: printedAmount(each, lang) }));

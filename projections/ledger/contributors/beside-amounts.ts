// Numbers of what is counted and amounts of money that a report tells beside an amount, each a booking of its own.
import { intervalOfMoney, type Money } from '../../../src/domain/values/amounts/money.js';
import type { Booking } from '../booking.js';
import { amountsOf } from '../booking-parts.js';

/** What is said of a weight is said of nothing else. */
export const NO_AMOUNT = {
  ...Object.fromEntries(
    ['infinite', 'strict_lower', 'strict_upper', 'unweighed', 'approximate', 'gross'].map((it) => [it, 0]),
  ),
  rounded_to: 0n,
  implausible: 0,
  pieceKind: null,
} as Partial<Booking>;

export const countOf = (what: string, n: number): Pick<Booking, 'measure' | 'what' | 'lower' | 'upper'> => ({
  measure: 'COUNT',
  what,
  lower: BigInt(n),
  upper: BigInt(n),
});

/** Each amount by itself, in its own currency. */
export function moneyOf(base: Booking, money: readonly Money[] = []): readonly Booking[] {
  return money.map((each) => ({
    ...base,
    ...NO_AMOUNT,
    ...amountsOf({ ...intervalOfMoney(each), measure: 'PIECES', roundedTo: 0n }),
    measure: 'MONEY',
    what: each.what,
    currency: each.currency,
  }));
}

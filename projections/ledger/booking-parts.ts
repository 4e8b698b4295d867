// Parts that every booking is put together from: a quantity as an interval, whose work it is, and what is not said.
import type { Attribution } from '../../src/domain/values/who/attribution.js';
import { civilSpan, liesOutside, type When } from '../../src/domain/values/time/when.js';
import type { Amount } from '../../src/domain/values/amounts/amount.js';
import type { Booking } from './booking.js';
import { type Dimensions, UNTOLD } from './dimensions.js';
import type { OperationFacts } from './facts.js';

export function amountsOf(
  amount: Amount,
): Partial<Booking> & Pick<Booking, 'measure' | 'lower' | 'upper' | 'rounded_to'> {
  return {
    measure: amount.measure,
    lower: amount.lower,
    upper: amount.upper,
    rounded_to: amount.roundedTo,
    infinite: amount.upper === null ? 1 : 0,
    strict_lower: amount.lowerStrict ? 1 : 0,
    strict_upper: amount.upperStrict ? 1 : 0,
    unweighed: amount.unweighed ? 1 : 0,
    approximate: amount.approximate ? 1 : 0,
  };
}

/** Whose work a figure is, for the questions that ask by country: a collective is nobody's alone. */
export function creditOf(attribution: Attribution): Pick<Booking, 'country' | 'service'> {
  if (attribution.kind !== 'country') return { country: null, service: null };
  return { country: attribution.code, service: attribution.service ?? null };
}

/** A booking that says nothing yet, neither of any dimension nor of amounts and flags; of which evidence, it has to say. */
export const NOTHING = {
  ...(UNTOLD as Omit<Dimensions, 'evidence'>),
  rulebook_class: null,
  measure: 'MASS',
  what: null,
  lower: 0n,
  upper: null,
  rounded_to: 0n,
  infinite: 0,
  strict_lower: 0,
  strict_upper: 0,
  unweighed: 0,
  approximate: 0,
  gross: 0,
  late: 0,
  bonus: 0,
  contested: 0,
  implausible: 0,
  unconfirmed: 0,
  out_of_window: 0,
  level: 'both',
  unspecified: 0,
  part: null,
  line: null,
} as const;

type Occurred = Pick<Booking, 'occurred_from' | 'occurred_to' | 'utc_offset' | 'precision'>;

const NEVER_SAID: Occurred = { occurred_from: null, occurred_to: null, utc_offset: null, precision: 'unknown' };

/** Read from its text once, as long as the same object is remembered. */
const read = new WeakMap<When, Occurred>();

export function occurredOf(when: When | undefined): Occurred {
  if (!when) return NEVER_SAID;
  const known = read.get(when);
  if (known) return known;
  const { from, to, offset } = civilSpan(when);
  const occurred = { occurred_from: from, occurred_to: to, utc_offset: offset, precision: when.precision };
  read.set(when, occurred);
  return occurred;
}

/** Before its operation began, or after it had ended. */
function isOutOfWindow(at: When | undefined, { window }: OperationFacts): boolean {
  return at !== undefined && window !== null && liesOutside(at, window);
}

/** Recorded after the operation's deadline: the store's clock decides, not the officer's. */
function isLate({ recordedAt }: { readonly recordedAt: number }, { deadline }: OperationFacts): boolean {
  return deadline !== null && recordedAt >= deadline;
}

/** What its operation's time and deadline say of it. */
export const heldAgainst = (
  operation: OperationFacts,
  told: { readonly recordedAt: number },
  at: When | undefined,
): Pick<Booking, 'late' | 'out_of_window'> => ({
  late: isLate(told, operation) ? 1 : 0,
  out_of_window: isOutOfWindow(at, operation) ? 1 : 0,
});

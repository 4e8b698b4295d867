// The truth of an invented operation: what its tellings amount to for a reader, counted in the plainest way and by nothing that the
// program counts with. It speaks of seizures alone, by substance.
import type { Telling } from './tellings.js';

/** In hundredths of the unit, which is all that is ever told; `upper` null: no bound. */
export interface Amount {
  lower: bigint;
  upper: bigint | null;
  isOpen: boolean;
  unweighed: number;
}

/** By substance or chemical, and unit. */
export type Truth = ReadonlyMap<string, Amount>;

interface Quantity {
  readonly value?: string;
  readonly upper?: string;
  readonly unit: string;
  readonly bound?: string;
  readonly method?: string;
}

/** An incident as told so far. */
interface Case {
  readonly country: string;
  goods?: string;
  quantity?: Quantity;
  releasableTo?: readonly string[];
  isGone?: true;
}

/** A better method outranks a worse one; of equal ones the later stands. */
const METHODS = ['ESTIMATE', 'DECLARED', 'SCALE', 'LAB'];
const rank = ({ method = 'DECLARED' }: Quantity): number => METHODS.indexOf(method);

const TOLD: Readonly<Record<string, (of: Case, body: Readonly<Record<string, unknown>>) => void>> = {
  'record-seizure': (of, { substance, quantity }) => seized(of, substance, quantity),
  'record-parcel-detection': (of, { substance, quantity }) => seized(of, substance, quantity),
  'record-precursor-seizure': (of, { chemical, quantity }) => seized(of, chemical, quantity),
  'establish-quantity': (of, { quantity }) => {
    if (rank(quantity as Quantity) >= rank(of.quantity!)) of.quantity = quantity as Quantity;
  },
  correct: (of, { data }) => {
    const { substance, quantity } = data as Readonly<Record<string, unknown>>;
    seized(of, substance, quantity);
  },
  restrict: (of, { releasableTo }) => void (of.releasableTo = releasableTo as readonly string[]),
  withdraw: (of) => void (of.isGone = true),
};

function seized(of: Case, goods: unknown, quantity: unknown): void {
  of.goods = goods as string;
  of.quantity = quantity as Quantity;
}

/** What all who take part in the operations see, and one of them, or who leads them (`CHLEU`), sees of what was left to fewer. */
export function truthOf(tellings: readonly Telling[], reader: string): Truth {
  const cases = new Map<string, Case>();
  const reviews = new Map<string, Review>();
  for (const { to, body } of tellings) {
    const said = body as Readonly<Record<string, unknown>>;
    if (typeof body !== 'function') hear({ cases, reviews }, to, said);
  }
  const isSeenIn = (id: string): boolean => isSeen(cases.get(id)!, reader);
  // Whoever sees both counts the first, once both states have said that they are one.
  const twins = [...reviews.values()].filter(
    ({ one, other, words }) => words === 2 && isSeenIn(one) && isSeenIn(other),
  );
  const uncounted = new Set(twins.map(({ other }) => other));
  const sums = new Map<string, Amount>();
  for (const [id, each] of cases) if (isSeen(each, reader) && !uncounted.has(id)) add(sums, each);
  return sums;
}

interface Heard {
  readonly cases: Map<string, Case>;
  readonly reviews: Map<string, Review>;
}

function hear({ cases, reviews }: Heard, to: Telling['to'], said: Readonly<Record<string, unknown>>): void {
  const [collection, id, verb] = to;
  if (collection === 'duplicate-reviews') review(reviews, { id, verb, body: said as Partial<Review> });
  if (collection !== 'incidents') return;
  if (verb === 'report') cases.set(id, { country: said['country'] as string });
  else TOLD[verb]?.(cases.get(id)!, said);
}

/** Two incidents, the first as it was told first, and how many have said that they are one seizure. */
interface Review {
  readonly one: string;
  readonly other: string;
  words: number;
}

function review(
  reviews: Map<string, Review>,
  { id, verb, body: { one = '', other = '' } }: { id: string; verb: string; body: Partial<Review> },
): void {
  if (verb === 'suspect') reviews.set(id, { one, other, words: 0 });
  else if (verb === 'confirm-same') reviews.get(id)!.words++;
}

const isSeen = ({ country, releasableTo }: Case, reader: string): boolean =>
  releasableTo === undefined || country === reader || releasableTo.includes(reader);

function add(sums: Map<string, Amount>, { goods, quantity, isGone }: Case): void {
  if (isGone || goods === undefined || quantity === undefined) return;
  const { lower, upper, isOpen, unweighed } = amountOf(quantity);
  const key = `${goods} ${quantity.unit}`;
  const sum = sums.get(key) ?? { lower: 0n, upper: 0n, isOpen: false, unweighed: 0 };
  sums.set(key, {
    lower: sum.lower + lower,
    upper: sum.upper === null || upper === null ? null : sum.upper + upper,
    isOpen: sum.isOpen || isOpen,
    unweighed: sum.unweighed + unweighed,
  });
}

function amountOf({ value = '0', upper, bound = 'EQ' }: Quantity): Amount {
  const lower = hundredths(value);
  if (bound === 'UNKNOWN') return { lower: 0n, upper: null, isOpen: false, unweighed: 1 };
  if (bound === 'GT') return { lower, upper: null, isOpen: true, unweighed: 0 };
  return { lower, upper: upper === undefined ? lower : hundredths(upper), isOpen: false, unweighed: 0 };
}

export function hundredths(decimal: string): bigint {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return BigInt(whole + fraction.padEnd(2, '0').slice(0, 2));
}

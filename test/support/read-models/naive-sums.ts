// Sums of the ledger counted in the plainest way, entry by entry, and answers brought into the same form.
import type { Booked } from './booked.js';

export type By = readonly (keyof Booked)[];
export interface Asked {
  readonly by: By;
  readonly filter: Readonly<Record<string, string>>;
  /** Days, the last one inside. */
  readonly happened?: readonly [from: string, to: string];
}

const DAY = 86_400_000;
export type Sum = Record<string, bigint>;

/** Null: not in the period; otherwise whether it lies there for certain. */
function isSurely(entry: Booked, happened: Asked['happened']): boolean | null {
  if (!happened) return true;
  const [from, to] = [Date.parse(happened[0]), Date.parse(happened[1]) + DAY];
  const [first, last] = [entry.occurred_from ?? -Infinity, entry.occurred_to ?? Infinity];
  if (first >= to || last <= from) return null;
  return first >= from && last <= to;
}

/** Entry by entry, by the words of the question. */
export function naive(booked: readonly Booked[], { by, filter, happened }: Asked, upTo: bigint): Record<string, Sum> {
  const all: Record<string, Sum> = {};
  const isOfGoods = [...by, ...Object.keys(filter)].some((each) => ['class', 'substance', 'form'].includes(each));
  const asks = Object.entries(filter) as [keyof Booked, string][];
  const isAsked = (entry: Booked): boolean =>
    entry.position <= upTo &&
    entry.level !== (isOfGoods ? 'whole' : 'detail') &&
    asks.every(([name, value]) => entry[name] === value);
  for (const entry of booked.filter(isAsked)) {
    const isSure = isSurely(entry, happened);
    if (isSure === null) continue;
    const key = JSON.stringify([entry.measure, entry.what, ...by.map((each) => entry[each])]);
    const sum = (all[key] ??= { entries: 0n, lower: 0n, unweighed: 0n, late: 0n, partial: 0n, gross: 0n });
    const sign = BigInt(entry.sign);
    sum['entries']! += sign;
    sum['lower']! += isSure ? sign * entry.lower : 0n;
    sum['partial']! += isSure ? 0n : sign;
    for (const mark of ['unweighed', 'late', 'gross'] as const) sum[mark]! += BigInt(entry[mark]);
  }
  return Object.fromEntries(Object.entries(all).filter(([, { entries }]) => entries !== 0n));
}

/** As the form of the question takes them. */
export const parametersOf = ({ by, filter, happened }: Asked): object => ({
  by: [...by],
  ...Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, [value]])),
  ...(happened ? { happenedFrom: happened[0], happenedTo: happened[1] } : {}),
});

const DIGITS: Readonly<Record<string, number>> = { MASS: 9, VOLUME: 6 };

function amountOf(decimal: unknown, measure: unknown): bigint {
  const [whole = '', fraction = ''] = String(decimal).split('.');
  return BigInt(whole + fraction.padEnd(DIGITS[String(measure)] ?? 0, '0'));
}

/** An answer's rows in the form of the naive sums. */
export function told(all: readonly Record<string, unknown>[], by: By): Record<string, Sum> {
  const own = all.filter(({ entries }) => entries !== 0); // the others were only involved
  const sums: Record<string, Sum> = {};
  for (const row of own) {
    const key = JSON.stringify([row['measure'], row['what'] ?? null, ...by.map((each) => row[each])]);
    const sum = (sums[key] ??= { entries: 0n, lower: 0n, unweighed: 0n, late: 0n, partial: 0n, gross: 0n });
    for (const name of ['entries', 'unweighed', 'late', 'partial', 'gross'] as const) {
      // How many were late is not told to everybody: then none are added.
      sum[name]! += BigInt((row[name] as number | null) ?? 0);
    }
    sum['lower']! += amountOf(row['lower'], row['measure']);
  }
  return sums;
}

/** As told to those who see a sum without being told of its lateness. */
export const withoutLateness = (sums: ReturnType<typeof naive>): ReturnType<typeof naive> =>
  Object.fromEntries(Object.entries(sums).map(([key, sum]) => [key, { ...sum, late: 0n }]));

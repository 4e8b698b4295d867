// The shares of a total's rows: of how many contributions each holds, per cent of all of its kind of figure, and of how much between which bounds.
import { decimalInWords } from '../../../src/domain/values/amounts/decimal.js';
import { keyBy } from '../../ledger/asking/merged.js';
import type { Sums } from '../../ledger/asking/summed.js';
import type { Lang } from '../../../src/forms/language.js';

/** Per cent, with one digit behind the point. */
export interface Share {
  /** Of the contributions. */
  readonly entries: string;
  /** Of the amount: no less and no more, whatever each bounded amount may be; null: nothing is known to be there. */
  readonly lower: string | null;
  readonly upper: string | null;
}

export const SHARE_COLUMNS = 'share.entries share.lower share.upper';

/** Bounds in halves of the unit, as a rounding has; null: none. */
interface Bounds {
  readonly lower: bigint;
  readonly upper: bigint | null;
}

/** Only that can be compared and added. */
const kindOf = keyBy(['g_measure', 'g_what', 'g_currency']);

/** Not what a document states, which is never added; nor what a coordination unit takes back, which is no part of anybody's figure. */
const isShared = ({ g_evidence, g_part }: Sums): boolean => g_evidence === 'ITEMISED' && g_part === null;

/** Of each row in their order; null of what has none. */
export function sharesOf(all: readonly Sums[]): readonly (Share | null)[] {
  const kinds = Map.groupBy(all.filter(isShared), kindOf);
  const whole = new Map([...kinds].map(([kind, rows]) => [kind, { entries: entriesIn(rows), bounds: together(rows) }]));
  return all.map((row) => {
    const of = isShared(row) ? whole.get(kindOf(row)) : undefined;
    return of ? shareOf(row, of) : null;
  });
}

const entriesIn = (rows: readonly Sums[]): number => rows.reduce((sum, { entries }) => sum + entries, 0);

const boundsOf = ({ lower, upper, rounded, infinite }: Sums): Bounds => ({
  lower: 2n * lower > rounded ? 2n * lower - rounded : 0n,
  upper: infinite === 0 ? 2n * upper + rounded : null,
});

interface Together {
  readonly lower: bigint;
  readonly upper: bigint;
  /** How many have no upper bound. */
  readonly unbounded: number;
}

const together = (rows: readonly Sums[]): Together =>
  rows.map(boundsOf).reduce<Together>(
    (sum, { lower, upper }) => ({
      lower: sum.lower + lower,
      upper: sum.upper + (upper ?? 0n),
      unbounded: sum.unbounded + (upper === null ? 1 : 0),
    }),
    { lower: 0n, upper: 0n, unbounded: 0 },
  );

function shareOf(row: Sums, { entries, bounds }: { readonly entries: number; readonly bounds: Together }): Share {
  const own = boundsOf(row);
  return {
    entries: inTenths(nearest(BigInt(row.entries), BigInt(entries))),
    ...(bounds.upper === 0n && bounds.unbounded === 0 ? { lower: null, upper: null } : amountOf(own, bounds)),
  };
}

/** Least where the row holds as little and the others as much as they may, most the other way round. */
function amountOf(own: Bounds, all: Together): Pick<Share, 'lower' | 'upper'> {
  const others: Bounds = {
    lower: all.lower - own.lower,
    upper: all.unbounded > (own.upper === null ? 1 : 0) ? null : all.upper - (own.upper ?? 0n),
  };
  const least = others.upper === null ? 0n : downwards(own.lower, own.lower + others.upper);
  const most = own.upper === null ? WHOLE : upwards(own.upper, own.upper + others.lower);
  const isExact = own.lower === own.upper && others.lower === others.upper;
  if (!isExact) return { lower: inTenths(least), upper: inTenths(most) };
  const exact = inTenths(nearest(own.lower, own.lower + others.lower));
  return { lower: exact, upper: exact };
}

/** In tenths of a per cent. */
const WHOLE = 1000n;

const downwards = (part: bigint, whole: bigint): bigint => (whole === 0n ? 0n : (WHOLE * part) / whole);
const upwards = (part: bigint, whole: bigint): bigint => (whole === 0n ? WHOLE : (WHOLE * part + whole - 1n) / whole);
const nearest = (part: bigint, whole: bigint): bigint =>
  whole === 0n ? 0n : (2n * WHOLE * part + whole) / (2n * whole);

const inTenths = (tenths: bigint): string => `${tenths / 10n}.${tenths % 10n}`;

const WORDS = {
  en: { entries: 'of the entries', amount: 'of the amount' },
  ru: { entries: 'записей', amount: 'количества' },
} as const;

/** Behind the amount that it is a share of; of what is counted, the amount is the count. */
export function shareInWords(row: { readonly share?: Share | null; readonly measure: string }, lang: Lang): string {
  const { share, measure } = row;
  if (!share) return '';
  const range = rangeOf(share, lang);
  if (measure === 'COUNT' && range !== undefined) return ` · ${range} %`;
  const entries = ` · ${decimalInWords(share.entries, lang)} % ${WORDS[lang].entries}`;
  return range === undefined ? entries : `${entries}, ${range} % ${WORDS[lang].amount}`;
}

/** Bounds that say nothing. */
const isAnything = (lower: string, upper: string): boolean => lower === '0.0' && upper === '100.0';

function rangeOf({ lower, upper }: Share, lang: Lang): string | undefined {
  if (lower === null || upper === null || isAnything(lower, upper)) return undefined;
  const [least, most] = [decimalInWords(lower, lang), decimalInWords(upper, lang)];
  return least === most ? least : `${least}–${most}`;
}

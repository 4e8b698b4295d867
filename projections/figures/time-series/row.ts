// A row of a series: a total with its time; by what became known, the change that it made, which may be negative.
import type { Say } from '../../../src/eventsourcing/asking/asking.js';
import type { Span } from './bucket.js';
import type { Sums } from '../../ledger/asking/summed.js';
import { totalOf, type TotalRow } from '../sums/total-row.js';
import { amountInWords, othersInWords, totalInWords, UNWEIGHED } from '../sums/total-words.js';
import type { Lang } from '../../../src/forms/language.js';

export type TimeSeriesRow = TotalRow & {
  readonly bucket?: string | null;
  readonly span?: Span;
  /** Only by what became known: contributions without an upper bound that were booked, less those taken back. */
  readonly unbounded?: number;
};

/** What a time added to the total; every number is signed, and adds up over the times. */
export function changeOf(sums: Sums, by: readonly string[]): TimeSeriesRow {
  return { ...totalOf(sums, by), unbounded: sums.infinite };
}

export function inWords(row: TimeSeriesRow, say: Say, lang: Lang): object {
  return row.unbounded === undefined
    ? totalInWords(row, say, lang)
    : { ...row, text: `${othersInWords(row, lang)}${changeInWords(row, lang)}` };
}

/** Only of a change that both gives and takes. */
const WORDS = {
  ru: { unweighed: UNWEIGHED.ru, unbounded: 'без верхней границы' },
  en: { unweighed: 'unweighed', unbounded: 'without an upper bound' },
} as const;

/** What is only taken back is told as what it was, behind a minus: "−(> 162 kg)". */
function changeInWords(row: TimeSeriesRow, lang: Lang): string {
  if (isGiven(row)) return amountInWords(row, lang);
  const isTaken = row.entries < 0 && isGiven(negated(row)) && row.lower !== row.upper;
  return isTaken ? `−(${amountInWords(negated(row), lang)})` : mixedInWords(row, lang);
}

function mixedInWords(row: TimeSeriesRow, lang: Lang): string {
  const { lower, upper, unweighed, unbounded = 0 } = row;
  // A precision that is taken back has no ± of its own.
  const rounding = row.rounding.startsWith('-') ? '0' : row.rounding;
  const plain = { lowerStrict: false, upperStrict: false, upper: upper ?? lower, unweighed: 0, rounding };
  const counted = { unweighed, unbounded: unbounded - unweighed };
  const also = (['unweighed', 'unbounded'] as const).filter((name) => counted[name] !== 0);
  const words = also.map((name) => `${signed(counted[name])} ${WORDS[lang][name]}`);
  return [amountInWords({ ...row, ...plain }, lang), ...words].join(' ');
}

/** True where nothing is taken back, and who reads only how many are unweighed misses no amount. */
function isGiven({ lower, unweighed, unbounded = 0, entries, rounding }: TimeSeriesRow): boolean {
  const isNegative = [lower ?? '0', rounding].some((each) => each.startsWith('-'));
  return !isNegative && unweighed >= 0 && unbounded >= 0 && entries > 0 && (unweighed < entries || lower === '0');
}

const signed = (n: number): string => (n < 0 ? `− ${-n}` : `+ ${n}`);

const minus = (decimal: string): string => {
  if (decimal.startsWith('-')) return decimal.slice(1);
  return /[1-9]/.test(decimal) ? `-${decimal}` : decimal;
};

/** A bound of what is taken back is the bound of what was booked. */
function negated(row: TimeSeriesRow): TimeSeriesRow {
  const { lower, upper, rounding, entries, unweighed, approximate, unbounded = 0 } = row;
  return {
    ...row,
    lower: lower === null ? null : minus(lower),
    upper: upper === null ? null : minus(upper),
    rounding: minus(rounding),
    entries: -entries,
    unweighed: -unweighed,
    approximate: -approximate,
    unbounded: -unbounded,
  };
}

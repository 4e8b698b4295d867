// One line of a total: exact decimals with their bounds and precision.
import type { Attribution } from '../../../src/domain/values/who/attribution.js';
import { decimalOf, decimalOfHalf } from '../../../src/domain/values/amounts/amount.js';
import { exponentOf } from '../../../src/domain/values/amounts/currency.js';
import { decimalWith } from '../../../src/domain/values/amounts/decimal.js';
import { baseUnit } from '../../../src/domain/values/amounts/units.js';
import { isOverlapping } from '../../ledger/dimensions.js';
import { type Measured, UNIT_PART } from '../../ledger/booking.js';
import type { Sums } from '../../ledger/asking/summed.js';
import type { Share } from './shares.js';

export interface TotalRow {
  readonly evidence: 'ITEMISED' | 'DECLARED';
  readonly attribution: Attribution | null;
  readonly [dimension: string]: unknown;
  /** A contribution may count under several of the groups: their sums do not add up. */
  readonly overlapping?: true;
  /** A figure that names no goods may hold those that are asked for, or none of them: it counts from zero. */
  readonly possible?: true;
  /** What a coordination unit takes back for the sum of its operation: to be added to the rows that it is beside, amounts as they are signed. */
  readonly countedOnce?: true;
  /** With `top`: how many groups beyond the largest this is the sum of; null: it is one of the largest. */
  readonly others?: number | null;
  readonly measure: Measured;
  readonly unit: string;
  /** Decimals in `unit`; null: no bound. */
  readonly lower: string | null;
  readonly upper: string | null;
  readonly lowerStrict: boolean;
  readonly upperStrict: boolean;
  /** The ±, in `unit`. */
  readonly rounding: string;
  readonly entries: number;
  readonly unweighed: number;
  /** By country: contributions of others in which it had a part; else: contributions in which others had one. */
  readonly involved: number;
  readonly approximate: number;
  /** How many are gross weights, which bound the net from above. */
  readonly gross: number;
  /** How many may only partly lie in the period: they count from zero. */
  readonly partial: number;
  /** How many were found outside the operation's scope. */
  readonly bonus: number;
  /** Null: whose they are, and who coordinates the operation, is told; nobody else. */
  readonly late: number | null;
  readonly contested: number;
  /** How many rest on what was keyed in for a state that has not confirmed it yet. */
  readonly unconfirmed: number;
  /** How many happened outside the time in which the operation that they count for ran; nothing where none did. */
  readonly outOfWindow?: number;
  /** Where it is asked for: of all of its kind of figure; null of what is no part of a whole. */
  readonly share?: Share | null;
  /** How many are more than anybody seizes at once: somebody has to check the unit. */
  readonly implausible: number;
}

const named = (names: string): readonly string[] => names.split(' ').filter(Boolean);

/** What a file tells of whose a figure is. */
export const attributionColumns: readonly string[] = named('kind code service of count members').map(
  (part) => `attribution.${part}`,
);

/** The columns of a file of totals, the same whatever its rows; what a series has besides stands around them. */
export function totalColumns(
  by: readonly string[],
  { before = '', behind = '' }: { readonly before?: string; readonly behind?: string } = {},
): readonly string[] {
  const bounds =
    'countedOnce overlapping possible others measure what unit lower upper lowerStrict upperStrict rounding';
  const counts =
    'entries unweighed involved late approximate contested unconfirmed partial gross bonus implausible outOfWindow';
  const first = [...named(before), 'evidence', ...attributionColumns, 'statement', 'part', 'within', ...by];
  return [...new Set([...first, ...named(`${bounds} ${counts} ${behind}`), 'text'])];
}

export interface Notation {
  readonly decimal: (amount: bigint) => string;
  readonly half: (width: bigint) => string;
}

const PLAIN: Notation = { decimal: String, half: (width) => String(width / 2n) };

/** How amounts of a measure are written down. */
export function notationOf({ g_measure: measure, g_currency }: Pick<Sums, 'g_measure' | 'g_currency'>): Notation {
  if (measure === 'COUNT') return PLAIN;
  if (measure === 'MONEY') return inMinorUnits(exponentOf(g_currency ?? ''));
  return { decimal: (amount) => decimalOf(amount, measure), half: (width) => decimalOfHalf(width, measure) };
}

/** A rounding of money is none that anybody tells. */
const inMinorUnits = (digits: number): Notation => ({ decimal: (amount) => decimalWith(amount, digits), half: String });

/** The unit's code (UN/ECE Rec 20), or the currency's. */
const unitOf = ({ g_measure: measure, g_currency }: Sums): string => {
  if (measure === 'MONEY') return g_currency ?? '';
  return measure === 'COUNT' ? 'C62' : baseUnit(measure);
};

export function totalOf(sums: Sums, by: readonly string[]): TotalRow {
  const measure = sums.g_measure;
  return {
    evidence: sums.g_evidence,
    attribution: sums.g_attribution === null ? null : (JSON.parse(sums.g_attribution) as Attribution),
    ...(sums.g_evidence === 'DECLARED' ? declaredOf(sums) : {}),
    ...dimensionsOf(sums, by),
    ...(isOfUnit(sums) ? { countedOnce: true as const } : {}),
    ...(isOverlapping(by) ? { overlapping: true as const } : {}),
    ...(isPossible(sums) ? { possible: true as const } : {}),
    ...(sums.g_others === undefined ? {} : { others: sums.g_others }),
    measure,
    ...(sums.g_what === null ? {} : { what: sums.g_what }),
    unit: unitOf(sums),
    ...boundsOf(sums),
    ...countsOf(sums),
  };
}

const isOfUnit = ({ g_evidence, g_part }: Sums): boolean => g_evidence === 'ITEMISED' && g_part === UNIT_PART;

/** A declared figure answers for its whole period or not at all: where it is not certain, its goods are not. */
const isPossible = ({ g_evidence, partial }: Sums): boolean => g_evidence === 'DECLARED' && partial !== 0;

function dimensionsOf(sums: Sums, by: readonly string[]): Record<string, string | null> {
  const row: Record<string, string | null> = {};
  for (const each of by) row[each] = sums[`g_by_${each}`] ?? null;
  return row;
}

type Bounds = Pick<TotalRow, 'lower' | 'upper' | 'lowerStrict' | 'upperStrict' | 'rounding'>;

function boundsOf(sums: Sums): Bounds {
  const { decimal, half } = notationOf(sums);
  // Never negative in a total; in what became known, a bound may be taken back.
  const unbounded = sums.infinite !== 0;
  const { lower, upper, rounded } = sums;
  const lowest = decimal(lower);
  return {
    lower: lowest,
    upper: unbounded ? null : upper === lower ? lowest : decimal(upper),
    lowerStrict: sums.strict_lower !== 0,
    upperStrict: !unbounded && sums.strict_upper !== 0,
    rounding: rounded === 0n ? '0' : half(rounded),
  };
}

type Count =
  | 'entries'
  | 'unweighed'
  | 'involved'
  | 'late'
  | 'approximate'
  | 'contested'
  | 'unconfirmed'
  | 'partial'
  | 'gross'
  | 'bonus'
  | 'implausible'
  | 'outOfWindow';

const countsOf = (sums: Sums): Pick<TotalRow, Count> => ({
  entries: sums.entries,
  unweighed: sums.unweighed,
  involved: sums.involved,
  late: sums.late,
  approximate: sums.approximate,
  contested: sums.contested,
  unconfirmed: sums.unconfirmed,
  partial: isPossible(sums) ? 0 : sums.partial,
  gross: sums.gross,
  bonus: sums.bonus,
  implausible: sums.implausible,
  ...(sums.out_of_window === 0 ? {} : { outOfWindow: sums.out_of_window }),
});

/** Which statement says it, and what of the statement it is. */
function declaredOf({ g_statement, g_part, level, unweighed }: Sums): {
  statement: string | null;
  part: string;
  within: string | null;
} {
  const part = partOf(g_part);
  const withinRest = part === 'PART' && unweighed > 0 && level === 'detail';
  return { statement: g_statement, part, within: withinRest ? 'rest' : null };
}

function partOf(part: string | null): 'WHOLE' | 'REST' | 'PART' {
  if (part === 'rest') return 'REST';
  return part === 'headline' || part?.startsWith('count') ? 'WHOLE' : 'PART';
}

// One line of a total: exact decimals with their bounds and precision, and the words in which a person reads them.
import type { Attribution } from '../src/domain/values/attribution.js';
import { decimalOf, decimalOfHalf } from '../src/domain/values/amount.js';
import { baseUnit, type Measure, UNITS } from '../src/domain/values/units.js';
import type { Say } from '../src/eventsourcing/ask.js';
import { countedInWords } from './counted.js';

/** What the database sums, by group: integers as bigint (or as decimal text), dimensions under `g_by_<name>`. */
export interface Sums {
  readonly g_evidence: 'ITEMISED' | 'DECLARED';
  readonly g_measure: Measure | 'COUNT';
  readonly g_what: string | null;
  readonly g_statement: string | null;
  readonly g_attribution: string | null;
  readonly g_part: string | null;
  readonly answers: 'whole' | 'detail' | 'both';
  readonly entries: bigint;
  readonly lower: bigint;
  readonly upper: bigint;
  readonly rounded_to: bigint;
  readonly infinite: bigint;
  readonly strict_lower: bigint;
  readonly strict_upper: bigint;
  readonly unweighed: bigint;
  readonly approximate: bigint;
  readonly late: bigint;
  readonly contested: bigint;
  readonly [dimension: `g_by_${string}`]: string | null;
}

export interface TotalRow {
  readonly evidence: 'ITEMISED' | 'DECLARED';
  readonly attribution: Attribution | null;
  readonly [dimension: string]: unknown;
  readonly measure: Measure | 'COUNT';
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
  readonly approximate: number;
  readonly late: number;
  readonly contested: number;
}

const PLAIN = { decimal: (amount: bigint): string => String(amount), half: (width: bigint): string => String(width / 2n) };

/** How amounts of a measure are written down. */
function written(measure: Measure | 'COUNT'): { decimal(amount: bigint): string; half(width: bigint): string } {
  if (measure === 'COUNT') return PLAIN;
  return { decimal: (amount) => decimalOf(amount, measure), half: (width) => decimalOfHalf(width, measure) };
}

export function totalOf(sums: Sums, by: readonly string[]): TotalRow {
  const measure = sums.g_measure;
  const { decimal, half } = written(measure);
  const unbounded = BigInt(sums.infinite) > 0n;
  return {
    evidence: sums.g_evidence,
    attribution: sums.g_attribution === null ? null : (JSON.parse(sums.g_attribution) as Attribution),
    ...(sums.g_evidence === 'DECLARED' ? declaredOf(sums) : {}),
    ...Object.fromEntries(by.map((each) => [each, sums[`g_by_${each}`] ?? null])),
    measure,
    ...(measure === 'COUNT' ? { what: sums.g_what } : {}),
    unit: measure === 'COUNT' ? 'C62' : baseUnit(measure),
    lower: decimal(BigInt(sums.lower)),
    upper: unbounded ? null : decimal(BigInt(sums.upper)),
    lowerStrict: BigInt(sums.strict_lower) > 0n,
    upperStrict: !unbounded && BigInt(sums.strict_upper) > 0n,
    rounding: half(BigInt(sums.rounded_to)),
    entries: Number(sums.entries),
    unweighed: Number(sums.unweighed),
    involved: 0,
    late: Number(sums.late),
    approximate: Number(sums.approximate),
    contested: Number(sums.contested),
    partial: 0,
  };
}

/** Which statement says it, and what of the statement it is. */
function declaredOf({ g_statement, g_part, answers, unweighed }: Sums): { statement: string | null; part: string; within: string | null } {
  const part = partOf(g_part);
  const withinRest = part === 'PART' && BigInt(unweighed) > 0n && answers === 'detail';
  return { statement: g_statement, part, within: withinRest ? 'rest' : null };
}

function partOf(part: string | null): 'WHOLE' | 'REST' | 'PART' {
  if (part === 'rest') return 'REST';
  return part === 'headline' || part?.startsWith('count') ? 'WHOLE' : 'PART';
}

type Lang = 'ru' | 'en';

const WORDS = {
  ru: { unknown: 'вес неизвестен', unweighed: 'без веса', about: 'около', rest: 'прочее', impossible: 'противоречие: части больше целого' },
  en: { unknown: 'quantity unknown', unweighed: 'unweighed', about: 'about', rest: 'rest', impossible: 'contradiction: the parts exceed the whole' },
} as const;

/** The row with its `text`: "> 162 kg", "≥ 12.4 kg + 3 unweighed", "> 2 kg (± 2)"; in Russian with a decimal comma. */
export function totalInWords(row: TotalRow, _say: Say, lang: Lang): object {
  return { ...row, text: textOf(row, lang) };
}

const local = (decimal: string, lang: Lang): string => (lang === 'ru' ? decimal.replace('.', ',') : decimal).replace('-', '−');

function textOf(row: TotalRow, lang: Lang): string {
  const words = WORDS[lang];
  if (row.unweighed > 0 && row.unweighed === row.entries) return words.unknown;
  const range = rangeOf(row, lang);
  const what = row.measure === 'COUNT' ? countedInWords(String(row['what']), row.upper ?? row.lower ?? '0', lang) : UNITS[baseUnit(row.measure)][lang];
  const about = row.approximate > 0 ? `${words.about} ` : '';
  const rounding = row.rounding === '0' ? '' : ` (± ${local(row.rounding, lang)})`;
  const unweighed = row.unweighed > 0 ? ` + ${row.unweighed} ${words.unweighed}` : '';
  const impossible = row.upper?.startsWith('-') ? ` — ${words.impossible}` : '';
  return `${about}${range} ${what}${rounding}${unweighed}${impossible}`;
}

function rangeOf({ lower, upper, lowerStrict, upperStrict }: TotalRow, lang: Lang): string {
  const low = local(lower ?? '0', lang);
  if (upper === null) return `${lowerStrict ? '>' : '≥'} ${low}`;
  const high = local(upper, lang);
  if (low === high) return high;
  if (lower === '0') return `${upperStrict ? '<' : '≤'} ${high}`;
  return `${lowerStrict ? '> ' : ''}${low} – ${upperStrict ? '< ' : ''}${high}`;
}

// The quantity of something, as it was told: a decimal with its unit, its bound, and how it came to be known.
import { type Amount, intervalOf } from './amount.js';
import { type Bound, BOUNDS, SIGNS } from './bound.js';
import { decimalInWords, readDecimal, smallest } from './decimal.js';
import { Invalid } from '../../../forms/invalid.js';
import { readTyped } from './quantity-text.js';
import { isRecord, wrongType } from '../../../forms/raw.js';
import { optional, shape } from '../../../forms/shape.js';
import { oneOf } from '../text.js';
import { trimmed } from '../../../forms/trimmed.js';
import { type Measure, unit, type UnitCode, unitOf, UNITS } from './units.js';
import type { Value } from '../../../forms/value.js';
import type { Lang } from '../../../forms/language.js';

export type { Amount } from './amount.js';

export const BASES = ['GROSS', 'NET', 'NOT_STATED'] as const;
export type Basis = (typeof BASES)[number];

export const METHODS = ['LAB', 'SCALE', 'ESTIMATE', 'DECLARED', 'PUBLISHED'] as const;
export type Method = (typeof METHODS)[number];

/** Decimals keep the digits that were given: "3.20" is more precise than "3.2". */
export interface Quantity {
  /** Absent only where the bound is UNKNOWN. */
  value?: string;
  /** Present only where the bound is BETWEEN. */
  upper?: string;
  unit: UnitCode;
  bound: Bound;
  basis: Basis;
  method: Method;
  /** The full width of the rounding, in the same unit: `1` keeps "92 kg" from pretending to know grams. */
  roundedTo?: string;
}

type GivenQuantity = Pick<Quantity, 'value' | 'upper' | 'unit' | 'roundedTo'> &
  Partial<Pick<Quantity, 'bound' | 'basis' | 'method'>>;

const decimal: Value<string> = {
  schema: { type: 'string', pattern: String.raw`^\d+(\.\d+)?$`, examples: ['3.2'] },
  parse(raw) {
    if (typeof raw === 'number') return wrongType('decimal', raw);
    const given = trimmed(raw);
    return given instanceof Invalid ? given : readDecimal(given);
  },
};

const object = shape<GivenQuantity>({
  value: optional(decimal),
  upper: optional(decimal),
  unit,
  bound: optional(oneOf(BOUNDS)),
  basis: optional(oneOf(BASES)),
  method: optional(oneOf(METHODS)),
  roundedTo: optional(decimal),
});

/**
 * Takes the object, or text as an officer types it. Where nothing is said the bound is EQ, the basis NOT_STATED and the
 * method DECLARED: somebody says so, and nobody claims to have weighed or to have estimated.
 */
export const quantity: Value<Quantity> = {
  schema: { anyOf: [{ type: 'string', examples: ['3,2 кг', '> 162 kg', 'неизвестно'] }, object.schema] },
  parse(raw) {
    if (typeof raw !== 'string' && !isRecord(raw)) return wrongType('textOrObject', raw);
    const told = typeof raw === 'string' ? readTyped(raw.normalize('NFC').trim()) : (mixed(raw) ?? object.parse(raw));
    return told instanceof Invalid ? told : sound(told);
  },
};

/** A number that was written with a unit of another measure than the one beside it: "3 кг" in litres. */
function mixed(raw: Readonly<Record<string, unknown>>): Invalid | undefined {
  const written = typeof raw['value'] === 'string' ? /\d\s*([^\d\s.,]+)\.?$/u.exec(raw['value'])?.[1] : undefined;
  const [inside, beside] = [written, raw['unit']].map((each) => (typeof each === 'string' ? unitOf(each) : undefined));
  if (!inside || !beside || UNITS[inside].measure === UNITS[beside].measure) return undefined;
  return new Invalid('WRONG_MEASURE', { unit: inside, expected: UNITS[beside].measure }, '/value');
}

/** A quantity of certain measures only. */
export function quantityOf(...measures: readonly Measure[]): Value<Quantity> {
  const parse = (raw: unknown): Quantity | Invalid => {
    const read = quantity.parse(raw);
    if (read instanceof Invalid || measures.includes(UNITS[read.unit].measure)) return read;
    return new Invalid(
      'WRONG_MEASURE',
      { unit: read.unit, expected: measures.join(', ') },
      isRecord(raw) ? '/unit' : '',
    );
  };
  return { schema: quantity.schema, parse };
}

function sound(told: GivenQuantity): Quantity | Invalid {
  const { value, upper, roundedTo, unit: code, bound = 'EQ', basis = 'NOT_STATED', method = 'DECLARED' } = told;
  const given = { ...(value === undefined ? {} : { value }), ...(upper === undefined ? {} : { upper }) };
  const rounded = roundedTo === undefined ? {} : { roundedTo };
  return problemOf(told, bound) ?? { ...given, unit: code, bound, basis, method, ...rounded };
}

function problemOf(told: GivenQuantity, bound: Bound): Invalid | undefined {
  for (const field of ['value', 'upper', 'roundedTo'] as const) {
    const problem = presenceProblem(bound, field, told[field]) ?? exactProblem(told[field], told.unit);
    if (problem) return problem.under(field);
  }
  return contradictionOf(told, bound);
}

type Figure = 'value' | 'upper' | 'roundedTo';

/** Which numbers a bound needs and which it cannot have; a rounding is never needed. */
function presenceProblem(bound: Bound, field: Figure, given: string | undefined): Invalid | undefined {
  const fits = field === 'upper' ? bound === 'BETWEEN' : bound !== 'UNKNOWN';
  if (given !== undefined) return fits ? undefined : new Invalid('BOUND_FORBIDS', { bound, field });
  return fits && field !== 'roundedTo' ? new Invalid('BOUND_NEEDS_VALUE', { bound, field }) : undefined;
}

function exactProblem(given: string | undefined, code: UnitCode): Invalid | undefined {
  if (given === undefined) return undefined;
  const amount = smallest(given, code);
  return amount instanceof Invalid ? amount : undefined;
}

function contradictionOf(
  { value = '0', upper, unit: code, roundedTo }: GivenQuantity,
  bound: Bound,
): Invalid | undefined {
  if (upper !== undefined && smallest(value, code) > smallest(upper, code)) {
    return new Invalid('BETWEEN_NEEDS_ORDER', { lower: value, upper }, '/value');
  }
  if (bound === 'LT' && smallest(value, code) === 0n)
    return new Invalid('QUANTITY_NEGATIVE', { given: `< ${value}` }, '/value');
  if (roundedTo !== undefined && smallest(roundedTo, code) === 0n)
    return new Invalid('ROUNDING_ZERO', {}, '/roundedTo');
  return undefined;
}

/** The interval that a quantity is, in whole numbers of µg, µl or pieces. */
export function amountOf(q: Quantity): Amount {
  const exact = (text: string | undefined): bigint => {
    if (text === undefined) return 0n;
    const amount = smallest(text, q.unit);
    if (amount instanceof Invalid)
      throw new TypeError(`${amount.code}: ${text} ${q.unit} did not come from the parser`);
    return amount;
  };
  const rest = { measure: UNITS[q.unit].measure, roundedTo: exact(q.roundedTo) };
  return { ...intervalOf(q.bound, exact(q.value), exact(q.upper)), ...rest };
}

const WORDS = {
  ru: { UNKNOWN: 'неизвестно', GROSS: ' брутто', NET: ' нетто', NOT_STATED: '' },
  en: { UNKNOWN: 'unknown', GROSS: ' gross', NET: ' net', NOT_STATED: '' },
} as const;

/** What a person reads: "> 162 кг", "10–12 kg", "неизвестно (кг)". */
export function textOfQuantity(q: Quantity, lang: Lang): string {
  const symbol = UNITS[q.unit][lang];
  const words = WORDS[lang];
  if (q.bound === 'UNKNOWN') return `${words.UNKNOWN} (${symbol})${words[q.basis]}`;
  const local = (text = ''): string => decimalInWords(text, lang);
  const number = q.bound === 'BETWEEN' ? `${local(q.value)}–${local(q.upper)}` : local(q.value);
  return `${SIGNS[q.bound]}${number} ${symbol}${words[q.basis]}`;
}

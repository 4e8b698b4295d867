// The quantity of something, as it was told: a decimal with its unit, its bound, and how it came to be known.
import { type Amount, intervalOf } from './amount.js';
import { type Bound, bound } from './bound.js';
import { readDecimal, smallest } from './decimal.js';
import { problemOf } from './quantity-problems.js';
import { andThen, Invalid } from '../../../forms/invalid.js';
import { readTyped } from './quantity-text.js';
import { isRecord, type Raw, wrongType } from '../../../forms/raw.js';
import { knowing, PLAIN, type Reading } from '../../../forms/reading.js';
import { optional, shape } from '../../../forms/shape.js';
import { oneOf } from '../../../forms/vocabulary.js';
import { trimmed } from '../../../forms/trimmed.js';
import { isUnit, kindWritten, type Measure, unit, type UnitCode, unitOf, UNITS } from './units.js';
import { type Contents, contents } from './contents.js';
import { type PieceKind, pieceKind } from './pieces.js';
import type { Value } from '../../../forms/value.js';

export type { Amount } from './amount.js';

export const basis = oneOf({
  GROSS: { en: 'gross', ru: 'брутто' },
  NET: { en: 'net', ru: 'нетто' },
  NOT_STATED: { en: 'gross or net not stated', ru: 'брутто или нетто не указано', also: ['not stated', 'не указано'] },
});
export const BASES = basis.codes;
export type Basis = (typeof BASES)[number];

export const method = oneOf({
  LAB: { en: 'by laboratory', ru: 'по заключению лаборатории', also: ['лаборатория', 'экспертиза', 'laboratory'] },
  SCALE: { en: 'weighed', ru: 'взвешиванием', also: ['взвешено', 'взвешивание', 'весы', 'scale', 'по взвешиванию'] },
  ESTIMATE: { en: 'estimated', ru: 'по оценке', also: ['оценка', 'на глаз', 'estimate'] },
  DECLARED: { en: 'method not stated', ru: 'способ не указан', also: ['declared', 'as declared', 'заявлено'] },
  PUBLISHED: { en: 'as published', ru: 'как опубликовано', also: ['published', 'опубликовано'] },
});
export const METHODS = method.codes;
export type Method = (typeof METHODS)[number];

/** Decimals keep the digits that were given: "3.20" is more precise than "3.2". */
export interface Quantity {
  /** Absent only where the bound is UNKNOWN. */
  value?: string;
  /** Present only where the bound is BETWEEN. */
  upper?: string;
  unit: UnitCode;
  /** What is counted, where that is told: tablets, ampoules, bottles. */
  kind?: PieceKind;
  /** What each package holds, where that is told. */
  contents?: Contents;
  bound: Bound;
  basis: Basis;
  method: Method;
  /** The full width of the rounding, in the same unit: `1` keeps "92 kg" from pretending to know grams. */
  roundedTo?: string;
}

type GivenQuantity = Pick<Quantity, 'value' | 'upper' | 'unit' | 'kind' | 'contents' | 'roundedTo'> &
  Partial<Pick<Quantity, 'bound' | 'basis' | 'method'>>;

/** As machines write it, or as people do. */
export const decimal: Value<string> = {
  schema: { type: 'string', pattern: String.raw`^\d+(\.\d+)?$`, examples: ['3.2'] },
  parse(raw, reading) {
    if (typeof raw === 'number') return wrongType('decimal', raw);
    const given = trimmed(raw);
    return given instanceof Invalid ? given : readDecimal(given, reading?.lang);
  },
};

const object = shape<GivenQuantity>({
  value: optional(decimal),
  upper: optional(decimal),
  unit,
  kind: optional(pieceKind),
  contents: optional(contents),
  bound: optional(bound),
  basis: optional(basis),
  method: optional(method),
  roundedTo: optional(decimal),
});

/**
 * Takes the object, or text as an officer types it. Where nothing is said the bound is EQ, the basis NOT_STATED and the
 * method DECLARED: somebody says so, and nobody claims to have weighed or to have estimated.
 */
export const quantity: Value<Quantity> = {
  schema: { anyOf: [{ type: 'string', examples: ['3,2 кг', '> 162 kg', 'неизвестно'] }, object.schema] },
  parse(raw, reading = PLAIN) {
    if (typeof raw === 'string') return andThen(readTyped(raw.normalize('NFC').trim(), reading.lang), sound);
    if (!isRecord(raw)) return wrongType('textOrObject', raw);
    const told = isUnit(raw['unit']) ? object.parse(raw, reading) : fromWords(raw, reading);
    return told instanceof Invalid ? (mixed(raw) ?? told) : sound(told);
  },
};

/** The unit is a word: it may say what was counted, and in which language the number is written. */
function fromWords(raw: Raw, reading: Reading): GivenQuantity | Invalid {
  const { unit: word } = raw;
  if (typeof word !== 'string') return object.parse(raw, reading);
  const kind = kindWritten(word.trim());
  const lang = reading.lang ?? (/\p{Script=Cyrillic}/u.test(word) ? 'ru' : undefined);
  const told = kind === undefined || 'kind' in raw ? raw : { ...raw, kind };
  return object.parse(told, knowing(reading, { lang }));
}

/** A number that was written with a unit of another measure than the one beside it: "3 кг" in litres. */
function mixed(raw: Readonly<Record<string, unknown>>): Invalid | undefined {
  const written = typeof raw['value'] === 'string' ? /\d\s*([^\d\s.,]+)\.?$/u.exec(raw['value'])?.[1] : undefined;
  const [inside, beside] = [written, raw['unit']].map((each) => (typeof each === 'string' ? unitOf(each) : undefined));
  if (!inside || !beside || UNITS[inside].measure === UNITS[beside].measure) return undefined;
  return new Invalid('WRONG_MEASURE', { unit: inside, expected: UNITS[beside].measure }, '/value');
}

/** A quantity of certain measures only. */
export function quantityOf(...measures: readonly Measure[]): Value<Quantity> {
  const parse = (raw: unknown, reading?: Reading): Quantity | Invalid => {
    const read = quantity.parse(raw, reading);
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
  const { bound = 'EQ', basis = 'NOT_STATED', method = 'DECLARED' } = told;
  return (
    problemOf(told, bound) ?? {
      ...figuresOf(told),
      unit: told.unit,
      ...kindOf(told),
      bound,
      basis,
      method,
      ...roundingOf(told),
    }
  );
}

const figuresOf = ({ value, upper }: GivenQuantity): Pick<Quantity, 'value' | 'upper'> => ({
  ...(value === undefined ? {} : { value }),
  ...(upper === undefined ? {} : { upper }),
});
const kindOf = ({ kind, contents: each }: GivenQuantity): Pick<Quantity, 'kind' | 'contents'> => ({
  ...(kind === undefined ? {} : { kind }),
  ...(each === undefined ? {} : { contents: each }),
});
const roundingOf = ({ roundedTo }: GivenQuantity): Pick<Quantity, 'roundedTo'> =>
  roundedTo === undefined ? {} : { roundedTo };

/** How many pieces the packages hold that are counted; undefined: nobody says what is in them. */
export function piecesIn(q: Quantity): Amount | undefined {
  if (q.contents === undefined) return undefined;
  const { lower, upper, ...rest } = amountOf(q);
  const n = BigInt(q.contents.n);
  return { ...rest, measure: 'PIECES', lower: lower * n, upper: upper === null ? null : upper * n, roundedTo: 0n };
}

/** The interval that a quantity is, in whole numbers of µg, µl, pieces or packages. */
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

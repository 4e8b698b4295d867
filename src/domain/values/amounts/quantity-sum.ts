// An amount told in several units, which is their sum: "2 кг 300 г", "3кг200г", "2 lb 3 oz".
import { Invalid } from '../../../forms/invalid.js';
import type { Lang } from '../../../forms/language.js';
import { decimalWith, readHumanDecimal, smallest } from './decimal.js';
import { digitsOf, type Measure, type Unit, type UnitCode, unitOf, UNITS } from './units.js';

interface Part {
  readonly value: string;
  readonly unit: UnitCode;
}

const PART = /(\d[\d.,]*)\s*([^\s\d.,]+\.?)\s*(?:и|and|,)?\s*/uy;

/** Undefined where the text is none: each unit must be of the same measure as the one before it, and smaller. */
export function readSum(text: string, lang?: Lang): Part | Invalid | undefined {
  const parts = partsOf(text, lang);
  if (parts === undefined || parts instanceof Invalid) return parts;
  const isFalling = parts.every(({ unit }, i) => i === 0 || isSmaller(unit, parts[i - 1]!.unit));
  return parts.length > 1 && isFalling ? sumOf(parts) : undefined;
}

function partsOf(text: string, lang: Lang | undefined): readonly Part[] | Invalid | undefined {
  const parts: Part[] = [];
  PART.lastIndex = 0;
  while (PART.lastIndex < text.length) {
    const [, number = '', name = ''] = PART.exec(text) ?? [];
    const unit = unitOf(name);
    if (unit === undefined) return undefined;
    const value = readHumanDecimal(number, lang);
    if (value instanceof Invalid) return value;
    parts.push({ value, unit });
  }
  return parts;
}

/** Of pieces and packages one is no part of the other. */
const SUMMED: readonly Measure[] = ['MASS', 'VOLUME'];

function isSmaller(unit: UnitCode, than: UnitCode): boolean {
  const [one, other] = [sizeOf(unit), sizeOf(than)];
  return UNITS[unit].measure === UNITS[than].measure && SUMMED.includes(UNITS[unit].measure) && one < other;
}

/** In thousandths of the smallest unit. */
function sizeOf(code: UnitCode): bigint {
  const { factor, per = 1n }: Unit = UNITS[code];
  return (factor * 1000n) / per;
}

/** In the largest unit, as precisely as the smallest was told; where one is no power of ten of the other, in the smallest. */
function sumOf(parts: readonly Part[]): Part | Invalid {
  const [largest, least] = [parts[0]!.unit, parts.at(-1)!.unit];
  if (parts.some(({ unit }) => 'per' in UNITS[unit])) return inLeast(parts, least);
  let sum = 0n;
  for (const { value, unit } of parts) {
    const amount = smallest(value, unit);
    if (amount instanceof Invalid) return amount;
    sum += amount;
  }
  const digits = digitsOf(largest) - digitsOf(least) + fractionOf(parts.at(-1)!).length;
  const [whole = '', fraction = ''] = decimalWith(sum, digitsOf(largest)).split('.');
  return { value: digits > 0 ? `${whole}.${fraction.padEnd(digits, '0')}` : whole, unit: largest };
}

function inLeast(parts: readonly Part[], unit: UnitCode): Part | Invalid {
  let sum = 0n;
  for (const part of parts) {
    const ratio = sizeOf(part.unit) / sizeOf(unit);
    if (part.value.includes('.') || sizeOf(part.unit) % sizeOf(unit) !== 0n)
      return new Invalid('QUANTITY_UNREADABLE', { given: part.value });
    sum += BigInt(part.value) * ratio;
  }
  return { value: String(sum), unit };
}

const fractionOf = ({ value }: Part): string => value.split('.')[1] ?? '';

// A claim of how much there is, as it is written: "> 400 kg", «более 400 кг», "more than 100" of things that are counted; or its parts.
import { Invalid } from '../../../forms/invalid.js';
import type { Reading } from '../../../forms/reading.js';
import { optional, shape } from '../../../forms/shape.js';
import type { Value } from '../../../forms/value.js';
import { someOf } from '../../../forms/vocabulary.js';
import { bound, leadingBound } from './bound.js';
import { readHumanDecimal } from './decimal.js';
import { decimal, quantity } from './quantity.js';
import { unit, type UnitCode } from './units.js';

/** What is said of an amount in public. `unit`: none of a number of things. */
export interface Claim {
  bound: 'EQ' | 'GT' | 'GE' | 'LT' | 'LE' | 'BETWEEN';
  value: string;
  upper?: string;
  unit?: UnitCode;
}

const claimBound = someOf(bound, ['EQ', 'GT', 'GE', 'LT', 'LE', 'BETWEEN']);

const parts = shape<Claim>(
  { bound: claimBound, value: decimal, upper: optional(decimal), unit: optional(unit) },
  (claim) => withUpper(claim) ?? claim,
);

/** "Between" has two ends, any other one. */
function withUpper({ bound: of, upper }: Claim): Invalid | undefined {
  if (of === 'BETWEEN' && upper === undefined) return new Invalid('REQUIRED', { field: 'upper' }, '/upper');
  if (of !== 'BETWEEN' && upper !== undefined)
    return new Invalid('BOUND_FORBIDS', { bound: of, field: 'upper' }, '/upper');
  return undefined;
}

/** A number ends with a digit; whatever ends with a letter names a unit. */
const COUNTED = /\d$/u;

export const claim: Value<Claim> = {
  schema: { anyOf: [{ type: 'string', examples: ['> 400 kg', 'более 400 кг', '> 100'] }, parts.schema] },
  parse(raw, reading) {
    if (typeof raw !== 'string') return parts.parse(raw, reading);
    const text = raw.normalize('NFC').trim();
    return COUNTED.test(text) ? counted(text, reading) : measured(text, reading);
  },
};

function counted(text: string, reading: Reading | undefined): Claim | Invalid {
  const { bound: of, rest } = leadingBound(text.toLowerCase());
  const value = readHumanDecimal(rest, reading?.lang);
  return value instanceof Invalid ? value : parts.parse({ bound: of, value }, reading);
}

function measured(text: string, reading: Reading | undefined): Claim | Invalid {
  const told = quantity.parse(text, reading);
  if (told instanceof Invalid) return told;
  const { bound: of, value, upper, unit: written } = told;
  return parts.parse({ bound: of, value, upper, unit: written }, reading);
}

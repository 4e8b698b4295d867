// The problems of a quantity that its parts have only together: numbers that a bound needs or forbids, and what does not fit.
import { Invalid } from '../../../forms/invalid.js';
import type { Bound } from './bound.js';
import type { Contents } from './contents.js';
import { smallest } from './decimal.js';
import { type PieceKind, PIECES } from './pieces.js';
import { type Measure, type UnitCode, UNITS } from './units.js';

interface Figures {
  readonly value?: string;
  readonly upper?: string;
  readonly unit: UnitCode;
  readonly kind?: PieceKind;
  readonly contents?: Contents;
  readonly roundedTo?: string;
}

export function problemOf(told: Figures, bound: Bound): Invalid | undefined {
  const expected = measureOf(told);
  if (expected !== undefined && UNITS[told.unit].measure !== expected)
    return new Invalid('WRONG_MEASURE', { unit: told.unit, expected }, '/unit');
  for (const field of ['value', 'upper', 'roundedTo'] as const) {
    const problem = presenceProblem(bound, field, told[field]) ?? exactProblem(told[field], told.unit);
    if (problem) return problem.under(field);
  }
  return contradictionOf(told, bound);
}

/** What is counted, or put into packages, has a measure. */
function measureOf({ kind, contents: each }: Figures): Measure | undefined {
  if (each !== undefined) return 'PACKAGES';
  return kind && UNITS[PIECES[kind].unit].measure;
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

function contradictionOf({ value = '0', upper, unit: code, roundedTo }: Figures, bound: Bound): Invalid | undefined {
  if (upper !== undefined && smallest(value, code) > smallest(upper, code)) {
    return new Invalid('BETWEEN_NEEDS_ORDER', { lower: value, upper }, '/value');
  }
  if (bound === 'LT' && smallest(value, code) === 0n)
    return new Invalid('QUANTITY_NEGATIVE', { given: `< ${value}` }, '/value');
  if (roundedTo !== undefined && smallest(roundedTo, code) === 0n)
    return new Invalid('ROUNDING_ZERO', {}, '/roundedTo');
  return undefined;
}

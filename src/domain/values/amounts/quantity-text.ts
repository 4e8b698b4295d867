// A quantity as an officer types it: "3,2 кг", "> 162 kg", "10–12 кг", "около 5 кг брутто", "не взвешено".
import { type Bound, leadingBound } from './bound.js';
import { readHumanDecimal } from './decimal.js';
import { andThen, Invalid, shown } from '../../../forms/invalid.js';
import { type UnitCode, unitOf, UNITS_WRITTEN } from './units.js';

export interface Typed {
  readonly bound: Bound;
  readonly value?: string;
  readonly upper?: string;
  readonly unit: UnitCode;
  readonly basis?: 'GROSS' | 'NET';
}

/** Longer than any quantity; a bound for the patterns below. */
const MAX_LENGTH = 100;

const UNKNOWN =
  /^(?:unknown|not known|unweighed|not weighed|неизвестно|не известно|не взвешено|не взвешивалось|не взвешивали|не установлено|\?)(?:[ ,]*\(?([^\s()\d]+)\)?)?$/;
const BASIS = /[ ,]+\(?(брутто|нетто|gross|net)\)?$/;
const NUMBER = String.raw`\d(?:[\d.,]|[ ](?=\d))*`;
const ONE = new RegExp(`^([-−–]?\\s?${NUMBER})\\s*([^\\s\\d][^\\d]*)?$`, 'u');
const DASH = String.raw`\s*(?:[-–—…]|\.{2,3})\s*`;
const BY_DASH = new RegExp(`^(${NUMBER})\\s*([^\\s\\d.,–—…-]+\\.?)?${DASH}(${NUMBER})\\s*([^\\s\\d][^\\d]*)?$`, 'u');
const BY_WORDS = new RegExp(
  `^(?:от|from|between)\\s+(${NUMBER})\\s*(\\p{L}+\\.?)?\\s+(?:до|to|and)\\s+(${NUMBER})\\s*([^\\s\\d][^\\d]*)?$`,
  'u',
);

export function readTyped(given: string): Typed | Invalid {
  if (given.length > MAX_LENGTH) return unreadable(given);
  return readBare(given) ?? readWorded(given);
}

/** What most officers type: a number and its unit, in which nothing else is to be looked for. */
const BARE = /^(\d+(?:[.,]\d+)?) ?([a-zа-яё]+)$/i;

function readBare(given: string): Typed | undefined {
  const [, number = '', name = ''] = BARE.exec(given) ?? [];
  const unit = unitOf(name);
  const value = unit && readHumanDecimal(number);
  return value === undefined || value instanceof Invalid ? undefined : { bound: 'EQ', value, unit: unit! };
}

function readWorded(given: string): Typed | Invalid {
  const text = given.replace(/[\s\u00a0\u2009\u202f]+/g, ' ').toLowerCase();
  const basis = BASIS.exec(text);
  const rest = basis ? text.slice(0, basis.index) : text;
  return andThen(readUnknown(rest) ?? readBetween(rest, given) ?? readOne(rest, given), (read) => ({
    ...read,
    ...basisOf(basis?.[1]),
  }));
}

function basisOf(word: string | undefined): Pick<Typed, 'basis'> {
  if (word === undefined) return {};
  return { basis: word === 'брутто' || word === 'gross' ? 'GROSS' : 'NET' };
}

/** A quantity that nobody knows still has a measure: mass, unless a unit says otherwise. */
function readUnknown(text: string): Typed | Invalid | undefined {
  const match = UNKNOWN.exec(text);
  if (!match) return undefined;
  return andThen(match[1] === undefined ? 'KGM' : readUnit(match[1]), (unit) => ({ bound: 'UNKNOWN', unit }));
}

function readBetween(text: string, given: string): Typed | Invalid | undefined {
  const match = BY_WORDS.exec(text) ?? BY_DASH.exec(text);
  if (!match) return undefined;
  const [, low = '', lowUnit, high = '', highUnit] = match;
  return andThen(readUnit(highUnit, given), (unit) => {
    // "500 g – 2 kg" would need two units in one quantity.
    if (lowUnit !== undefined && unitOf(lowUnit) !== unit) return unreadable(given);
    return andThen(readHumanDecimal(low), (value) =>
      andThen(readHumanDecimal(high), (upper) => ({ bound: 'BETWEEN', value, upper, unit }) as const),
    );
  });
}

function readOne(text: string, given: string): Typed | Invalid {
  const { bound, rest } = leadingBound(text);
  const match = ONE.exec(rest);
  if (!match) return unreadable(given);
  const value = readHumanDecimal(match[1] ?? '');
  return andThen(value, (read) => andThen(readUnit(match[2], given), (unit) => ({ bound, value: read, unit })));
}

function readUnit(written: string | undefined, given = ''): UnitCode | Invalid {
  if (written === undefined) return new Invalid('UNIT_MISSING', { given: shown(given), allowed: UNITS_WRITTEN });
  const name = written.trim();
  return unitOf(name) ?? new Invalid('UNKNOWN_UNIT', { given: shown(name), allowed: UNITS_WRITTEN });
}

function unreadable(given: string): Invalid {
  return new Invalid('QUANTITY_UNREADABLE', { given: shown(given) });
}

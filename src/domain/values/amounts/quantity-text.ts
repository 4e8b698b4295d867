// A quantity as an officer types it: "3,2 кг", "> 162 kg", "10–12 кг", "около 5 кг брутто", "не взвешено".
import { type Bound, leadingBound } from './bound.js';
import { readHumanDecimal } from './decimal.js';
import { readSum } from './quantity-sum.js';
import type { Lang } from '../../../forms/language.js';
import { type Contents, withContents } from './contents.js';
import type { PieceKind } from './pieces.js';
import { andThen, Invalid, shown } from '../../../forms/invalid.js';
import { abbreviated, kindWritten, noUnit, type UnitCode, unitOf, UNITS_WRITTEN } from './units.js';

export interface Typed {
  readonly bound: Bound;
  readonly value?: string;
  readonly upper?: string;
  readonly unit: UnitCode;
  readonly kind?: PieceKind;
  readonly contents?: Contents;
  readonly basis?: 'GROSS' | 'NET';
}

/** Longer than any quantity; a bound for the patterns below. */
const MAX_LENGTH = 100;

const UNKNOWN =
  /^(?:(масса|вес|объем|количество|mass|weight|volume|quantity) )?(?:unknown|not known|not established|unweighed|not weighed|неизвестн[оа]|неизвестен|не известн[оа]|не взвешен[оа]|не взвешивал[ои]сь|не взвешивали|не установлен[оа]?|\?)(?:[ ,]*(?:\(([^()\d]+)\)|([^\s()\d]+)))?$/;
/** What is not known where no unit says it. */
const UNWEIGHED: Readonly<Record<string, UnitCode>> = {
  объем: 'LTR',
  volume: 'LTR',
  количество: 'H87',
  quantity: 'H87',
};
const BASIS = /[ ,]+\(?(брутто|нетто|gross|net)\)?$/;
const NUMBER = String.raw`\d(?:[\d.,]|[ ](?=\d))*`;
const ONE = new RegExp(`^([-−–]?\\s?${NUMBER})\\s*([^\\s\\d][^\\d]*)?$`, 'u');
/** A hyphen, a dash or dots. */
const DASH = String.raw`\s*(?:[-\u2013\u2014\u2026]|\.{2,3})\s*`;
const BY_DASH = new RegExp(`^(${NUMBER})\\s*([^\\s\\d.,–—…-]+\\.?)?${DASH}(${NUMBER})\\s*([^\\s\\d][^\\d]*)?$`, 'u');
const BY_WORDS = new RegExp(
  `^(?:от|from|between)\\s+(${NUMBER})\\s*(\\p{L}+\\.?)?\\s+(?:до|to|and)\\s+(${NUMBER})\\s*([^\\s\\d][^\\d]*)?$`,
  'u',
);

/** In Russian a comma is a decimal sign: who writes кг, and does not say that they write English, writes Russian. */
const written = (text: string, lang: Lang | undefined): Lang | undefined =>
  lang ?? (/[а-я]/iu.test(text) ? 'ru' : undefined);

export function readTyped(given: string, stated?: Lang): Typed | Invalid {
  if (given.length > MAX_LENGTH) return unreadable(given);
  const lang = written(given, stated);
  return readBare(given, lang) ?? readWorded(given, lang);
}

/** What most officers type: a number and its unit, in which nothing else is to be looked for. */
const BARE = /^(\d+(?:[.,]\d+)?) ?([a-zа-яё]+)$/i;

function readBare(given: string, lang: Lang | undefined): Typed | undefined {
  const [, number = '', name = ''] = BARE.exec(given) ?? [];
  const unit = abbreviated(name);
  const value = unit && readHumanDecimal(number, lang);
  return value === undefined || value instanceof Invalid ? undefined : { bound: 'EQ', value, unit: unit! };
}

function readWorded(given: string, lang: Lang | undefined): Typed | Invalid {
  const text = given
    .replace(/[\s\u00a0\u2009\u202f]+/g, ' ')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/(?<=[мm])3(?=$|[ ,)])/u, '³');
  const basis = BASIS.exec(text);
  const whole = basis ? text.slice(0, basis.index) : text;
  const { rest, contents } = withContents(whole) ?? { rest: whole, contents: undefined };
  return andThen(readUnknown(rest) ?? readBetween(rest, given, lang) ?? readOne(rest, given, lang), (read) => ({
    ...read,
    ...(contents && { contents }),
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
  const [, what = '', inside, unit = inside] = match;
  if (unit === undefined) return { bound: 'UNKNOWN', unit: UNWEIGHED[what] ?? 'KGM' };
  return andThen(readUnit(unit), (read) => ({ bound: 'UNKNOWN', ...read }));
}

function readBetween(text: string, given: string, lang?: Lang): Typed | Invalid | undefined {
  const match = BY_WORDS.exec(text) ?? BY_DASH.exec(text);
  if (!match) return undefined;
  const [, low = '', lowUnit, high = '', highUnit] = match;
  return andThen(readUnit(highUnit, given), (unit) => {
    // "500 g – 2 kg" would need two units in one quantity.
    if (lowUnit !== undefined && unitOf(lowUnit) !== unit.unit) return unreadable(given);
    return andThen(readHumanDecimal(low, lang), (value) =>
      andThen(readHumanDecimal(high, lang), (upper) => ({ bound: 'BETWEEN', value, upper, ...unit }) as const),
    );
  });
}

function readOne(text: string, given: string, lang?: Lang): Typed | Invalid {
  const { bound, rest } = leadingBound(text);
  const match = ONE.exec(rest);
  if (!match) return andThen(readSum(rest, lang) ?? unreadable(given), (sum) => ({ bound, ...sum }));
  const value = readHumanDecimal(match[1] ?? '', lang);
  return andThen(value, (read) => andThen(readUnit(match[2], given), (unit) => ({ bound, value: read, ...unit })));
}

function readUnit(written: string | undefined, given = ''): Pick<Typed, 'unit' | 'kind'> | Invalid {
  if (written === undefined) return new Invalid('UNIT_MISSING', { given: shown(given), allowed: UNITS_WRITTEN });
  const name = written.trim();
  const unit = unitOf(name);
  if (unit === undefined) return noUnit(name);
  const kind = kindWritten(name);
  return kind === undefined ? { unit } : { unit, kind };
}

function unreadable(given: string): Invalid {
  return new Invalid('QUANTITY_UNREADABLE', { given: shown(given) });
}

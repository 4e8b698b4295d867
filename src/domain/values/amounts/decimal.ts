// Decimal numbers as text: read exactly, whoever wrote them, and turned into whole numbers of the smallest unit. No floats.
import { Invalid, shown } from '../../../forms/invalid.js';
import type { Bilingual, Lang } from '../../../forms/language.js';
import { digitsOf, type Unit, type UnitCode, UNITS } from './units.js';

const PLAIN = /^(\d+)(?:\.(\d+))?$/;
const SINGLE = /^(\d+)(?:[.,](\d+))?$/;
const NEGATIVE = /^[-−–]\s?\d/;
const GROUPED = [
  /^(\d{1,3}(?: \d{3})+)(?:[.,](\d+))?$/,
  /^(\d{1,3}(?:,\d{3})+)\.(\d+)$/,
  /^(\d{1,3}(?:\.\d{3})+),(\d+)$/,
  /^(\d{1,3}(?:,\d{3}){2,})$/,
  /^(\d{1,3}(?:\.\d{3}){2,})$/,
];
const SPACES = /[\s\u00a0\u2009\u202f]/g;
/** Longer than any quantity; a bound for the patterns below. */
const MAX_LENGTH = 60;
/** 10^18 smallest units, a million tonnes: nothing larger is a seizure, and a 64-bit column still holds it. */
const LARGEST = 10n ** 18n;

/** A decimal as machines write it (`12.345`: the point is a decimal point), or as people do (`3,2`, `1 200`). */
export function readDecimal(given: string, lang?: Lang): string | Invalid {
  const plain = given.length <= MAX_LENGTH ? PLAIN.exec(given) : null;
  return plain ? canonical(plain[1] ?? '', plain[2]) : readHumanDecimal(given, lang);
}

/**
 * A decimal as people write it, with a point or a comma. One separator before exactly three digits may mean thousands
 * or thousandths: it is refused with both readings, unless the number begins with zero or with more than three digits,
 * or it is a comma in Russian text, where that is never anything but a decimal sign.
 */
export function readHumanDecimal(given: string, lang?: Lang): string | Invalid {
  if (given.length > MAX_LENGTH) return unreadable(given);
  const text = given.replace(SPACES, ' ');
  if (NEGATIVE.test(text)) return new Invalid('QUANTITY_NEGATIVE', { given: shown(given) });
  const single = SINGLE.exec(text);
  if (single) return single[2] === undefined ? canonical(text, undefined) : separated(given, single, lang);
  return readGrouped(text) ?? unreadable(given);
}

/** Digits in groups of three, told from the decimal separator by a space, by another sign or by coming twice. */
function readGrouped(text: string): string | undefined {
  for (const pattern of GROUPED) {
    const match = pattern.exec(text);
    if (match) return canonical((match[1] ?? '').replace(/[ .,]/g, ''), match[2]);
  }
  return undefined;
}

function separated(
  given: string,
  [, whole = '', fraction = '']: RegExpExecArray,
  lang: Lang | undefined,
): string | Invalid {
  const isRussian = lang === 'ru' && given.includes(',');
  if (isRussian || !isTwoWays(whole, fraction)) return canonical(whole, fraction);
  // "1.200" beside "1200" would be as easy to confuse as the number itself: the reading is 1.2.
  const decimal = canonical(whole, fraction.replace(/0+$/, '') || undefined);
  const thousands = canonical(whole + fraction, undefined);
  return new Invalid('QUANTITY_AMBIGUOUS', { given: shown(given), decimal: inBoth(decimal), thousands });
}

function isTwoWays(whole: string, fraction: string): boolean {
  return fraction.length === 3 && whole.length <= 3 && !/^0+$/.test(whole);
}

/** Zeros in front say nothing and go; zeros at the end say how precise the number is and stay. */
function canonical(whole: string, fraction: string | undefined): string {
  const digits = whole.replace(/^0+(?=\d)/, '');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}

function unreadable(given: string): Invalid {
  return new Invalid('QUANTITY_UNREADABLE', { given: shown(given) });
}

/** A canonical decimal as a number of µg, µl or pieces; refused where it has finer digits or is too large. */
export function smallest(decimal: string, unit: UnitCode): bigint | Invalid {
  const [whole = '', fraction = ''] = decimal.split('.');
  const digits = digitsOf(unit);
  if (fraction.length > digits) {
    const { ru, en } = UNITS[unit];
    return new Invalid('QUANTITY_OVER_PRECISE', { given: inBoth(decimal), unit: { ru, en }, digits });
  }
  const amount = amountIn(UNITS[unit], whole, fraction.padEnd(digits, '0'));
  return amount > LARGEST ? new Invalid('QUANTITY_TOO_LARGE', { given: inBoth(decimal), unit }) : amount;
}

/** Of a unit that is no power of ten, to the nearest of the smallest. */
function amountIn({ factor, per }: Unit, whole: string, fraction: string): bigint {
  // Its factor is a one with as many zeros as the fraction has digits now.
  if (per === undefined) return BigInt(whole + fraction);
  const scale = per * 10n ** BigInt(fraction.length);
  return (2n * BigInt(whole + fraction) * factor + scale) / (2n * scale);
}

/** The decimal that a whole number is when its last `digits` digits stand after the point; no zeros at the end. */
export function decimalWith(amount: bigint, digits: number): string {
  const sign = amount < 0n ? '-' : '';
  const text = String(amount < 0n ? -amount : amount).padStart(digits + 1, '0');
  const fraction = text.slice(text.length - digits).replace(/0+$/, '');
  return `${sign}${digits === 0 ? text : text.slice(0, -digits)}${digits > 0 && fraction ? `.${fraction}` : ''}`;
}

const inBoth = (decimal: string): Bilingual => ({
  en: decimalInWords(decimal, 'en'),
  ru: decimalInWords(decimal, 'ru'),
});

/** As people read it: with a comma in Russian, and a minus that is one. */
export function decimalInWords(decimal: string, lang: Lang): string {
  return (lang === 'ru' ? decimal.replace('.', ',') : decimal).replace('-', '−');
}

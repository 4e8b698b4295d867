// Words, numbers and flags: text in NFC and trimmed, free of what cannot be seen, never longer than its field.
import { type CountryCode, country } from './who/country.js';
import { Invalid, shown } from '../../forms/invalid.js';
import { isRecord, wrongType } from '../../forms/raw.js';
import { PLAIN, type Reading } from '../../forms/reading.js';
import { folded } from '../../forms/spellings.js';
import { optional, shape } from '../../forms/shape.js';
import { trimmed } from '../../forms/trimmed.js';
import type { Lang } from '../../forms/language.js';
import type { JsonSchema, Value } from '../../forms/value.js';
import { oneOf } from '../../forms/vocabulary.js';

const LINE = 200;
const PROSE = 4000;
/** Control characters but tab and line feed, lone surrogates, what turns the reading direction around, the BOM. */
const UNSEEN = /(?![\t\n])[\p{Control}\p{Surrogate}\u2028-\u202e\u2066-\u2069\ufeff]/u;

/** One line of text; `max` counts characters (code points). */
export function text({ max = LINE }: { max?: number } = {}): Value<string> {
  return { schema: textSchema(max), parse: (raw) => checked(trimmed(raw), max, true) };
}

/** Text of several lines; line ends become LF. */
export function prose({ max = PROSE }: { max?: number } = {}): Value<string> {
  const parse = (raw: unknown): string | Invalid => {
    const given = trimmed(raw);
    return checked(typeof given === 'string' ? given.replaceAll('\r\n', '\n') : given, max, false);
  };
  return { schema: textSchema(max), parse };
}

function textSchema(maxLength: number): JsonSchema {
  return { type: 'string', minLength: 1, maxLength };
}

function checked(given: string | Invalid, max: number, oneLine: boolean): string | Invalid {
  if (given instanceof Invalid) return given;
  return (oneLine ? lineProblem(given) : undefined) ?? textProblem(given, max) ?? given;
}

function lineProblem(given: string): Invalid | undefined {
  return /[\t\n\r\u2028\u2029]/.test(given) ? new Invalid('TEXT_NOT_ONE_LINE') : undefined;
}

function textProblem(given: string, max: number): Invalid | undefined {
  if (given === '') return new Invalid('TEXT_EMPTY');
  const unseen = UNSEEN.exec(given)?.[0];
  if (unseen !== undefined) return new Invalid('TEXT_BROKEN', { character: codePoint(unseen) });
  const length = given.length > max ? Array.from(given).length : given.length;
  return length > max ? new Invalid('TEXT_TOO_LONG', { max, length }) : undefined;
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A whole number as text: forms on paper and in browsers hold nothing else. */
const WHOLE = /^\s*-?\d{1,15}\s*$/;

/** A whole number that JSON carries exactly. */
export function wholeNumber({ min = 0, max = Number.MAX_SAFE_INTEGER } = {}): Value<number> {
  const parse = (raw: unknown): number | Invalid => {
    if (typeof raw !== 'number') return WHOLE.test(String(raw)) ? parse(Number(raw)) : wrongType('number', raw);
    if (raw < min) return new Invalid('NUMBER_TOO_SMALL', { given: String(raw), min });
    if (raw > max) return new Invalid('NUMBER_TOO_LARGE', { given: String(raw), max });
    // JSON's -0 is 0: one number, one form.
    return Number.isSafeInteger(raw) ? raw + 0 : new Invalid('NOT_WHOLE', { given: String(raw) });
  };
  return { schema: { type: 'integer', minimum: min, maximum: max }, parse };
}

/** A whole number as a query parameter carries it: in digits. */
export function wholeNumberText(bounds: { min?: number; max?: number } = {}): Value<number> {
  const number = wholeNumber(bounds);
  const parse = (raw: unknown): number | Invalid => {
    const given = trimmed(raw);
    if (given instanceof Invalid) return given;
    return /^-?\d{1,17}$/.test(given) ? number.parse(Number(given)) : new Invalid('NOT_WHOLE', { given: shown(given) });
  };
  return { schema: number.schema, parse };
}

const YES_OR_NO: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'yes', 'да'].map((word) => [word, true] as const),
  ...['false', 'no', 'нет'].map((word) => [word, false] as const),
]);

export const flag: Value<boolean> = {
  schema: { type: 'boolean' },
  parse(raw) {
    if (typeof raw === 'boolean') return raw;
    const said = typeof raw === 'string' ? YES_OR_NO.get(folded(raw)) : undefined;
    return said ?? wrongType('flag', raw);
  },
};

export const language = oneOf<Lang>({
  ru: { en: 'Russian', ru: 'русский', also: ['rus', 'по-русски'] },
  en: { en: 'English', ru: 'английский', also: ['eng', 'по-английски'] },
});

/** What a thing is called; at least one of the two. */
export interface Names {
  ru?: string;
  en?: string;
}

export const names: Value<Names> = shape<Names>({ ru: optional(text()), en: optional(text()) }, (given) =>
  given.ru === undefined && given.en === undefined ? new Invalid('NAMES_EMPTY') : given,
);

/** The name in the reader's language, or in the other one where there is no such name. */
export function nameIn(given: Names, lang: Lang): string {
  return given[lang] ?? given.ru ?? given.en ?? '';
}

export interface Place {
  city: string;
  country: CountryCode;
}

export const place: Value<Place> = shape<Place>({ city: text(), country });

/** An object whose fields are read by whoever knows what they mean, and how its message is read. */
export interface Unread {
  readonly fields: object;
  readonly reading: Reading;
}

export const unread: Value<Unread> = {
  schema: { type: 'object' },
  parse: (raw, reading = PLAIN) => (isRecord(raw) ? { fields: raw, reading } : wrongType('object', raw)),
};

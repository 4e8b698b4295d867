// Dates of the proleptic Gregorian calendar as text and as milliseconds of a clock without a zone.
import { andThen, Invalid, shown } from '../../../forms/invalid.js';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;
export const MINUTE = 60_000;
export const DAY = 86_400_000;
/** Offsets in use reach from -12:00 to +14:00; minutes. */
const MIN_OFFSET = -12 * 60;
const MAX_OFFSET = 14 * 60;

/** A point on a local clock: ms as if that clock were UTC, and its offset from UTC in minutes. */
export interface LocalTime {
  readonly civil: number;
  readonly offset: number;
}

const DATE_TIME =
  /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:([Zz])|([+-])(\d{2})(?::?(\d{2}))?)?$/;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Midnight of a date, or undefined where there is no such date. */
export function midnight(year: number, month: number, day: number): number | undefined {
  const days = month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0);
  return day >= 1 && day <= days ? Date.UTC(year, month - 1, day) : undefined;
}

/** The number that these digits are; NaN where one of them is none. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

const DATE_LENGTH = 10;
const MINUTE_LENGTH = 22;

/** Midnight of a date as `dateText` writes it; undefined for whatever is written otherwise. */
export function readDateText(text: string): number | undefined {
  if (text.length !== DATE_LENGTH || text[4] !== '-' || text[7] !== '-') return undefined;
  const year = yearOf(text);
  return year >= FIRST_YEAR ? midnight(year, digits(text, 5, 7), digits(text, 8, 10)) : undefined;
}

/** A time as `minuteText` writes it; undefined for whatever is written otherwise, or is no time of our calendar. */
export function readMinuteText(text: string): LocalTime | undefined {
  if (text.length !== MINUTE_LENGTH || text[10] !== 'T') return undefined;
  const date = readDateText(text.slice(0, DATE_LENGTH));
  const [time, size] = [readClock(text, 11), readClock(text, 17)];
  if (date === undefined || yearOf(text) > LAST_YEAR || !(time < DAY / MINUTE)) return undefined;
  const offset = signedOffset(text[16], size);
  return offset === undefined ? undefined : { civil: date + time * MINUTE, offset };
}

const yearOf = (text: string): number => digits(text, 0, 4);

/** Minutes of `HH:MM` from there; NaN where it is not written so. */
function readClock(text: string, from: number): number {
  const minute = digits(text, from + 3, from + 5);
  return text[from + 2] === ':' && minute < 60 ? digits(text, from, from + 2) * 60 + minute : Number.NaN;
}

/** None is written as `-00:00`. */
function signedOffset(sign: string | undefined, size: number): number | undefined {
  if (sign === '+') return size <= MAX_OFFSET ? size : undefined;
  return sign === '-' && size > 0 && size <= -MIN_OFFSET ? -size : undefined;
}

/** The problem with a year that is not on our calendar. */
export function yearProblem(year: number, given: string): Invalid | undefined {
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return undefined;
  return new Invalid('YEAR_OUT_OF_RANGE', { given: shown(given), min: String(FIRST_YEAR), max: String(LAST_YEAR) });
}

/** Finds the offset of a time that names none. */
type Unsaid = (civil: number) => number | Invalid;

/** A date and time with its offset, or that which `unsaid` finds; undefined where the text is something else altogether. */
export function readLocalTime(given: string, unsaid?: Unsaid): LocalTime | Invalid | undefined {
  const usual = readMinuteText(given);
  if (usual) return usual;
  const match = DATE_TIME.exec(given);
  return match ? (yearProblem(Number(match[1]), given) ?? read(given, match, unsaid)) : undefined;
}

function read(given: string, match: RegExpExecArray, unsaid: Unsaid | undefined): LocalTime | Invalid {
  const offset = offsetOf(match);
  const date = midnight(Number(match[1]), Number(match[2]), Number(match[3]));
  const time = timeOfDay(match);
  if (date === undefined || time === undefined || offset === 'impossible') {
    return new Invalid('DATE_IMPOSSIBLE', { given: shown(given) });
  }
  const civil = date + time;
  if (offset !== 'none') return { civil, offset };
  const found = unsaid?.(civil) ?? new Invalid('TIME_NEEDS_OFFSET', { given: shown(given) });
  return andThen(found, (minutes) => ({ civil, offset: minutes }));
}

/** Milliseconds since midnight. */
function timeOfDay(match: RegExpExecArray): number | undefined {
  const [hour, minute, second] = [Number(match[4]), Number(match[5]), Number(match[6] ?? 0)];
  if (hour > 23 || minute > 59 || second > 60) return undefined;
  // A leap second has no place on this axis: it is the last millisecond of its minute.
  const ms = second === 60 ? MINUTE - 1 : second * 1000 + Number((match[7] ?? '').padEnd(3, '0').slice(0, 3));
  return (hour * 60 + minute) * MINUTE + ms;
}

function offsetOf(match: RegExpExecArray): number | 'none' | 'impossible' {
  if (match[8] !== undefined) return 0;
  if (match[9] === undefined) return 'none';
  const minutes = Number(match[11] ?? 0);
  const offset = (match[9] === '-' ? -1 : 1) * (Number(match[10]) * 60 + minutes);
  const possible = minutes < 60 && offset >= MIN_OFFSET && offset <= MAX_OFFSET;
  return possible ? offset + 0 : 'impossible';
}

/** `YYYY-MM-DD` of a midnight. */
export function dateText(civil: number): string {
  return new Date(civil).toISOString().slice(0, 10);
}

/** `YYYY-MM-DDTHH:MM±hh:mm`; seconds are left out. */
export function minuteText({ civil, offset }: LocalTime): string {
  return `${new Date(civil).toISOString().slice(0, 16)}${offsetText(offset)}`;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

/** `+05:00`. */
export function offsetText(offset: number): string {
  const size = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

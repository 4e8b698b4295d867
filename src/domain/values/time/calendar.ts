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

/** Midnight of a date, or undefined where there is no such date. */
export function midnight(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && month > 0 ? time : undefined;
}

/** The problem with a year that is not on our calendar. */
export function yearProblem(year: number, given: string): Invalid | undefined {
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return undefined;
  return new Invalid('YEAR_OUT_OF_RANGE', { given: shown(given), min: String(FIRST_YEAR), max: String(LAST_YEAR) });
}

/** A date and time with its offset, or the one that `unsaid` finds where it has none; undefined where the text is something else altogether. */
export function readLocalTime(
  given: string,
  unsaid: (civil: number) => number | Invalid = () => new Invalid('TIME_NEEDS_OFFSET', { given: shown(given) }),
): LocalTime | Invalid | undefined {
  const match = DATE_TIME.exec(given);
  if (!match) return undefined;
  const outside = yearProblem(Number(match[1]), given);
  if (outside) return outside;
  const offset = offsetOf(match);
  const date = midnight(Number(match[1]), Number(match[2]), Number(match[3]));
  const time = timeOfDay(match);
  if (date === undefined || time === undefined || offset === 'impossible') {
    return new Invalid('DATE_IMPOSSIBLE', { given: shown(given) });
  }
  const civil = date + time;
  if (offset !== 'none') return { civil, offset };
  return andThen(unsaid(civil), (found) => ({ civil, offset: found }));
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

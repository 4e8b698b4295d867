// A date as precisely as it was written: a year, a month, a day or a minute.
import { DAY, dateText, midnight, minuteText, readLocalTime, readMinuteText, yearProblem } from './calendar.js';
import { Invalid, shown } from '../../../forms/invalid.js';

export type MomentPrecision = 'minute' | 'day' | 'month' | 'year';

/** The first and the last day of what was written, or the same minute twice. */
export interface Moment {
  readonly precision: MomentPrecision;
  readonly from: string;
  readonly to: string;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

export function readMoment(given: string): Moment | Invalid {
  const match = DATE.exec(given);
  if (!match) return readMinute(given);
  const [, year, month, day] = match;
  const outside = yearProblem(Number(year), given);
  if (outside) return outside;
  const first = midnight(Number(year), Number(month ?? 1), Number(day ?? 1));
  if (first === undefined) return new Invalid('DATE_IMPOSSIBLE', { given });
  const from = dateText(first);
  if (day !== undefined) return { precision: 'day', from, to: from };
  if (month !== undefined) return { precision: 'month', from, to: lastDay(Number(year), Number(month)) };
  return { precision: 'year', from, to: lastDay(Number(year), 12) };
}

function lastDay(year: number, month: number): string {
  return dateText(Date.UTC(year, month, 1) - DAY);
}

function readMinute(given: string): Moment | Invalid {
  if (readMinuteText(given)) return { precision: 'minute', from: given, to: given };
  const local = readLocalTime(given);
  if (local === undefined) return new Invalid('DATE_UNREADABLE', { given: shown(given) });
  if (local instanceof Invalid) return local;
  const text = minuteText(local);
  return { precision: 'minute', from: text, to: text };
}

/** The month or year around a day. */
export function around(day: string, precision: 'month' | 'year'): Moment | Invalid {
  return readMoment(day.slice(0, precision === 'month' ? 7 : 4));
}

// A date as precisely as it was written: a year, a month, a day or a minute.
import {
  DAY,
  dateText,
  type LocalTime,
  midnight,
  minuteText,
  readLocalTime,
  readMinuteText,
  yearProblem,
} from './calendar.js';
import { Invalid, shown } from '../../../forms/invalid.js';
import { PLAIN, type Reading } from '../../../forms/reading.js';
import { localOffset } from './local-offset.js';
import { writtenMoment } from './written-date.js';

export type MomentPrecision = 'minute' | 'day' | 'month' | 'year';

/** The first and the last day of what was written, or the same minute twice. */
export interface Moment {
  readonly precision: MomentPrecision;
  readonly from: string;
  readonly to: string;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** In the spelling of ISO 8601, or, failing that, as people write it. */
export function readMoment(given: string, reading: Reading = PLAIN): Moment | Invalid {
  const iso = readIso(given, reading);
  if (iso) return iso;
  const written = writtenMoment(given, reading);
  if (written instanceof Invalid) return written;
  const read = written && readIso(written.text, written.reading);
  if (read instanceof Invalid) return read.readIn(given);
  return read ?? new Invalid('DATE_UNREADABLE', { given: shown(given) });
}

function readIso(given: string, reading: Reading): Moment | Invalid | undefined {
  const match = DATE.exec(given);
  if (!match) return readMinute(given, reading);
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

function readMinute(given: string, reading: Reading): Moment | Invalid | undefined {
  if (readMinuteText(given)) return { precision: 'minute', from: given, to: given };
  const local = readLocalTimeIn(given, reading);
  if (local === undefined || local instanceof Invalid) return local;
  const text = minuteText(local);
  return { precision: 'minute', from: text, to: text };
}

/** A local time with the offset that it names, or else the one at which the message's clock showed it. */
export function readLocalTimeIn(given: string, reading: Reading): LocalTime | Invalid | undefined {
  return readLocalTime(given, (civil) => localOffset(civil, given, reading));
}

/** The month or year around a day. */
function around(day: string, precision: 'month' | 'year'): Moment | Invalid {
  return readMoment(day.slice(0, precision === 'month' ? 7 : 4));
}

/** How precisely a span's beginning is written. */
export function precisionOf(from: string, reading: Reading): MomentPrecision | Invalid {
  const moment = readMoment(from, reading);
  return moment instanceof Invalid ? moment.under('from') : moment.precision;
}

interface Edge {
  readonly precision: MomentPrecision;
  readonly edge: 'from' | 'to';
}

/** A span's first or last moment, as precise as the span is. */
export function atEdge(given: string, at: Edge, reading: Reading): Moment | Invalid {
  const moment = atPrecision(given, at, reading);
  return moment instanceof Invalid ? moment.under(at.edge) : moment;
}

/** Months and years may also be written by their first and last day; a day inside them is a contradiction. */
function atPrecision(given: string, { precision, edge }: Edge, reading: Reading): Moment | Invalid {
  const moment = readMoment(given, reading);
  if (moment instanceof Invalid || moment.precision === precision) return moment;
  if (moment.precision !== 'day' || precision === 'minute' || precision === 'day') return mismatch(given, precision);
  const whole = around(given, precision);
  return whole instanceof Invalid || whole[edge] === moment[edge] ? whole : mismatch(given, precision);
}

export function mismatch(given: string, precision: string): Invalid {
  return new Invalid('PRECISION_MISMATCH', { given: shown(given), precision });
}

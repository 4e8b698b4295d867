// The time at which something happened, no more precisely than it is known: a span with its precision, in one canonical form.
import { DAY, type LocalTime, MINUTE, minuteText, readDateText, readLocalTime } from './calendar.js';
import { andThen, Invalid, shown } from '../../../forms/invalid.js';
import { atEdge, mismatch, precisionOf, readMoment } from './moment.js';
import { isRecord, wrongType } from '../../../forms/raw.js';
import { knowing, PLAIN, type Reading } from '../../../forms/reading.js';
import { optional, shape } from '../../../forms/shape.js';
import { oneOf } from '../../../forms/vocabulary.js';
import { timeZone } from './time-zone.js';
import { trimmed } from '../../../forms/trimmed.js';
import { type WrittenSpan, writtenSpan } from './written-date.js';
import type { Value } from '../../../forms/value.js';

export const precision = oneOf({
  minute: { en: 'to the minute', ru: 'до минуты', also: ['минута'] },
  day: { en: 'to the day', ru: 'до дня', also: ['день'] },
  month: { en: 'to the month', ru: 'до месяца', also: ['месяц'] },
  year: { en: 'to the year', ru: 'до года', also: ['год'] },
  unknown: { en: 'not known', ru: 'неизвестно', also: ['неизвестна', 'не известно'] },
});
export const PRECISIONS = precision.codes;
export type Precision = (typeof PRECISIONS)[number];

/**
 * `from` and `to` are the first and the last day (`YYYY-MM-DD`), or, for `minute`, the first and the last minute
 * (`YYYY-MM-DDTHH:MM±hh:mm`). Only `unknown` may lack one or both. `tz` is the place's zone (IANA), for the reader.
 */
export interface When {
  from?: string;
  to?: string;
  precision: Precision;
  tz?: string;
}

interface WrittenTime {
  from?: string;
  to?: string;
  precision?: Precision;
  tz?: string;
}

/** A span on the local clock: ms as if that clock were UTC, `to` exclusive; null: not known. */
export interface CivilSpan {
  readonly from: number | null;
  readonly to: number | null;
  /** Minutes from UTC of the clock that `from` was read from; null where no time of day is known. */
  readonly offset: number | null;
}

const written: Value<string> = {
  schema: { type: 'string', examples: ['2025-08-01', '2025-08', '2025-08-01T10:30+05:00'] },
  parse: trimmed,
};
const object = shape<WrittenTime>({
  from: optional(written),
  to: optional(written),
  precision: optional(precision),
  tz: optional(timeZone),
});

/** Takes the object (the precision may be left to the way `from` is written), or text: `2025-08`, `2009-08/2009-09` … */
export const when: Value<When> = {
  schema: {
    anyOf: [
      { type: 'string', examples: ['2025-08-01', '2025', '2009-08/2009-09', '2025-08-01T10:30+05:00'] },
      object.schema,
    ],
  },
  parse(raw, reading = PLAIN) {
    if (typeof raw === 'string') return fromText(raw, reading);
    if (!isRecord(raw)) return wrongType('textOrObject', raw);
    return andThen(object.parse(raw), (told) =>
      fromObject(told, told.tz === undefined ? reading : knowing(reading, { tz: told.tz })),
    );
  },
};

function fromText(raw: string, reading: Reading): When | Invalid {
  const given = raw.normalize('NFC').trim();
  const parts = given.split('/').map((part) => part.trim());
  const read = parts.length > 2 ? unreadable(given) : fromParts(parts, reading);
  if (!(read instanceof Invalid) || read.code !== 'DATE_UNREADABLE') return read;
  const span = writtenSpan(given, reading);
  if (span === undefined) return unreadable(given);
  const when = andThen(span, (told) => fromWritten(told, knowing(reading, zoneOf(told))));
  return when instanceof Invalid ? when.readIn(given) : when;
}

function fromWritten({ from, to, precision }: WrittenSpan, reading: Reading): When | Invalid {
  if (precision === 'unknown')
    return fromUnknown(
      { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), precision },
      reading,
    );
  return fromParts([from!, to!], reading);
}

const unreadable = (given: string): Invalid => new Invalid('DATE_UNREADABLE', { given: shown(given) });

function fromParts([first = '', last = first]: readonly string[], reading: Reading): When | Invalid {
  const from = readMoment(first, reading);
  if (from instanceof Invalid) return from;
  if (last === first) return { from: from.from, to: from.to, precision: from.precision };
  const to = readMoment(last, reading);
  if (to instanceof Invalid) return to;
  if (from.precision !== to.precision) return mismatch(last, from.precision);
  return ordered({ from: from.from, to: to.to, precision: from.precision });
}

function fromObject(told: WrittenTime, reading: Reading): When | Invalid {
  if (told.precision === 'unknown') return fromUnknown(told, reading);
  const { from, to } = told;
  if (from === undefined) return new Invalid('DATE_MISSING', { precision: told.precision ?? 'day' }, '/from');
  return andThen(told.precision ?? precisionOf(from, reading), (precision) => {
    const first = atEdge(from, { precision, edge: 'from' }, reading);
    // Without an end, the day, month or year that was named is the whole span.
    const last = to === undefined ? first : atEdge(to, { precision, edge: 'to' }, reading);
    return andThen(first, (start) =>
      andThen(last, (end) => ordered({ from: start.from, to: end.to, precision, ...zoneOf(told) })),
    );
  });
}

function zoneOf({ tz }: WrittenTime): { tz?: string } {
  return tz === undefined ? {} : { tz };
}

/** Dates as bounds, each as wide as it was written; a time of day would pretend to know more. */
function fromUnknown(told: WrittenTime, reading: Reading): When | Invalid {
  const span: { from?: string; to?: string } = {};
  for (const edge of ['from', 'to'] as const) {
    const given = told[edge];
    if (given === undefined) continue;
    const moment = readMoment(given, reading);
    if (moment instanceof Invalid) return moment.under(edge);
    if (moment.precision === 'minute') return mismatch(given, 'unknown').under(edge);
    span[edge] = moment[edge];
  }
  return ordered({ ...span, precision: 'unknown', ...zoneOf(told) });
}

function ordered(span: When): When | Invalid {
  const { from, to } = civilSpan(span);
  const reversed = from !== null && to !== null && to <= from;
  return reversed ? new Invalid('DATES_REVERSED', { from: span.from ?? '', to: span.to ?? '' }) : span;
}

/** Both ends on the clock of `from`, even where `to` was read from another clock. */
export function civilSpan(span: When): CivilSpan {
  if (span.precision === 'minute') return minuteSpan(span.from ?? '', span.to ?? '');
  const first = span.from === undefined ? null : midnightOf(span.from);
  return { from: first, to: span.to === undefined ? null : midnightOf(span.to) + DAY, offset: null };
}

const midnightOf = (date: string): number => readDateText(date) ?? Date.parse(date);

function minuteSpan(from: string, to: string): CivilSpan {
  const first = readLocalTime(from);
  const last = from === to ? first : readLocalTime(to);
  if (!isRead(first) || !isRead(last)) return { from: null, to: null, offset: null };
  const end = last.civil + (first.offset - last.offset) * MINUTE + MINUTE;
  return { from: first.civil, to: end, offset: first.offset };
}

function isRead(time: LocalTime | Invalid | undefined): time is LocalTime {
  return time !== undefined && !(time instanceof Invalid);
}

/**
 * True when `a` begins at or after the end of `b`. Two minutes are compared as instants; where one of them is only a
 * date, local clock is compared with local clock.
 */
export function certainlyLater(a: When, b: When): boolean {
  const [later, earlier] = [civilSpan(a), civilSpan(b)];
  if (later.from === null || earlier.to === null) return false;
  const shift = later.offset === null || earlier.offset === null ? 0 : (later.offset - earlier.offset) * MINUTE;
  return later.from - shift >= earlier.to;
}

/** True where all of it lies before, or behind, all of the other. */
export const liesOutside = (at: When, span: When): boolean => certainlyLater(span, at) || certainlyLater(at, span);

/** The minute of a moment, ms UTC. */
export function minuteOf(moment: number): When {
  const minute = minuteText({ civil: moment, offset: 0 });
  return { from: minute, to: minute, precision: 'minute' };
}

/** True for data that has the form of a `When`, as events hold it. */
export function isWhen(data: unknown): data is When {
  return isRecord(data) && PRECISIONS.some((precision) => precision === data['precision']);
}

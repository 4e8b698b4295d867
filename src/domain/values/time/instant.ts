// A point in time that means the same everywhere: RFC 3339 with its offset, kept as milliseconds since 1970, UTC.
import { MINUTE } from './calendar.js';
import { Invalid, shown } from '../../../forms/invalid.js';
import { PLAIN, type Reading } from '../../../forms/reading.js';
import { trimmed } from '../../../forms/trimmed.js';
import type { Value } from '../../../forms/value.js';
import { readLocalTimeIn } from './moment.js';
import { writtenMoment } from './written-date.js';

/** A device's clock may be ahead by a time zone that was set wrongly; more cannot be true. Ms. */
export const CLOCK_TOLERANCE = 26 * 60 * MINUTE;

/** RFC 3339, UTC: how an instant is shown wherever it is shown. */
export const instantText = (ms: number): string => new Date(ms).toISOString();

export const instant: Value<number> = {
  schema: { type: 'string', format: 'date-time', examples: ['2025-08-01T10:30:00+05:00'] },
  parse(raw, reading = PLAIN) {
    const given = trimmed(raw);
    if (given instanceof Invalid) return given;
    const local = readLocalTimeIn(given, reading) ?? written(given, reading);
    if (local === undefined) return new Invalid('INSTANT_UNREADABLE', { given: shown(given) });
    return local instanceof Invalid ? local : local.civil - local.offset * MINUTE;
  },
};

/** As people write a date and a time; undefined where the text is something else, or a date alone. */
function written(given: string, reading: Reading): ReturnType<typeof readLocalTimeIn> {
  const moment = writtenMoment(given, reading);
  if (moment === undefined || moment instanceof Invalid) return moment;
  return readLocalTimeIn(moment.text, moment.reading);
}

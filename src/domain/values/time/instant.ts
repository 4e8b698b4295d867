// A point in time that means the same everywhere: RFC 3339 with its offset, kept as milliseconds since 1970, UTC.
import { MINUTE, readLocalTime } from './calendar.js';
import { Invalid, shown } from '../../../forms/invalid.js';
import { trimmed } from '../../../forms/trimmed.js';
import type { Value } from '../../../forms/value.js';

/** A device's clock may be ahead by a time zone that was set wrongly; more cannot be true. Ms. */
export const CLOCK_TOLERANCE = 26 * 60 * MINUTE;

export const instant: Value<number> = {
  schema: { type: 'string', format: 'date-time', examples: ['2025-08-01T10:30:00+05:00'] },
  parse(raw) {
    const given = trimmed(raw);
    if (given instanceof Invalid) return given;
    const local = readLocalTime(given);
    if (local === undefined) return new Invalid('INSTANT_UNREADABLE', { given: shown(given) });
    return local instanceof Invalid ? local : local.civil - local.offset * MINUTE;
  },
};

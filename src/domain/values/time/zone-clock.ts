// The clock of a time zone, and the zones of a country: which local time an instant has there, and at which offset a local time is.
import { DAY, MINUTE } from './calendar.js';

/** Ms of the zone's clock, as if that clock were UTC, of ms UTC. */
export type ZoneClock = (instant: number) => number;

/** Making a formatter costs tens of microseconds, asking it a few; there are some 600 zones. */
const clocks = new Map<string, ZoneClock>();

/** `tz`: a name that `values/time-zone` has let through. */
export function clockOf(tz: string): ZoneClock {
  const known = clocks.get(tz);
  if (known) return known;
  const numeric = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
  const format = new Intl.DateTimeFormat('en-US', { timeZone: tz, hourCycle: 'h23', ...numeric, second: 'numeric' });
  const clock: ZoneClock = (instant) => {
    const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second);
  };
  clocks.set(tz, clock);
  return clock;
}

/** Minutes from UTC at which the zone's clock shows the time: none where it jumps over it, two where it shows it twice. */
export function offsetsIn(tz: string, civil: number): readonly number[] {
  const clock = clockOf(tz);
  const offsets = [civil - DAY, civil + DAY].map((near) => clock(near) - near);
  const shown = offsets.filter((offset) => clock(civil - offset) === civil);
  return [...new Set(shown.map((offset) => Math.round(offset / MINUTE)))];
}

/** Names of the zones in which the people of a country live; none where this Node knows none. */
export function zonesOf(country: string): readonly string[] {
  const known = zones.get(country);
  if (known) return known;
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & {
    getTimeZones?: () => readonly string[] | undefined;
  };
  const found = locale.getTimeZones?.() ?? [];
  zones.set(country, found);
  return found;
}

/** By country. */
const zones = new Map<string, readonly string[]>();

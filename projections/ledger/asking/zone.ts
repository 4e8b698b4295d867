// The clock of a time zone: which local time an instant has there, and when a local time first comes.
import { DAY } from '../../../src/domain/values/time/calendar.js';

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

/**
 * The first instant at which the zone's clock shows the time; where the clock jumps over it, the instant of the jump
 * (exact for a time at the edge of the gap, as midnight is in zones that jump there).
 */
export function firstInstantOf(civil: number, tz: string): number {
  const clock = clockOf(tz);
  const offsets = [civil - DAY, civil + DAY].map((near) => clock(near) - near);
  const earliest = civil - Math.max(...offsets);
  return clock(earliest) === civil ? earliest : civil - Math.min(...offsets);
}

// The first instant of a local time in a zone.
import { DAY } from '../../../src/domain/values/time/calendar.js';
import { clockOf } from '../../../src/domain/values/time/zone-clock.js';

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

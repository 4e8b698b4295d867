// The offset of a local time that names none: by the zone of its message, else by the clocks of the state that it speaks of.
import { Invalid, shown } from '../../../forms/invalid.js';
import type { Reading } from '../../../forms/reading.js';
import { offsetText } from './calendar.js';
import { offsetsIn, zonesOf } from './zone-clock.js';

/** Minutes from UTC. Where several would do, nobody but the sender knows which: they are told which there are. */
export function localOffset(civil: number, given: string, { tz, country }: Reading): number | Invalid {
  const zones = tz === undefined ? (country === undefined ? [] : zonesOf(country)) : [tz];
  const offsets = [...new Set(zones.flatMap((zone) => offsetsIn(zone, civil)))].sort((a, b) => a - b);
  const [offset, ...others] = offsets;
  if (zones.length === 0) return new Invalid('TIME_NEEDS_OFFSET', { given: shown(given) });
  if (offset === undefined) return new Invalid('DATE_IMPOSSIBLE', { given: shown(given) });
  if (others.length === 0) return offset;
  const options = offsets.map(offsetText).join(', ');
  return new Invalid('TIME_HAS_OFFSETS', { given: shown(given), country: country ?? '', options });
}

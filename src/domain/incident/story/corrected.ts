// The event that a correction is of, by what the correction names.
import { countedLine, type Incident, standingAt } from './incident.js';
import type { Standing } from './line.js';

/** What a correction is of: an event, else the line that counts under an id, else the report; undefined: there is none. */
export function correctedBy(
  { corrects, line }: { readonly corrects?: string; readonly line?: string },
  incident: Incident,
): Standing | undefined {
  if (corrects !== undefined) return standingAt(incident, corrects);
  return (line === undefined ? incident.report : countedLine(incident, line)?.first) ?? undefined;
}

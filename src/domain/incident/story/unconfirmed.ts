// The part of an incident that was keyed in for a state which has not confirmed it yet: what counts by it is marked until it does.
import { goneBy } from '../../rectifying/story.js';
import { isFlagged } from '../../told.js';
import { type Incident, isUnconfirmed } from './incident.js';
import type { Counted } from './line.js';

const known = new WeakMap<Incident, ReadonlySet<string>>();

/** Ids of the events that said first what is not confirmed, or what an unconfirmed correction changes. */
function unconfirmedIn(incident: Incident): ReadonlySet<string> {
  let found = known.get(incident);
  if (!found) known.set(incident, (found = lookedFor(incident)));
  return found;
}

const NONE: ReadonlySet<string> = new Set();

/** Of most incidents nothing was ever keyed in by others: then nothing need be looked at. */
function lookedFor(incident: Incident): ReadonlySet<string> {
  const { flagged, told, roots, withdrawals } = incident;
  if (!flagged.includes('NOT_CONFIRMED')) return NONE;
  const gone = goneBy(withdrawals);
  const open = told
    .all()
    .filter((each) => isFlagged(each, 'NOT_CONFIRMED') && !gone.has(each.event) && isUnconfirmed(incident, each));
  return new Set(open.map(({ event }) => roots.get(event) ?? event));
}

/** Whether that event, or the report of the incident, which says when and where, waits for the word of whose it is. */
export function isStandingUnconfirmed(incident: Incident, event: string): boolean {
  const open = unconfirmedIn(incident);
  return open.has(event) || (incident.report !== null && open.has(incident.report.event));
}

/** The same of a line: its seizure, or an examination of it. */
export function isLineUnconfirmed(incident: Incident, { first, established, identified }: Counted): boolean {
  if (isStandingUnconfirmed(incident, first.event)) return true;
  const open = unconfirmedIn(incident);
  return open.size > 0 && [...established.all(), ...identified.all()].some((each) => open.has(each));
}

// The part of a line that others must still say themselves: who is named as a contributor, and for whom it was keyed in.
import { contributes, type Incident, isUnconfirmed } from '../../../src/domain/incident/story/incident.js';
import type { Seized } from '../../../src/domain/incident/story/line.js';
import { isFlagged } from '../../../src/domain/told.js';
import { given } from '../../../src/eventsourcing/log/event.js';

export interface NotYet {
  /** Who is named as a contributor and has not said so; only where there are any. */
  readonly notAccepted?: readonly string[];
  /** The state for which it was keyed in, as long as it has not confirmed it. */
  readonly notConfirmedBy?: string;
}

export function notYet(incident: Incident, told: Seized): NotYet {
  const { contributors = [], lineId } = told.data;
  const notAccepted = contributors.filter((each) => !contributes(incident, lineId, each));
  const isOpen = isFlagged(told, 'NOT_CONFIRMED') && isUnconfirmed(incident, told);
  return given({
    notAccepted: notAccepted.length > 0 ? notAccepted : undefined,
    notConfirmedBy: isOpen ? (told.onBehalfOf ?? undefined) : undefined,
  });
}

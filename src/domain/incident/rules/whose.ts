// The rule whose word it is, asked of what was kept as a proposal: it waits until whose word it is accepts it, or declines, or
// says the same. Whether a word counts is decided once, when it is told.
import { holderOf } from '../../authority/speaker.js';
import { type Incident, type IncidentTold, isSaidSince, sayingOf } from '../story/incident.js';
import { storedOwner } from '../story/proposals.js';
import type { IncidentRule } from './rule.js';

/** Whose word it is has said the same itself since, or accepted a proposal of it in words. */
function isConfirmed(incident: Incident, told: IncidentTold, owner: string): boolean {
  const root = told.type === 'ReportCorrected' ? told.data.root : undefined;
  const accepted = [root ?? told.event, told.event].map((about) => sayingOf('ProposalAccepted', '', about));
  return [sayingOf(told.type, owner, root), ...accepted].some((saying) => isSaidSince(incident, told, saying));
}

/** Whether what was kept as a proposal waits no longer. */
export function isAnswered(incident: Incident, told: IncidentTold): boolean {
  const owner = storedOwner(told);
  if (owner === undefined || incident.proposals.get(told.event)?.state !== 'OPEN') return true;
  return isConfirmed(incident, told, holderOf(owner).country);
}

export const NOT_YOURS: IncidentRule = {
  holds: (incident, { told }) => isAnswered(incident, told),
  settledBy: 'incidents/accept-proposal',
};

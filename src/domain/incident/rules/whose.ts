// The rule whose word it is: who reported something changes it, withdraws it, and answers what others propose of it.
import {
  ownerOf,
  type Incident,
  type IncidentTold,
  isForeign,
  reporterOf,
  isSaidSince,
  sayingOf,
  standingAt,
} from '../story/incident.js';
import { type IncidentRule, storedValue } from './rule.js';

/** Whose word the event would change; undefined: nobody's yet. */
function concerned(incident: Incident, told: IncidentTold): string | undefined {
  switch (told.type) {
    case 'ReportCorrected':
      return saidBy(incident, told.data.root);
    case 'ProposalAccepted':
    case 'ProposalDeclined':
      return addressee(incident, told.data.proposal);
    default:
      return reporterOf(incident);
  }
}

const saidBy = (incident: Incident, event: string): string | undefined => {
  const standing = standingAt(incident, event);
  return standing && ownerOf(standing);
};

/** Who answers a proposal: who said what it is about; of one about the incident as a whole, who reported it. */
function addressee(incident: Incident, proposal: string): string | undefined {
  const { told } = incident.proposals.get(proposal) ?? {};
  if (!told) return undefined;
  const about = told.type === 'CorrectionProposed' ? told.data.target : told.event;
  return saidBy(incident, about) ?? reporterOf(incident);
}

/** The stored one, where it was flagged: whether a word counts is decided once, when it is told. */
const ownerAt = (incident: Incident, told: IncidentTold): string | undefined =>
  storedValue(told, 'NOT_THE_REPORTER', 'reporter') ?? concerned(incident, told);

/** Whose word it is has said the same itself since, or accepted a proposal of it in words. */
function isConfirmed(incident: Incident, told: IncidentTold, owner: string): boolean {
  const root = told.type === 'ReportCorrected' ? told.data.root : undefined;
  const accepted = [root ?? told.event, told.event].map((about) => sayingOf('ProposalAccepted', '', about));
  return [sayingOf(told.type, owner, root), ...accepted].some((saying) => isSaidSince(incident, told, saying));
}

export const NOT_THE_REPORTER: IncidentRule = {
  whose: true,
  holds(incident, { told }) {
    const owner = ownerAt(incident, told);
    if (owner === undefined || owner === told.by) return true;
    if (!isForeign(told)) return false;
    return incident.proposals.get(told.event)?.state !== 'OPEN' || isConfirmed(incident, told, owner);
  },
  values: (incident, { told }) => ({ reporter: ownerAt(incident, told) ?? '' }),
  settledBy: 'incidents/accept-proposal',
};

// The command to take back what one has proposed, as long as nobody has answered it. A decision of whoever proposed it.
import { decides } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { OneProposalAndWhy } from '../../proposing.js';
import { mayRetract } from '../authority.js';
import type { IncidentEvent } from '../events.js';
import type { Incident } from '../story/incident.js';

export class RetractProposal extends OneProposalAndWhy {}

export const retractProposal = decides({
  form: RetractProposal,
  rights: mayRetract(['SPEAKER'], { behalf: 'NEVER' }),
  against: ['PROPOSAL_NOT_KNOWN', 'PROPOSAL_SETTLED'],
  decide({ proposal, reason }: RetractProposal, { proposals }: Incident): readonly IncidentEvent[] {
    if (proposals.get(proposal)?.state === 'RETRACTED') return [];
    return [{ type: 'ProposalRetracted', data: given({ proposal, reason }) }];
  },
});

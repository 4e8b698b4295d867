// The command to accept or decline what was proposed. Decisions of the administration that it concerns: what another one had
// corrected or withdrawn counts from its acceptance; what was proposed in words is then corrected.
import { decides } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { Field } from '../../../forms/form.js';
import { uuid } from '../../values/ids.js';
import { prose } from '../../values/text.js';
import type { IncidentEvent } from '../events.js';
import { type Incident, isForeign } from '../story/incident.js';

export class AcceptProposal {
  @Field(uuid) proposal!: string;
}

export class DeclineProposal extends AcceptProposal {
  @Field(prose({ max: 1000 }), { optional: true }) reason?: string;
}

const AGAINST = ['PROPOSAL_NOT_KNOWN', 'PROPOSAL_SETTLED', 'NOT_THE_REPORTER'];

export const acceptProposal = decides({
  form: AcceptProposal,
  against: AGAINST,
  decide({ proposal }: AcceptProposal, { proposals }: Incident): readonly IncidentEvent[] {
    const { state, told } = proposals.get(proposal) ?? {};
    if (state === 'ACCEPTED') return [];
    const counts = told && isForeign(told) ? (true as const) : undefined;
    return [{ type: 'ProposalAccepted', data: given({ proposal, counts }) }];
  },
});

export const declineProposal = decides({
  form: DeclineProposal,
  against: AGAINST,
  decide({ proposal, reason }: DeclineProposal, { proposals }: Incident): readonly IncidentEvent[] {
    if (proposals.get(proposal)?.state === 'DECLINED') return [];
    return [{ type: 'ProposalDeclined', data: given({ proposal, reason }) }];
  },
});

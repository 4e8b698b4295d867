// The command to accept or decline what somebody else reported of a controlled delivery. Decisions of whoever could have said
// it: what is accepted counts from then on.
import { decides } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { OneProposal, OneProposalAndWhy } from '../../proposing.js';
import { mayOnProposal } from '../authority.js';
import type { ControlledDeliveryEvent } from '../events.js';
import type { ControlledDelivery } from '../story.js';

export class AcceptDeliveryProposal extends OneProposal {}

export class DeclineDeliveryProposal extends OneProposalAndWhy {}

const AGAINST = ['DELIVERY_PROPOSAL_NOT_KNOWN', 'DELIVERY_PROPOSAL_SETTLED'];

export const acceptDeliveryProposal = decides({
  form: AcceptDeliveryProposal,
  rights: mayOnProposal(['ADDRESSEE'], { behalf: 'NEVER' }),
  against: AGAINST,
  decide({ proposal }: AcceptDeliveryProposal, { waiting }: ControlledDelivery): readonly ControlledDeliveryEvent[] {
    if (waiting.get(proposal)?.state === 'ACCEPTED') return [];
    return [{ type: 'DeliveryProposalAccepted', data: { proposal } }];
  },
});

export const declineDeliveryProposal = decides({
  form: DeclineDeliveryProposal,
  rights: mayOnProposal(['ADDRESSEE'], { behalf: 'NEVER' }),
  against: AGAINST,
  decide(
    { proposal, reason }: DeclineDeliveryProposal,
    { waiting }: ControlledDelivery,
  ): readonly ControlledDeliveryEvent[] {
    if (waiting.get(proposal)?.state === 'DECLINED') return [];
    return [{ type: 'DeliveryProposalDeclined', data: given({ proposal, reason }) }];
  },
});

// The command to accept or decline what was proposed. Decisions of the administration that it concerns: what another one had
// corrected or withdrawn counts from its acceptance; what was proposed in words is then corrected.
import { decides } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { OneProposal, OneProposalAndWhy } from '../../proposing.js';
import { mayOnProposal } from '../authority.js';
import type { IncidentEvent } from '../events.js';
import { type Incident, isForeign } from '../story/incident.js';

export class AcceptProposal extends OneProposal {}

export class DeclineProposal extends OneProposalAndWhy {}

const AGAINST = ['PROPOSAL_NOT_KNOWN', 'PROPOSAL_SETTLED'];

export const acceptProposal = decides({
  form: AcceptProposal,
  rights: mayOnProposal(['ADDRESSEE'], { behalf: 'NEVER' }),
  against: AGAINST,
  decide({ proposal }: AcceptProposal, story: Incident): readonly IncidentEvent[] {
    const { proposals } = story;
    const { state, told } = proposals.get(proposal) ?? {};
    if (state === 'ACCEPTED') return [];
    if (!told || !isForeign(told)) return [{ type: 'ProposalAccepted', data: { proposal } }];
    return toldWith(proposal, story).map((each) => ({
      type: 'ProposalAccepted',
      data: { proposal: each, counts: true },
    }));
  },
});

/** What one command told is accepted together, the named one first. */
function toldWith(proposal: string, { proposals, proposed }: Incident): readonly string[] {
  const command = proposals.get(proposal)?.told?.command;
  const others = [...proposed].filter((each) => {
    const { told, state } = proposals.get(each)!;
    return each !== proposal && state === 'OPEN' && command !== '' && told?.command === command;
  });
  return [proposal, ...others];
}

export const declineProposal = decides({
  form: DeclineProposal,
  rights: mayOnProposal(['ADDRESSEE'], { behalf: 'NEVER' }),
  against: AGAINST,
  decide({ proposal, reason }: DeclineProposal, { proposals }: Incident): readonly IncidentEvent[] {
    if (proposals.get(proposal)?.state === 'DECLINED') return [];
    return [{ type: 'ProposalDeclined', data: given({ proposal, reason }) }];
  },
});

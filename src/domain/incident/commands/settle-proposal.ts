// Accept or decline a proposed correction. Decisions of the administration that reported; an accepted one is then corrected.
import { decides } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import type { Context } from '../../context.js';
import { Field } from '../../../forms/form.js';
import { uuid } from '../../values/ids.js';
import { prose } from '../../values/text.js';
import type { IncidentEvent } from '../events.js';
import { type Incident, reporterOf } from '../story.js';
import { speakerOf } from './checks.js';

export class AcceptProposal {
  @Field(uuid, { description: 'Id of the event that proposed it' }) proposal!: string;
}

export class DeclineProposal extends AcceptProposal {
  @Field(prose({ max: 1000 }), { optional: true }) reason?: string;
}

/** True when there is something to settle; throws where it is not this administration's to settle, or settled otherwise. */
function isOpen(incident: Incident, proposal: string, to: 'ACCEPTED' | 'DECLINED', context: Context): boolean {
  const known = incident.proposals.get(proposal);
  const { state = 'OPEN' } = known ?? {};
  if (state === to) return false;
  context.prove(known !== undefined, 'PROPOSAL_NOT_KNOWN', { proposal }, '/proposal');
  context.demand(state === 'OPEN', 'PROPOSAL_SETTLED', { proposal }, '/proposal');
  const speaker = speakerOf(context);
  const reporter = saidBy(incident, known?.target) ?? speaker;
  context.demand(reporter === speaker, 'NOT_THE_REPORTER', { reporter });
  return true;
}

/** Who said what a proposal is about; of one about the incident as a whole, who reported it. */
const saidBy = (incident: Incident, target = ''): string | undefined =>
  incident.events.get(target)?.administration ?? reporterOf(incident);

export const acceptProposal = decides({
  form: AcceptProposal,
  decide({ proposal }: AcceptProposal, incident: Incident, context: Context): readonly IncidentEvent[] {
    return isOpen(incident, proposal, 'ACCEPTED', context) ? [{ type: 'ProposalAccepted', data: { proposal } }] : [];
  },
});

export const declineProposal = decides({
  form: DeclineProposal,
  decide({ proposal, reason }: DeclineProposal, incident: Incident, context: Context): readonly IncidentEvent[] {
    const open = isOpen(incident, proposal, 'DECLINED', context);
    return open ? [{ type: 'ProposalDeclined', data: given({ proposal, reason }) }] : [];
  },
});

// The command to attribute an incident to an operation, or take that back. Decisions: an incident counts for one operation
// at a time.
import { decides, refer } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { operationStory } from '../../operation/story.js';
import { Field } from '../../../forms/form.js';
import { slug } from '../../values/ids.js';
import { prose } from '../../values/text.js';
import { may } from '../authority.js';
import type { IncidentEvent } from '../events.js';
import { type Incident, wasClaimed } from '../story/incident.js';
import { FOR_ANOTHER, IN_OPERATION } from './against.js';

export class AttributeToOperation {
  @Field(slug) operation!: string;
}

export class RevokeAttribution {
  @Field(slug) operation!: string;
  @Field(prose({ max: 1000 }), { optional: true }) reason?: string;
}

export const attributeToOperation = decides({
  form: AttributeToOperation,
  rights: may(['OWNER'], { otherwise: 'PROPOSAL' }),
  refers: { operation: refer(operationStory, (command: AttributeToOperation) => command.operation) },
  against: [...FOR_ANOTHER, 'ALREADY_ATTRIBUTED', 'INCIDENT_NOT_REPORTED', ...IN_OPERATION],
  decide({ operation }: AttributeToOperation, incident: Incident): readonly IncidentEvent[] {
    if (incident.operation === operation) return [];
    return [{ type: 'IncidentAttributedToOperation', data: { operation, rule: 'ATTRIBUTED' } }];
  },
});

export const revokeAttribution = decides({
  form: RevokeAttribution,
  rights: may(['OWNER'], { otherwise: 'PROPOSAL' }),
  against: [...FOR_ANOTHER, 'NOT_ATTRIBUTED'],
  decide({ operation, reason }: RevokeAttribution, incident: Incident): readonly IncidentEvent[] {
    if (incident.operation !== operation && wasClaimed(incident, operation)) return [];
    return [{ type: 'AttributionRevoked', data: given({ operation, reason }) }];
  },
});

// Attribute an incident to an operation, or take that back. Decisions: an incident counts for one operation at a time.
import { decides, refer } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import type { Context } from '../../context.js';
import { operationStory } from '../../operation/story.js';
import { Field } from '../../../forms/form.js';
import { slug } from '../../values/ids.js';
import { prose } from '../../values/text.js';
import type { IncidentEvent } from '../events.js';
import { first, type Incident } from '../story.js';
import { withinOperation } from './checks.js';

export class AttributeToOperation {
  @Field(slug) operation!: string;
}

export class RevokeAttribution {
  @Field(slug) operation!: string;
  @Field(prose({ max: 1000 }), { optional: true }) reason?: string;
}

export const attributeToOperation = decides({
  form: AttributeToOperation,
  refers: { found: refer(operationStory, (command: AttributeToOperation) => command.operation) },
  decide(
    { operation }: AttributeToOperation,
    incident: Incident,
    context: Context,
    { found },
  ): readonly IncidentEvent[] {
    if (incident.operation === operation) return [];
    context.demand(incident.operation === undefined, 'ALREADY_ATTRIBUTED', { operation: incident.operation ?? '' });
    const report = first(incident, 'IncidentReported');
    context.prove(report !== undefined, 'INCIDENT_NOT_REPORTED', { incident: context.id });
    const at = report?.detectedAt ?? report?.occurredAt;
    withinOperation(found, { operation, at, ...given({ country: report?.country }) }, context);
    return [{ type: 'IncidentAttributedToOperation', data: { operation, rule: 'ATTRIBUTED' } }];
  },
});

export const revokeAttribution = decides({
  form: RevokeAttribution,
  decide({ operation, reason }: RevokeAttribution, incident: Incident, context: Context): readonly IncidentEvent[] {
    if (incident.operation !== operation && incident.claimed.has(operation)) return [];
    context.prove(incident.operation === operation, 'NOT_ATTRIBUTED', { operation }, '/operation');
    return [{ type: 'AttributionRevoked', data: given({ operation, reason }) }];
  },
});

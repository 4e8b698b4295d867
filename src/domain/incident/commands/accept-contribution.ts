// The commands of a state that a line names as a contributor: that it was one, or that it was not. Decisions of that state alone;
// until it accepts, it is involved in nothing.
import { decides } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { Field } from '../../../forms/form.js';
import { speakerOf } from '../../authority/speaker.js';
import type { Context } from '../../context.js';
import { slug } from '../../values/ids.js';
import { prose } from '../../values/text.js';
import { mayOnContribution } from '../authority.js';
import type { IncidentEvent } from '../events.js';
import { contributionOf, type Incident } from '../story/incident.js';

export class AcceptContribution {
  @Field(slug) lineId!: string;
}

export class DeclineContribution extends AcceptContribution {
  @Field(prose({ max: 1000 }), { optional: true }) reason?: string;
}

export const acceptContribution = decides({
  form: AcceptContribution,
  rights: mayOnContribution(['NAMED'], { behalf: 'NEVER' }),
  against: ['NOT_A_CONTRIBUTOR'],
  decide({ lineId }: AcceptContribution, incident: Incident, context: Context): readonly IncidentEvent[] {
    const country = speakerOf(context);
    if (incident.contributions.get(contributionOf(lineId, country)) === 'ACCEPTED') return [];
    return [{ type: 'ContributionAccepted', data: { lineId, country } }];
  },
});

export const declineContribution = decides({
  form: DeclineContribution,
  rights: mayOnContribution(['NAMED'], { behalf: 'NEVER' }),
  against: ['NOT_A_CONTRIBUTOR'],
  decide({ lineId, reason }: DeclineContribution, incident: Incident, context: Context): readonly IncidentEvent[] {
    const country = speakerOf(context);
    if (incident.contributions.get(contributionOf(lineId, country)) === 'DECLINED') return [];
    return [{ type: 'ContributionDeclined', data: given({ lineId, country, reason }) }];
  },
});

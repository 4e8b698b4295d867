// The command to relieve a contact point, who goes on as an officer. A decision.
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { text } from '../../values/text.js';
import { may } from '../authority.js';
import type { AdministrationEvent } from '../events.js';
import type { Administration } from '../story.js';

export class RelieveContactPoint {
  @Field(text({ max: 200 })) officer!: string;
}

export const relieveContactPoint = decides({
  form: RelieveContactPoint,
  rights: may(['CONTACT_POINT'], { behalf: 'NEVER' }),
  against: ['OFFICER_NOT_NAMED', 'LAST_CONTACT_POINT'],
  decide({ officer }: RelieveContactPoint, it: Administration): readonly AdministrationEvent[] {
    const data = { officer };
    const known = it.people.get(officer);
    if (known && !known.isContactPoint) return [];
    return [{ type: 'ContactPointRelieved', data }];
  },
});

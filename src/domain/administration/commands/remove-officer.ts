// The command to remove an officer. A decision of the contact point: the next request under that pseudonym is refused, however
// long the token lives.
import { decides } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { Field } from '../../../forms/form.js';
import { prose, text } from '../../values/text.js';
import { instant } from '../../values/time/instant.js';
import { may } from '../authority.js';
import type { AdministrationEvent } from '../events.js';
import type { Administration } from '../story.js';

export class RemoveOfficer {
  @Field(text({ max: 200 })) officer!: string;
  @Field(prose({ max: 1000 }), { optional: true }) reason?: string;
  @Field(instant, { optional: true })
  suspectedSince?: number;
}

export const removeOfficer = decides({
  form: RemoveOfficer,
  rights: may(['CONTACT_POINT'], { behalf: 'NEVER' }),
  against: ['NOT_AN_ADMINISTRATION', 'LAST_CONTACT_POINT'],
  decide({ officer, reason, suspectedSince }: RemoveOfficer, it: Administration): readonly AdministrationEvent[] {
    const data = given({ officer, reason, suspectedSince });
    if (typeof it.people.get(officer)?.removedAt === 'number') return [];
    return [{ type: 'OfficerRemoved', data }];
  },
});

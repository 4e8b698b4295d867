// The command to name a contact point of the administration, or a deputy. A decision: the first one is named by whoever its issuer
// vouches for, every other by a contact point.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { Field } from '../../../forms/form.js';
import { flag, text } from '../../values/text.js';
import { service } from '../../values/who/administration.js';
import { may } from '../authority.js';
import type { AdministrationEvent } from '../events.js';
import { type Administration, lastSaidOf } from '../story.js';

export class NameContactPoint {
  @Field(text({ max: 200 })) officer!: string;
  @Field(service, { optional: true }) service?: string;
  @Field(flag, { optional: true }) deputy?: boolean;
}

export const nameContactPoint = decides({
  form: NameContactPoint,
  rights: may(['CONTACT_POINT'], { behalf: 'NEVER' }),
  against: ['NOT_AN_ADMINISTRATION'],
  decide({ officer, service, deputy }: NameContactPoint, it: Administration): readonly AdministrationEvent[] {
    const data = given({ officer, service, deputy });
    const last = lastSaidOf(it, officer);
    if (last?.type === 'ContactPointNamed' && sameData(last.data, data)) return [];
    return [{ type: 'ContactPointNamed', data }];
  },
});

// The command to name an officer who speaks for the administration. A decision of its contact point; it takes a removal back.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { Field } from '../../../forms/form.js';
import { text } from '../../values/text.js';
import { service } from '../../values/who/administration.js';
import { may } from '../authority.js';
import type { AdministrationEvent } from '../events.js';
import { type Administration, lastSaidOf } from '../story.js';

export class NameOfficer {
  @Field(text({ max: 200 })) officer!: string;
  @Field(service, { optional: true }) service?: string;
  @Field(text({ max: 200 }), { optional: true }) post?: string;
}

export const nameOfficer = decides({
  form: NameOfficer,
  rights: may(['CONTACT_POINT'], { behalf: 'NEVER' }),
  against: ['NOT_AN_ADMINISTRATION'],
  decide({ officer, service, post }: NameOfficer, it: Administration): readonly AdministrationEvent[] {
    const data = given({ officer, service, post });
    const last = lastSaidOf(it, officer);
    if (last?.type === 'OfficerNamed' && sameData(last.data, data)) return [];
    return [{ type: 'OfficerNamed', data }];
  },
});

// The command to list a service of the administration. A decision; saying it again replaces its names.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { Field } from '../../../forms/form.js';
import { type Names, names } from '../../values/text.js';
import { service } from '../../values/who/administration.js';
import { may } from '../authority.js';
import type { AdministrationEvent } from '../events.js';
import type { Administration } from '../story.js';

export class EstablishService {
  @Field(service) service!: string;
  @Field(names, { optional: true }) names?: Names;
}

export const establishService = decides({
  form: EstablishService,
  rights: may(['CONTACT_POINT'], { behalf: 'NEVER' }),
  against: ['NOT_AN_ADMINISTRATION'],
  decide({ service, names }: EstablishService, it: Administration): readonly AdministrationEvent[] {
    const data = given({ service, names });
    const before = it.services.get(service);
    if (before && sameData(before, data)) return [];
    return [{ type: 'ServiceEstablished', data }];
  },
});

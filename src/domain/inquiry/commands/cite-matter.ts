// The command to cite what an inquiry is about, or rests on: an incident, a transit case, a request for assistance. A report; what is
// cited does not learn of it.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { refer, reports } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { assistanceStory } from '../../assistance/story.js';
import { incidentStory } from '../../incident/story.js';
import { transitCaseStory } from '../../transit-case/story.js';
import { uuid } from '../../values/ids.js';
import { may } from '../authority.js';
import type { InquiryEvent } from '../events.js';
import type { Inquiry } from '../story.js';

export class CiteMatter {
  @Field(uuid, { optional: true }) incident?: string;
  @Field(uuid, { optional: true }) transit?: string;
  @Field(uuid, { optional: true }) assistance?: string;
}

export const citeMatter = reports({
  form: CiteMatter,
  rights: may(['INQUIRING']),
  refers: {
    incident: refer(incidentStory, ({ incident }: CiteMatter) => incident),
    transit: refer(transitCaseStory, ({ transit }: CiteMatter) => transit),
    assistance: refer(assistanceStory, ({ assistance }: CiteMatter) => assistance),
  },
  against: [
    'INQUIRY_NOT_OPENED',
    'NOTHING_CITED',
    'INCIDENT_NOT_REPORTED',
    'TRANSIT_NOT_KNOWN',
    'ASSISTANCE_NOT_REQUESTED',
  ],
  decide({ incident, transit, assistance }: CiteMatter, { cited }: Inquiry): readonly InquiryEvent[] {
    const data = given({ incident, transit, assistance });
    return cited.some((each) => sameData(each.data, data)) ? [] : [{ type: 'MatterCited', data }];
  },
});

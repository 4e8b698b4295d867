// The command to appoint whoever holds an office. A decision: of whom was agreed on, where the provision in force asks for that.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { decides, mayRefer, refer } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { Field } from '../../../forms/form.js';
import { meetingStory } from '../../meeting/story.js';
import { provisionStory } from '../../provision/story.js';
import { slug } from '../../values/ids.js';
import { text } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { administration } from '../../values/who/administration.js';
import { may } from '../authority.js';
import type { CommitteeEvent, CommitteeEvents } from '../events.js';
import { provisionOver } from '../offices.js';
import { procedureOf } from '../procedure.js';
import type { Committee } from '../story.js';
import { appointedOffices } from '../words/codes.js';

export class AppointOfficer {
  @Field(appointedOffices) office!: CommitteeEvents['OfficeAppointed']['office'];
  @Field(text({ max: 200 }), { optional: true }) person?: string;
  @Field(administration, { optional: true }) administration?: string;
  @Field(administration, { optional: true }) by?: string;
  @Field(slug, { optional: true }) meeting?: string;
  @Field(when) appointedOn!: When;
  @Field(when, { optional: true }) termFrom?: When;
  @Field(when, { optional: true }) termTo?: When;
}

export const appointOfficer = decides({
  form: AppointOfficer,
  rights: may(['SECRETARIAT']),
  refers: {
    meeting: refer(meetingStory, ({ meeting }: AppointOfficer) => meeting),
    procedure: procedureOf,
    provision: mayRefer(provisionStory, ({ office }: AppointOfficer, _: never, id: string) =>
      provisionOver(id, office),
    ),
  },
  against: ['COMMITTEE_NOT_ESTABLISHED', 'CANDIDACY_NOT_AGREED', 'MEETING_NOT_KNOWN', 'OUTSIDE_MEETING', 'NOT_QUORATE'],
  decide(command: AppointOfficer, { appointments }: Committee): readonly CommitteeEvent[] {
    const { office, person, administration, by, meeting, appointedOn, termFrom, termTo } = command;
    const data = given({ office, person, administration, by, meeting, appointedOn, termFrom, termTo });
    return appointments.some((each) => sameData(each.data, data)) ? [] : [{ type: 'OfficeAppointed', data }];
  },
});

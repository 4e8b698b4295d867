// The command to agree on a candidacy for an office. A decision: it appoints nobody.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { decides, refer } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { Field } from '../../../forms/form.js';
import { meetingStory } from '../../meeting/story.js';
import { slug } from '../../values/ids.js';
import { text } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { administration } from '../../values/who/administration.js';
import { may } from '../authority.js';
import type { CommitteeEvent, CommitteeEvents } from '../events.js';
import { procedureOf } from '../procedure.js';
import type { Committee } from '../story.js';
import { appointedOffices } from '../words/codes.js';

export class AgreeCandidacy {
  @Field(appointedOffices) office!: CommitteeEvents['CandidacyAgreed']['office'];
  @Field(text({ max: 200 }), { optional: true }) person?: string;
  @Field(administration, { optional: true }) administration?: string;
  @Field(slug, { optional: true }) meeting?: string;
  @Field(when) agreedOn!: When;
}

export const agreeCandidacy = decides({
  form: AgreeCandidacy,
  rights: may(['SECRETARIAT']),
  refers: {
    meeting: refer(meetingStory, ({ meeting }: AgreeCandidacy) => meeting),
    procedure: procedureOf,
  },
  against: ['COMMITTEE_NOT_ESTABLISHED', 'MEETING_NOT_KNOWN', 'OUTSIDE_MEETING', 'NOT_QUORATE'],
  decide(command: AgreeCandidacy, { candidacies }: Committee): readonly CommitteeEvent[] {
    const { office, person, administration, meeting, agreedOn } = command;
    const data = given({ office, person, administration, meeting, agreedOn });
    return candidacies.some((each) => sameData(each.data, data)) ? [] : [{ type: 'CandidacyAgreed', data }];
  },
});

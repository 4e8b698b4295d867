// The command to approve a provision, or a new version of it. A decision: once each; saying the same again changes nothing.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides, refer } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { committeeStory } from '../../committee/story.js';
import { meetingStory } from '../../meeting/story.js';
import { slug } from '../../values/ids.js';
import { flag, wholeNumber } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { ProvisionEvent, ProvisionEvents } from '../events.js';
import type { Provision } from '../story.js';
import { quorums, subjects } from '../words/codes.js';

type Approved = ProvisionEvents['ProvisionApproved'];

export class ApproveProvision {
  @Field(slug) body!: string;
  @Field(subjects) subject!: Approved['subject'];
  @Field(wholeNumber({ min: 1, max: 1000 }), { optional: true }) version?: number;
  @Field(slug, { optional: true }) meeting?: string;
  @Field(when) approvedOn!: When;
  @Field(when, { optional: true }) inForceFrom?: When;
  @Field(flag, { optional: true }) replacesEarlier?: boolean;
  @Field(flag, { optional: true }) candidacy?: boolean;
  @Field(quorums, { optional: true }) quorum?: Approved['quorum'] & string;
}

export const approveProvision = decides({
  form: ApproveProvision,
  rights: may(['SECRETARIAT']),
  refers: {
    committee: refer(committeeStory, ({ body }: ApproveProvision) => body),
    meeting: refer(meetingStory, ({ meeting }: ApproveProvision) => meeting),
  },
  against: [
    'PROVISION_MISNAMED',
    'COMMITTEE_NOT_ESTABLISHED',
    'VERSION_TAKEN',
    'VERSIONS_DISORDERED',
    'EARLIER_NOT_KNOWN',
    'MEETING_NOT_KNOWN',
    'OUTSIDE_MEETING',
  ],
  decide(command: ApproveProvision, { versions }: Provision): readonly ProvisionEvent[] {
    const { body, subject, version, meeting, approvedOn, inForceFrom, replacesEarlier, candidacy, quorum } = command;
    const said = { body, subject, version, meeting, approvedOn, inForceFrom, replacesEarlier, candidacy, quorum };
    const data = given(said);
    return versions.some((each) => sameData(each.data, data)) ? [] : [{ type: 'ProvisionApproved', data }];
  },
});

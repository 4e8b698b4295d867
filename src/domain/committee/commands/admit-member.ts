// The command to admit a country's service to a committee, or an observer. A decision: terms of one country never overlap.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { decides, refer } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { administration } from '../../values/who/administration.js';
import { Field } from '../../../forms/form.js';
import { RESTING_ON_DECISION } from '../../decision/resting.js';
import { decisionStory } from '../../decision/story.js';
import { slug } from '../../values/ids.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { CommitteeEvent, CommitteeEvents } from '../events.js';
import { belongs, type Committee, lastTermOf } from '../story.js';
import { belongingAs } from '../words/codes.js';

export class AdmitMember {
  @Field(administration) country!: string;
  @Field(when) from!: When;
  @Field(belongingAs, { optional: true }) capacity?: CommitteeEvents['MembershipStarted']['capacity'] & string;
  @Field(slug, { optional: true }) decision?: string;
}

export const admitMember = decides({
  form: AdmitMember,
  rights: may(['SECRETARIAT']),
  refers: { decision: refer(decisionStory, ({ decision }: AdmitMember) => decision) },
  against: [
    'COMMITTEE_NOT_ESTABLISHED',
    'MEMBERSHIP_OPEN',
    'MEMBERSHIP_OVERLAPS',
    'STATES_ARE_MEMBERS',
    'WITHOUT_DECISION',
    ...RESTING_ON_DECISION,
  ],
  decide({ country, from, capacity, decision }: AdmitMember, committee: Committee): readonly CommitteeEvent[] {
    const term = lastTermOf(committee, country);
    const isSame = term?.from && sameData(term.from, from) && term.capacity === (capacity ?? 'MEMBER');
    if (isSame && belongs(committee, country)) return [];
    return [{ type: 'MembershipStarted', data: given({ country, from, capacity, decision }) }];
  },
});

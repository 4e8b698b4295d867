// The command to admit a country's service to a committee. A decision: terms of one country never overlap.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { country } from '../../values/who/country.js';
import { Field } from '../../../forms/form.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { CommitteeEvent } from '../events.js';
import { type Committee, isMember, lastTermOf } from '../story.js';

export class AdmitMember {
  @Field(country) country!: string;
  @Field(when) from!: When;
}

export const admitMember = decides({
  form: AdmitMember,
  rights: may(['SECRETARIAT']),
  against: ['COMMITTEE_NOT_ESTABLISHED', 'MEMBERSHIP_OPEN', 'MEMBERSHIP_OVERLAPS'],
  decide({ country, from }: AdmitMember, committee: Committee): readonly CommitteeEvent[] {
    const term = lastTermOf(committee, country);
    if (term?.from && isMember(committee, country) && sameData(term.from, from)) return [];
    return [{ type: 'MembershipStarted', data: { country, from } }];
  },
});

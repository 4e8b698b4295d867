// Admit a country's service to a committee. A decision: terms of one country never overlap.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import type { Context } from '../../context.js';
import { country } from '../../values/who/country.js';
import { Field } from '../../../forms/form.js';
import { certainlyLater, type When, when } from '../../values/time/when.js';
import type { CommitteeEvent } from '../events.js';
import { type Committee, isMember, lastTermOf } from '../story.js';

export class AdmitMember {
  @Field(country) country!: string;
  @Field(when) from!: When;
}

export const admitMember = decides({
  form: AdmitMember,
  decide({ country, from }: AdmitMember, committee: Committee, context: Context): readonly CommitteeEvent[] {
    const term = lastTermOf(committee, country);
    const open = isMember(committee, country);
    if (open && term?.from && sameData(term.from, from)) return [];
    context.prove(committee.phase === 'established', 'COMMITTEE_NOT_ESTABLISHED', { committee: context.id });
    context.demand(!open, 'MEMBERSHIP_OPEN', { country }, '/country');
    context.demand(!term?.to || !certainlyLater(term.to, from), 'MEMBERSHIP_OVERLAPS', { country }, '/from');
    return [{ type: 'MembershipStarted', data: { country, from } }];
  },
});

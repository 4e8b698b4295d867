// The command to establish a committee. A decision: once; saying the same again changes nothing.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { Field } from '../../../forms/form.js';
import { type Names, names } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { CommitteeEvent } from '../events.js';
import type { Committee } from '../story.js';

export class EstablishCommittee {
  @Field(names) names!: Names;
  @Field(names, { optional: true }) parentCouncil?: Names;
  @Field(when) date!: When;
}

export const establishCommittee = decides({
  form: EstablishCommittee,
  rights: may(['SECRETARIAT']),
  against: ['ALREADY_ESTABLISHED'],
  decide(command: EstablishCommittee, committee: Committee): readonly CommitteeEvent[] {
    const { names, parentCouncil, date } = command;
    const data = given({ names, parentCouncil, date });
    if (committee.phase === 'established' && sameData(committee.as, data)) return [];
    return [{ type: 'CommitteeEstablished', data }];
  },
});

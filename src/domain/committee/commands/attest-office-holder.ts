// The command to report evidence that someone held an office at a time. A report: it proves no election and starts no term.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { reports } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { administration } from '../../values/who/administration.js';
import { Field } from '../../../forms/form.js';
import { prose, text } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { CommitteeEvent } from '../events.js';
import type { Committee } from '../story.js';

export class AttestOfficeHolder {
  @Field(text({ max: 200 })) person!: string;
  @Field(text({ max: 200 })) office!: string;
  @Field(administration, { optional: true }) administration?: string;
  @Field(when) asOf!: When;
  @Field(prose({ max: 1000 }), { optional: true }) evidence?: string;
}

export const attestOfficeHolder = reports({
  form: AttestOfficeHolder,
  rights: may(['SECRETARIAT']),
  against: ['COMMITTEE_NOT_ESTABLISHED'],
  decide(command: AttestOfficeHolder, committee: Committee): readonly CommitteeEvent[] {
    const { person, office, administration, asOf, evidence } = command;
    const data = given({ person, office, administration, asOf, evidence });
    if (committee.attestations.some((each) => each.data.person === person && sameData(each.data, data))) return [];
    return [{ type: 'OfficeHolderAttested', data }];
  },
});

// The command to tell of a ruling, and what it says of a record. A report: it moves no figure by itself, and none before it is in force.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { refer, reports } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { optional, shape } from '../../../forms/shape.js';
import { incidentStory } from '../../incident/story.js';
import { quantity } from '../../values/amounts/quantity.js';
import { slug, uuid } from '../../values/ids.js';
import { prose, text } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { InquiryEvent, OnRecord, RulingOutcome } from '../events.js';
import type { Inquiry } from '../story.js';
import { recordFindings, rulingOutcomes } from '../words/codes.js';

const onRecord = shape<OnRecord>({
  incident: uuid,
  lineId: slug,
  finding: recordFindings,
  quantity: optional(quantity),
});

export class IssueRuling {
  @Field(slug) ruling!: string;
  @Field(text({ max: 200 })) court!: string;
  @Field(when) at!: When;
  @Field(rulingOutcomes) outcome!: RulingOutcome;
  @Field(onRecord, { optional: true }) onRecord?: OnRecord;
  @Field(prose({ max: 2000 }), { optional: true }) text?: string;
}

export const issueRuling = reports({
  form: IssueRuling,
  rights: may(['INQUIRING']),
  refers: { incident: refer(incidentStory, (command: IssueRuling) => command.onRecord?.incident) },
  against: ['INQUIRY_NOT_OPENED', 'RULING_ALREADY_ISSUED', 'INCIDENT_NOT_REPORTED'],
  decide(command: IssueRuling, { rulings }: Inquiry): readonly InquiryEvent[] {
    const { ruling, court, at, outcome, onRecord: record, text: said } = command;
    const data = given({ ruling, court, at, outcome, onRecord: record, text: said });
    const issued = rulings.get(ruling)?.issued;
    return issued && sameData(issued.data, data) ? [] : [{ type: 'RulingIssued', data }];
  },
});

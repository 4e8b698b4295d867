// The command to report what came of a message: whether a check was made, and what it found. A report: kept, whatever the log says.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { referEach, reports } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { speakerOf } from '../../authority/speaker.js';
import type { Context } from '../../context.js';
import { incidentStory } from '../../incident/story.js';
import { uuid } from '../../values/ids.js';
import { prose, text } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { CheckOutcome, MessageEvent } from '../events.js';
import { incidentsIn } from '../rules.js';
import type { Message } from '../story.js';
import { checkOutcomes } from '../words/codes.js';

export class ReportCheck {
  @Field(checkOutcomes) outcome!: CheckOutcome;
  @Field(text({ max: 200 }), { optional: true }) post?: string;
  @Field(when, { optional: true }) checkedAt?: When;
  @Field(uuid, { optional: true }) incident?: string;
  @Field(prose({ max: 1000 }), { optional: true }) note?: string;
}

export const reportCheck = reports({
  form: ReportCheck,
  rights: may(['ADDRESSED']),
  refers: { incidents: referEach(incidentStory, (command: ReportCheck) => incidentsIn(command)) },
  against: ['MESSAGE_NOT_SENT', 'INCIDENT_NOT_REPORTED'],
  decide(command: ReportCheck, { results }: Message, context: Context): readonly MessageEvent[] {
    const { outcome, post, checkedAt, incident, note } = command;
    const data = { country: speakerOf(context), outcome, ...given({ post, checkedAt, incident, note }) };
    return results.some((each) => sameData(each.data, data)) ? [] : [{ type: 'CheckResultReported', data }];
  },
});

// The command to withdraw one line, or one of several that were recorded under its id. A report of whoever it is credited to: it
// counts for nothing from then on and stays readable; the rest of the incident stands.
import { reports } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { Field } from '../../../forms/form.js';
import { slug, uuid } from '../../values/ids.js';
import { prose } from '../../values/text.js';
import { mayOnExhibit } from '../authority.js';
import type { IncidentEvent } from '../events.js';
import { countedLine, type Incident } from '../story/incident.js';
import { FOR_ANOTHER } from './against.js';
import { isGone } from '../story/line.js';
import { type WithdrawalReason, withdrawalReason } from '../../values/reasons.js';

export class WithdrawLine {
  @Field(slug) lineId!: string;
  @Field(uuid, {
    optional: true,
  })
  seizure?: string;
  @Field(withdrawalReason) reason!: WithdrawalReason;
  @Field(prose({ max: 1000 }), { optional: true }) note?: string;
}

export const withdrawLine = reports({
  form: WithdrawLine,
  rights: mayOnExhibit(['OWNER'], { otherwise: 'PROPOSAL', behalf: 'UNIT' }),
  against: [...FOR_ANOTHER, 'REPORT_WITHDRAWN', 'REPORTED_IN_FUTURE', 'LINE_NOT_KNOWN'],
  decide({ lineId, seizure, reason, note }: WithdrawLine, incident: Incident): readonly IncidentEvent[] {
    const line = countedLine(incident, lineId);
    if (line && isGone(line, seizure)) return [];
    return [{ type: 'LineWithdrawn', data: given({ lineId, seizure, reason, note }) }];
  },
});

// The command to withdraw an incident's report. A report of its administration: it counts for nothing from then on and stays
// readable. What another one withdraws is kept as a proposal, and goes on counting until the reporter accepts it.
import { reports } from '../../../eventsourcing/writing/decider.js';
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { speakerOf } from '../../authority/speaker.js';
import type { Context } from '../../context.js';
import { Field } from '../../../forms/form.js';
import { prose } from '../../values/text.js';
import { may } from '../authority.js';
import type { IncidentEvent, IncidentEvents } from '../events.js';
import type { Incident } from '../story/incident.js';
import { FOR_ANOTHER } from './against.js';
import { proposedBefore, saidBefore } from './said-before.js';
import { type WithdrawalReason, withdrawalReason } from '../../values/reasons.js';

export class WithdrawReport {
  @Field(withdrawalReason) reason!: WithdrawalReason;
  @Field(prose({ max: 1000 }), { optional: true }) note?: string;
}

export function reportWithdrawn({ reason, note }: WithdrawReport): IncidentEvents['ReportWithdrawn'] {
  return given({ reason, note });
}

export const withdrawReport = reports({
  form: WithdrawReport,
  rights: may(['OWNER'], { otherwise: 'PROPOSAL' }),
  against: [...FOR_ANOTHER, 'REPORT_WITHDRAWN', 'INCIDENT_NOT_REPORTED'],
  decide(command: WithdrawReport, incident: Incident, context: Context): readonly IncidentEvent[] {
    const data = reportWithdrawn(command);
    if (saidBefore(incident, { type: 'ReportWithdrawn', by: context }, (said) => sameData(said, data))) return [];
    if (proposedBefore(incident, { by: speakerOf(context), target: '', said: data })) return [];
    return [{ type: 'ReportWithdrawn', data }];
  },
});

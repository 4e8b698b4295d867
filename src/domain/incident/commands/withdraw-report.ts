// Withdraw an incident's report. A report of its administration: it counts for nothing from then on and stays readable.
// What another one withdraws is kept and shown, and goes on counting.
import { reports } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import type { Context } from '../../context.js';
import { Field } from '../../../forms/form.js';
import { oneOf, prose } from '../../values/text.js';
import type { IncidentEvent, IncidentEvents, WithdrawalReason } from '../events.js';
import { type Incident, proposedBefore, reporterOf, saidBefore } from '../story.js';
import { speakerOf, stillOpen } from './checks.js';

const REASONS = ['DUPLICATE', 'ERROR', 'NOT_SUBSTANTIATED'] as const satisfies readonly WithdrawalReason[];

export class WithdrawReport {
  @Field(oneOf(REASONS)) reason!: WithdrawalReason;
  @Field(prose({ max: 1000 }), { optional: true }) note?: string;
}

export function reportWithdrawn({ reason, note }: WithdrawReport): IncidentEvents['ReportWithdrawn'] {
  return given({ reason, note });
}

export const withdrawReport = reports({
  form: WithdrawReport,
  decide(command: WithdrawReport, incident: Incident, context: Context): readonly IncidentEvent[] {
    const data = reportWithdrawn(command);
    const by = speakerOf(context);
    if (saidBefore(incident, 'ReportWithdrawn', data)) return [];
    if (proposedBefore(incident, { by, target: '', said: data })) return [];
    stillOpen(incident, context);
    context.prove(incident.phase !== 'unknown', 'INCIDENT_NOT_REPORTED', { incident: context.id });
    const reporter = reporterOf(incident);
    context.demand(reporter === undefined || reporter === by, 'NOT_THE_REPORTER', {
      reporter: reporter ?? '',
    });
    return [{ type: 'ReportWithdrawn', data }];
  },
});

// The command to issue a situation report. A decision of whoever leads or coordinates the operation: numbered one after the other, each
// at a place in the log that never changes.
import { given } from '../../../eventsourcing/log/event.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { optional, shape } from '../../../forms/shape.js';
import type { Value } from '../../../forms/value.js';
import type { Context } from '../../context.js';
import { type Names, prose } from '../../values/text.js';
import { may } from '../authority.js';
import type { OperationEvent } from '../events.js';
import { questionsOf, taken } from '../figures.js';
import type { Operation } from '../story.js';

const summaries: Value<Names> = shape<Names>({
  ru: optional(prose({ max: 10_000 })),
  en: optional(prose({ max: 10_000 })),
});

export class IssueSituationReport {
  @Field(summaries, { optional: true }) summary?: Names;
}

export const issueSituationReport = decides({
  form: IssueSituationReport,
  rights: may(['LEAD', 'COORDINATOR'], { behalf: 'NEVER' }),
  asks: (_: IssueSituationReport, __: Operation, ___: unknown, context: Context) => questionsOf(context),
  against: ['OPERATION_CANCELLED', 'NOT_LAUNCHED'],
  decide({ summary }: IssueSituationReport, { reports }: Operation, context: Context): readonly OperationEvent[] {
    const { position, figures } = taken(context);
    const data = { number: reports.length + 1, position, ...given({ summary }), figures };
    return [{ type: 'SituationReportIssued', data }];
  },
});

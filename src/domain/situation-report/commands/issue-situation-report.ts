// The command to issue a situation report. A decision of whoever leads or coordinates the operation: numbered one after the other, each
// at a place in the log that never changes.
import { given } from '../../../eventsourcing/log/event.js';
import { decides, refer } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { optional, shape } from '../../../forms/shape.js';
import type { Value } from '../../../forms/value.js';
import type { Context } from '../../context.js';
import { questionsOf, taken } from '../../operation/figures.js';
import { operationStory } from '../../operation/story.js';
import { type Names, prose } from '../../values/text.js';
import { may } from '../authority.js';
import type { SituationReportEvent } from '../events.js';
import type { SituationReports } from '../story.js';

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
  refers: { operation: refer(operationStory, (_: IssueSituationReport, _own, id) => id) },
  asks: (_: IssueSituationReport, __: SituationReports, ___: unknown, context: Context) => questionsOf(context),
  against: ['OPERATION_CANCELLED', 'NOT_LAUNCHED'],
  decide(
    { summary }: IssueSituationReport,
    { told }: SituationReports,
    context: Context,
    { operation },
  ): readonly SituationReportEvent[] {
    const { position, figures } = taken(context);
    // The first ones were told in the operation's own stream.
    const number = (operation?.reports.length ?? 0) + told.length + 1;
    return [{ type: 'SituationReported', data: { number, position, ...given({ summary }), figures } }];
  },
});

// The command to establish a series of operations. A decision: once; saying the same again changes nothing.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { decides, refer } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decisionStory } from '../../decision/story.js';
import { operationStory } from '../../operation/story.js';
import { Field } from '../../../forms/form.js';
import { slug } from '../../values/ids.js';
import { type Names, names, prose } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { OperationSeriesEvent, OperationSeriesEvents } from '../events.js';
import type { OperationSeries } from '../story.js';
import { recurrence } from '../words/codes.js';

export class EstablishSeries {
  @Field(names, { optional: true }) names?: Names;
  @Field(recurrence)
  recurrence!: OperationSeriesEvents['OperationSeriesEstablished']['recurrence'];
  @Field(prose({ max: 1000 }), { optional: true }) nature?: string;
  @Field(slug, { optional: true }) decision?: string;
  @Field(slug, { optional: true }) firstEdition?: string;
  @Field(when) establishedOn!: When;
}

export const establishSeries = decides({
  form: EstablishSeries,
  rights: may(['BODY']),
  refers: {
    decision: refer(decisionStory, ({ decision }: EstablishSeries) => decision),
    edition: refer(operationStory, ({ firstEdition }: EstablishSeries) => firstEdition),
  },
  against: ['ALREADY_ESTABLISHED', 'DECISION_NOT_KNOWN', 'OPERATION_NOT_KNOWN'],
  decide(command: EstablishSeries, series: OperationSeries): readonly OperationSeriesEvent[] {
    const { names, recurrence, nature, decision, firstEdition, establishedOn } = command;
    const data = given({ names, recurrence, nature, decision, firstEdition, establishedOn });
    if (series.phase === 'established' && sameData(series.as, data)) return [];
    return [{ type: 'OperationSeriesEstablished', data }];
  },
});

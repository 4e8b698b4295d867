// The command to plan an operation, or plan it anew. A decision: possible until it is launched.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { decides, refer } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { operationSeriesStory } from '../../operation-series/story.js';
import { Field, Listed } from '../../../forms/form.js';
import { optional, setOf, shape } from '../../../forms/shape.js';
import { substanceClass } from '../../values/goods/classes.js';
import { goods } from '../../values/goods/goods.js';
import { transportMode } from '../../values/goods/movement.js';
import { slug } from '../../values/ids.js';
import { prose, text } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { country } from '../../values/who/country.js';
import { may } from '../authority.js';
import type { OperationEvent, Risk } from '../events.js';
import type { Operation } from '../story.js';
import { formLength } from '../../values/form-length.js';

const way = shape<NonNullable<Risk['route']>>({
  departure: optional(country),
  transit: optional(setOf(country)),
  destination: optional(country),
});

const risk = shape<Risk>({
  goods: optional(setOf(goods)),
  classes: optional(setOf(substanceClass)),
  transport: optional(setOf(transportMode)),
  route: optional(way),
  signs: optional(prose({ max: 1000 })),
});

export class PlanOperation {
  @Field(text({ max: 200 }), { optional: true }) codeName?: string;
  @Field(slug, { optional: true }) series?: string;
  @Field(when, { optional: true }) window?: When;
  @Field(text({ max: 200 }), { optional: true }) region?: string;
  @Field(prose({ max: 4000 }), { optional: true }) riskProfile?: string;
  @Listed(risk, { optional: true, max: 50 }) risks?: Risk[];
  @Field(formLength, { optional: true }) forms?: 'SHORT' | 'LONG';
}

export const planOperation = decides({
  form: PlanOperation,
  rights: may(['LEAD']),
  refers: { series: refer(operationSeriesStory, (command: PlanOperation) => command.series) },
  against: ['OPERATION_CANCELLED', 'ALREADY_LAUNCHED', 'ALREADY_CONCLUDED', 'SERIES_NOT_ESTABLISHED'],
  decide(command: PlanOperation, operation: Operation): readonly OperationEvent[] {
    const { codeName, series, window, region, riskProfile, risks, forms } = command;
    const data = given({ codeName, series, window, region, riskProfile, risks, forms });
    if (operation.plan && sameData(operation.plan, data)) return [];
    return [{ type: 'OperationPlanned', data }];
  },
});

// The command to plan an operation, or plan it anew. A decision: possible until it is launched.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { decides, refer } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { operationSeriesStory } from '../../operation-series/story.js';
import { Field, Listed, Nested } from '../../../forms/form.js';
import { type SubstanceClass, substanceClass } from '../../values/goods/classes.js';
import { goods } from '../../values/goods/goods.js';
import { type TransportMode, transportMode } from '../../values/goods/movement.js';
import { slug } from '../../values/ids.js';
import { prose, text } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { country } from '../../values/who/country.js';
import { may } from '../authority.js';
import type { OperationEvent, Risk } from '../events.js';
import type { Operation } from '../story.js';
import { formLength } from '../../values/form-length.js';

export class RiskRouteFields {
  @Field(country, { optional: true }) departure?: string;
  @Listed(country, { optional: true, max: 20 }) transit?: string[];
  @Field(country, { optional: true }) destination?: string;
}

export class RiskFields {
  @Listed(goods, { optional: true, max: 50 }) goods?: string[];
  @Listed(substanceClass, { optional: true, max: 20 }) classes?: SubstanceClass[];
  @Listed(transportMode, { optional: true, max: 20 }) transport?: TransportMode[];
  @Nested(() => RiskRouteFields, { optional: true }) route?: RiskRouteFields;
  @Field(prose({ max: 1000 }), { optional: true }) signs?: string;
}

export class PlanOperation {
  @Field(text({ max: 200 }), { optional: true }) codeName?: string;
  @Field(slug, { optional: true }) series?: string;
  @Field(when, { optional: true }) window?: When;
  @Field(text({ max: 200 }), { optional: true }) region?: string;
  @Field(prose({ max: 4000 }), { optional: true }) riskProfile?: string;
  @Listed(() => RiskFields, { optional: true, max: 50 }) risks?: RiskFields[];
  @Field(formLength, { optional: true }) forms?: 'SHORT' | 'LONG';
}

function riskOf({ goods: held, classes, transport, route, signs }: RiskFields): Risk {
  const way = route && given({ departure: route.departure, transit: route.transit, destination: route.destination });
  return given({ goods: held, classes, transport, route: way, signs });
}

export const planOperation = decides({
  form: PlanOperation,
  rights: may(['LEAD']),
  refers: { series: refer(operationSeriesStory, (command: PlanOperation) => command.series) },
  against: ['OPERATION_CANCELLED', 'ALREADY_LAUNCHED', 'ALREADY_CONCLUDED', 'SERIES_NOT_ESTABLISHED'],
  decide(command: PlanOperation, operation: Operation): readonly OperationEvent[] {
    const { codeName, series, window, region, riskProfile, forms } = command;
    const risks = command.risks?.map(riskOf);
    const data = given({ codeName, series, window, region, riskProfile, risks, forms });
    if (operation.plan && sameData(operation.plan, data)) return [];
    return [{ type: 'OperationPlanned', data }];
  },
});

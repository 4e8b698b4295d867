// The command to choose another route. A decision: the states that it adds must consent before the consignment is handed to them.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { Field } from '../../../forms/form.js';
import { type Route, route } from '../../values/goods/route.js';
import { prose } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { ControlledDeliveryEvent } from '../events.js';
import { type ControlledDelivery, routeThen } from '../story.js';

export class ChangeRoute {
  @Field(route) route!: Route;
  @Field(when) at!: When;
  @Field(prose({ max: 2000 }), { optional: true }) reason?: string;
}

export const changeRoute = decides({
  form: ChangeRoute,
  rights: may(['LEAD']),
  against: ['NOT_PROPOSED', 'ALREADY_ENDED'],
  decide({ route, at, reason }: ChangeRoute, delivery: ControlledDelivery): readonly ControlledDeliveryEvent[] {
    const stands = [routeThen(delivery, at), routeThen(delivery)];
    if (stands.every((each) => each && sameData(each, route))) return [];
    return [{ type: 'RouteChanged', data: given({ route, at, reason }) }];
  },
});

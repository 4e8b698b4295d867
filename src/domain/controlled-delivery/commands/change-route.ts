// Choose another route. A decision: the states that it adds must consent before the consignment is handed to them.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import type { Context } from '../../context.js';
import { Field } from '../../../forms/form.js';
import { type Route, route } from '../../values/goods/route.js';
import { prose } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import type { ControlledDeliveryEvent } from '../events.js';
import type { ControlledDelivery } from '../story.js';
import { proposed, stillOpen } from './demands.js';

export class ChangeRoute {
  @Field(route, { description: 'The whole new route, with what lies behind' }) route!: Route;
  @Field(when) at!: When;
  @Field(prose({ max: 2000 }), { optional: true }) reason?: string;
}

export const changeRoute = decides({
  form: ChangeRoute,
  decide(
    { route, at, reason }: ChangeRoute,
    delivery: ControlledDelivery,
    context: Context,
  ): readonly ControlledDeliveryEvent[] {
    const current = delivery.routes.at(-1)?.route;
    if (current && sameData(current, route)) return [];
    proposed(delivery, context);
    stillOpen(delivery, at, context);
    return [{ type: 'RouteChanged', data: given({ route, at, reason }) }];
  },
});

// Let the consignment go. A decision: refused until every state on the route has consented, naming those that have not.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import type { Context } from '../../context.js';
import { Field } from '../../../forms/form.js';
import { statesOn } from '../../values/goods/route.js';
import { oneOf, text } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import type { ControlledDeliveryEvent, Manner } from '../events.js';
import type { ControlledDelivery } from '../story.js';
import { about, consented, proposed, stillOpen } from './demands.js';

const MANNERS = ['INTACT', 'REMOVED', 'SUBSTITUTED'] as const satisfies readonly Manner[];

export class StartDelivery {
  @Field(when) at!: When;
  @Field(oneOf(MANNERS), { description: 'Whether the goods go on, were taken out, or were replaced' }) manner!: Manner;
  @Field(text({ max: 200 }), { optional: true, description: 'Numbers or marks of the seals' }) seals?: string;
}

export const startDelivery = decides({
  form: StartDelivery,
  decide(
    { at, manner, seals }: StartDelivery,
    delivery: ControlledDelivery,
    context: Context,
  ): readonly ControlledDeliveryEvent[] {
    const data = given({ at, manner, seals });
    if (delivery.starts.some((each) => sameData(each, data))) return [];
    context.demand(delivery.starts.length === 0, 'ALREADY_STARTED', about(context));
    stillOpen(delivery, at, context);
    proposed(delivery, context);
    const route = delivery.routes.at(-1)?.route;
    if (route) consented(statesOn(route), delivery, at, context);
    return [{ type: 'ControlledDeliveryStarted', data }];
  },
});

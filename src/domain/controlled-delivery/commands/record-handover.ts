// Record that the consignment was handed over at a border. A report: a lorry that has crossed cannot be called back.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { reports } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import type { Context } from '../../context.js';
import { country } from '../../values/who/country.js';
import { Field } from '../../../forms/form.js';
import { inOrder, type Route, statesOn } from '../../values/goods/route.js';
import { oneOf, text } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import type { ControlledDeliveryEvent, ControlledDeliveryEvents, Seals } from '../events.js';
import type { ControlledDelivery } from '../story.js';
import { about, consented, onRoute, routeThen, underWay } from './demands.js';

const SEALS = ['INTACT', 'BROKEN', 'REPLACED', 'NOT_CHECKED'] as const satisfies readonly Seals[];

export class RecordHandover {
  @Field(country, { description: 'The state that hands it over' }) from!: string;
  @Field(country, { description: 'The state that takes it over' }) to!: string;
  @Field(text({ max: 200 }), { optional: true, description: 'Border post' }) post?: string;
  @Field(when) at!: When;
  @Field(oneOf(SEALS), { description: 'How the seals were found' }) seals!: Seals;
}

export const recordHandover = reports({
  form: RecordHandover,
  decide(
    { from, to, post, at, seals }: RecordHandover,
    delivery: ControlledDelivery,
    context: Context,
  ): readonly ControlledDeliveryEvent[] {
    const data = given({ from, to, post, at, seals });
    if (delivery.handovers.some((each) => sameData(each, data))) return [];
    underWay(delivery, at, context);
    const route = routeThen(delivery, at);
    if (route) along(route, data, delivery, context);
    consented([to], delivery, at, context);
    return [{ type: 'BorderHandedOver', data }];
  },
});

function along(
  route: Route,
  handover: ControlledDeliveryEvents['BorderHandedOver'],
  { handovers }: ControlledDelivery,
  context: Context,
): void {
  const { from, to } = handover;
  onRoute(from, [route], context);
  onRoute(to, [route], context);
  const states = statesOn(route);
  if (!states.includes(from) || !states.includes(to)) return;
  context.demand(inOrder(route, handover, handovers), 'OUT_OF_ORDER', { ...about(context), from, to });
}

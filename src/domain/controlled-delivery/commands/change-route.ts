// The command to choose another route. A decision: the states that it adds must consent before the consignment is handed to them.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { Field } from '../../../forms/form.js';
import { type Route, route } from '../../values/goods/route.js';
import { flag, prose } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { askedOn, BY_NAME } from '../asked.js';
import { may } from '../authority.js';
import type { ControlledDeliveryEvent } from '../events.js';
import { type ControlledDelivery, routeThen } from '../story.js';

export class ChangeRoute {
  @Field(route) route!: Route;
  @Field(when) at!: When;
  @Field(prose({ max: 2000 }), { optional: true }) reason?: string;
  /** Whether every state that it adds is asked at once. */
  @Field(flag, { optional: true }) askConsent?: boolean;
}

export const changeRoute = decides({
  form: ChangeRoute,
  rights: may(['LEAD']),
  against: ['NOT_PROPOSED', 'ALREADY_ENDED'],
  decide(command: ChangeRoute, delivery: ControlledDelivery): readonly ControlledDeliveryEvent[] {
    const { route, at, reason, askConsent = false } = command;
    const stands = [routeThen(delivery, at), routeThen(delivery)];
    const isSaid = stands.every((each) => each && sameData(each, route));
    const data = given({ route, at, reason, asking: BY_NAME });
    return [
      ...(isSaid ? [] : [{ type: 'RouteChanged', data } as const]),
      ...(askConsent ? askedOn(route, delivery) : []),
    ];
  },
});

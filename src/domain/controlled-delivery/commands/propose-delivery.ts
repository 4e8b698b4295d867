// The command to propose a controlled delivery: who leads it, which way, what and when. A decision: made once. Whoever
// stands on the route sees it when their consent is asked: at once, or later.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { decides, refer } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { operationStory } from '../../operation/story.js';
import { country } from '../../values/who/country.js';
import { Field } from '../../../forms/form.js';
import { slug } from '../../values/ids.js';
import { quantity } from '../../values/amounts/quantity.js';
import { type Route, route } from '../../values/goods/route.js';
import { optional, shape } from '../../../forms/shape.js';
import { substanceClass } from '../../values/goods/classes.js';
import { substance } from '../../values/goods/substance.js';
import { flag, prose } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { askedOn, BY_NAME } from '../asked.js';
import { may } from '../authority.js';
import type { ControlledDeliveryEvent, Goods } from '../events.js';
import type { ControlledDelivery } from '../story.js';

const goods = shape<Goods>({
  substance: optional(substance),
  class: optional(substanceClass),
  quantity: optional(quantity),
});

export class ProposeDelivery {
  @Field(country) lead!: string;
  @Field(route) route!: Route;
  @Field(goods) goods!: Goods;
  @Field(when) window!: When;
  @Field(slug, { optional: true }) operation?: string;
  @Field(prose({ max: 2000 }), { optional: true }) purpose?: string;
  @Field(when, { optional: true }) proposedAt?: When;
  /** Whether every state on the route is asked at once. */
  @Field(flag, { optional: true }) askConsent?: boolean;
}

export const proposeDelivery = decides({
  form: ProposeDelivery,
  rights: may(['LEAD']),
  refers: { operation: refer(operationStory, (command: ProposeDelivery) => command.operation) },
  against: ['ALREADY_PROPOSED', 'OPERATION_NOT_KNOWN'],
  decide(command: ProposeDelivery, delivery: ControlledDelivery): readonly ControlledDeliveryEvent[] {
    const { lead, route, goods, window, operation, purpose, proposedAt, askConsent = false } = command;
    const data = given({ lead, route, goods, window, operation, purpose, proposedAt, asking: BY_NAME });
    const isSaid = delivery.proposals.some((each) => sameData({ ...each.data, asking: BY_NAME }, data));
    return [
      ...(isSaid ? [] : [{ type: 'ControlledDeliveryProposed', data } as const]),
      ...(askConsent ? askedOn(route, delivery, lead) : []),
    ];
  },
});

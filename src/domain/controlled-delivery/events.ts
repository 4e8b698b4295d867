// The events of a controlled delivery. Names and fields are the storage format: add, never edit.
import type { Rectified } from '../rectifying/events.js';
import type { EventOf } from '../../eventsourcing/log/event.js';
import type { Quantity } from '../values/amounts/quantity.js';
import type { Route } from '../values/goods/route.js';
import type { SubstanceClass } from '../values/goods/classes.js';
import type { Substance } from '../values/goods/substance.js';
import type { When } from '../values/time/when.js';

/** What is believed to be in the consignment, as far as it is known. */
export interface Goods {
  substance?: Substance;
  class?: SubstanceClass;
  quantity?: Quantity;
}

/** Whether the consignment goes on as it is, emptied of the goods, or with others in their place. */
export type Manner = 'INTACT' | 'REMOVED' | 'SUBSTITUTED';
export type Seals = 'INTACT' | 'BROKEN' | 'REPLACED' | 'NOT_CHECKED';
export type DeliveryOutcome = 'SEIZED' | 'ARRESTS' | 'DELIVERED_UNDER_SUPERVISION' | 'OTHER';

/** Whose consent is asked, `ConsentAsked` says by name. Where this is absent, whoever stood on the route was asked by that. */
export type Asking = 'BY_NAME';

export interface ControlledDeliveryEvents extends Rectified<'Delivery'> {
  /** `lead`: the country that coordinates it. `window`: when it shall take place. `operation`: id of one it is part of. */
  ControlledDeliveryProposed: {
    lead: string;
    route: Route;
    goods: Goods;
    window: When;
    operation?: string;
    purpose?: string;
    /** When it was proposed, where that was not when it was recorded. */
    proposedAt?: When;
    asking?: Asking;
  };
  /** From here on these states see it. `answerBy`: until when they should answer. */
  ConsentAsked: { countries: readonly string[]; answerBy?: When };
  /** `givenAt` decides whether it was in time, not when the log came to know it. */
  ConsentGiven: { country: string; conditions?: string; givenAt: When };
  ConsentRefused: { country: string; reason?: string; at: When };
  ConsentWithdrawn: { country: string; reason?: string; at: When };
  RouteChanged: { route: Route; at: When; reason?: string; asking?: Asking };
  /** `seals`: their numbers or marks. */
  ControlledDeliveryStarted: { at: When; manner: Manner; seals?: string };
  BorderHandedOver: { from: string; to: string; post?: string; at: When; seals: Seals };
  /** `quantity`: how much was taken out. `by`: the country whose service did it. */
  ConsignmentSubstituted: { part: 'WHOLE' | 'PART'; quantity?: Quantity; at: When; by: string };
  ConsignmentLost: { at: When; where?: string; circumstances?: string };
  /** `incident`: id of the incident that holds the seizure. `creditedTo`: the one country whose success it is. */
  ControlledDeliveryCompleted: {
    at: When;
    outcome: DeliveryOutcome;
    incident?: string;
    quantity?: Quantity;
    arrests?: number;
    creditedTo: string;
  };
  /** `proposal`: id of an event that was another's to say; accepted, it counts from here on. */
  DeliveryProposalAccepted: { proposal: string };
  DeliveryProposalDeclined: { proposal: string; reason?: string };
  ControlledDeliveryAborted: { at: When; reason: string };
}

export type ControlledDeliveryEvent = EventOf<ControlledDeliveryEvents>;

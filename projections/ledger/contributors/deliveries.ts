// The bookings of a controlled delivery: a completed one is counted once; with an incident, the goods are counted there.
import {
  type ControlledDelivery,
  controlledDeliveryStory,
  type DeliveryTold,
  routeThen,
} from '../../../src/domain/controlled-delivery/story.js';
import { amountOf } from '../../../src/domain/values/amounts/quantity.js';
import { type Route, statesOn } from '../../../src/domain/values/goods/route.js';
import { defaultClass } from '../../../src/domain/values/goods/substance.js';
import type { Booking } from '../booking.js';
import { amountsOf, creditOf, heldAgainst, NOTHING, occurredOf } from '../booking-parts.js';
import type { Thing } from '../../../src/eventsourcing/log/story.js';
import { contributor } from '../contributor.js';
import { countOf } from './beside-amounts.js';
import type { Movement } from '../dimension.js';
import { listed } from '../dimensions.js';
import { movedAs } from '../moved-as.js';
import type { OperationFacts } from '../facts.js';

const COMPLETION = ['completion'];

export const deliveries = contributor<ControlledDelivery>({
  of: controlledDeliveryStory,
  lines: () => COMPLETION,
  touches: () => COMPLETION,
  dependsOn: ({ proposals }) => ({ operation: proposals.first?.data.operation ?? null, cluster: null }),
  bookings: (_, of, { operation }) => completionBookings(of, operation),
});

/** Its completion as a count, arrests, and, where no incident holds them, the goods; the first completion told stands. */
function completionBookings(of: Thing<ControlledDelivery>, operation: OperationFacts): readonly Booking[] {
  const { proposals, completions } = of.story;
  const [proposed, completed] = [proposals.first?.data, completions.first];
  if (!completed) return [];
  const { incident, quantity, arrests } = completed.data;
  const base = baseOf(of, completed, operation);
  const count = (what: string, n: number): Booking => ({ ...base, ...countOf(what, n) });
  const goods =
    quantity && incident === undefined ? [{ ...base, ...goodsOf(proposed), ...amountsOf(amountOf(quantity)) }] : [];
  const persons = arrests === undefined ? [] : [count('PERSON_ARRESTED', arrests)];
  return [count('CONTROLLED_DELIVERY_COMPLETED', 1), ...persons, ...goods];
}

function baseOf(
  { id, story }: Thing<ControlledDelivery>,
  completed: DeliveryTold<'ControlledDeliveryCompleted'>,
  operation: OperationFacts,
): Booking {
  const { at, creditedTo } = completed.data;
  const attribution = { kind: 'country', code: creditedTo } as const;
  const told = completed.reportedAt ?? completed.recordedAt;
  const proposed = story.proposals.first?.data;
  const states = proposed ? statesOn(proposed.route) : [];
  return {
    ...NOTHING,
    ...occurredOf(at),
    asserted_from: told,
    asserted_to: told + 1,
    evidence: 'ITEMISED',
    attribution,
    ...creditOf(attribution),
    involved: [...new Set(states)].filter((each) => each !== creditedTo),
    ...movedAs(movementOf(routeThen(story, at))),
    operation: proposed?.operation ?? null,
    series: operation.series,
    method: 'CONTROLLED_DELIVERY',
    ...heldAgainst(operation, completed, at),
    scope: controlledDeliveryStory.scope({ id, story }),
    stream: `controlledDelivery-${id}`,
    event: completed.event,
    flags: listed(completed.flags.map(({ code }) => code)),
  };
}

/** The route that was in force when it was completed. */
const movementOf = (route: Route | undefined): Movement | undefined =>
  route && { route: { departure: route.origin, transit: route.transit, destination: route.destination } };

type Proposed = DeliveryTold<'ControlledDeliveryProposed'>['data'];

/** What was believed to be in the consignment. */
function goodsOf(proposed: Proposed | undefined): Pick<Booking, 'substance' | 'class' | 'rulebook_class'> {
  const { substance, class: stated } = proposed?.goods ?? {};
  const byTable = substance ? defaultClass(substance) : null;
  return { substance: substance ?? null, class: stated ?? byTable, rulebook_class: byTable ?? stated ?? null };
}

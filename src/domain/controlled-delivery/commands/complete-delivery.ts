// Tell how the delivery ended and whose success it is: one country's. A report: it stands over a loss (the consignment
// was found again) and over an abort (it happened all the same); of several, the first stands.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { refer, reports } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import type { Context } from '../../context.js';
import { incidentStory } from '../../incident/story.js';
import { country } from '../../values/who/country.js';
import { afterStart } from '../../values/course.js';
import { Field } from '../../../forms/form.js';
import { uuid } from '../../values/ids.js';
import { type Quantity, quantity } from '../../values/amounts/quantity.js';
import { oneOf, wholeNumber } from '../../values/text.js';
import { certainlyLater, type When, when } from '../../values/time/when.js';
import type { ControlledDeliveryEvent, ControlledDeliveryEvents, DeliveryOutcome } from '../events.js';
import type { ControlledDelivery } from '../story.js';
import { about, courseOf, onRoute } from './demands.js';

const OUTCOMES = [
  'SEIZED',
  'ARRESTS',
  'DELIVERED_UNDER_SUPERVISION',
  'OTHER',
] as const satisfies readonly DeliveryOutcome[];

export class CompleteDelivery {
  @Field(when) at!: When;
  @Field(oneOf(OUTCOMES)) outcome!: DeliveryOutcome;
  @Field(uuid, { optional: true, description: 'Id of the incident that holds the seizure' }) incident?: string;
  @Field(quantity, { optional: true, description: 'How much was seized; with an incident, it is counted there' })
  quantity?: Quantity;
  @Field(wholeNumber({ max: 10_000 }), { optional: true, description: 'Persons arrested' }) arrests?: number;
  @Field(country, { description: 'The one country whose success it is' }) creditedTo!: string;
}

export const completeDelivery = reports({
  form: CompleteDelivery,
  refers: { incident: refer(incidentStory, (command: CompleteDelivery) => command.incident) },
  decide(
    command: CompleteDelivery,
    delivery: ControlledDelivery,
    context: Context,
    { incident: found },
  ): readonly ControlledDeliveryEvent[] {
    const { at, outcome, incident, quantity, arrests, creditedTo } = command;
    const data = given({ at, outcome, incident, quantity, arrests, creditedTo });
    if (delivery.completions.some((each) => sameData(each, data))) return [];
    const reported = found !== undefined && found.phase !== 'unknown';
    if (incident) context.prove(reported, 'INCIDENT_NOT_REPORTED', { incident });
    check(data, delivery, context);
    return [{ type: 'ControlledDeliveryCompleted', data }];
  },
});

function check(
  { at, creditedTo }: ControlledDeliveryEvents['ControlledDeliveryCompleted'],
  delivery: ControlledDelivery,
  context: Context,
): void {
  const course = courseOf(delivery);
  context.demand(afterStart(course, at), 'NOT_STARTED', about(context));
  const lostLater = course.lost !== undefined && certainlyLater(course.lost, at);
  context.demand(!course.completed && !course.aborted && !lostLater, 'ALREADY_ENDED', about(context));
  const routes = delivery.routes.map(({ route }) => route);
  if (creditedTo !== delivery.proposal?.lead) onRoute(creditedTo, routes, context);
}

// Which controlled deliveries are there, who has consented, how long did each step take, and what is still to be done?
import type { ControlledDeliveryEvents } from '../src/domain/controlled-delivery/events.js';
import { endOf } from '../src/domain/values/course.js';
import { country } from '../src/domain/values/country.js';
import { Listed } from '../src/domain/values/form.js';
import { slug } from '../src/domain/values/ids.js';
import { statesOn } from '../src/domain/values/route.js';
import { oneOf } from '../src/domain/values/text.js';
import { civilSpan } from '../src/domain/values/when.js';
import { type At, question } from '../src/eventsourcing/ask.js';
import {
  courseOf,
  type Delivery,
  first,
  routesOf,
  type State,
  stateOf,
  STATES,
  withOneMore,
} from './controlled-delivery/told.js';
import { deliveryInWords } from './controlled-delivery/text.js';
import { view } from './controlled-delivery/view.js';
import { ListForm, OneForm, pageOf } from './rows/period.js';
import { listAnswer, versioned, type VersionRow } from './rows/versioned.js';

const operationOf = (delivery: Delivery): string | null =>
  first(delivery, 'ControlledDeliveryProposed')?.data.operation ?? null;

const deliveries = versioned<ControlledDeliveryEvents, Delivery>({
  name: 'controlled_deliveries',
  version: 1,
  initial: { told: [] },
  on: {
    ControlledDeliveryProposed: withOneMore,
    ConsentGiven: withOneMore,
    ConsentRefused: withOneMore,
    ConsentWithdrawn: withOneMore,
    RouteChanged: withOneMore,
    ControlledDeliveryStarted: withOneMore,
    BorderHandedOver: withOneMore,
    ConsignmentSubstituted: withOneMore,
    ConsignmentLost: withOneMore,
    ControlledDeliveryCompleted: withOneMore,
    ControlledDeliveryAborted: withOneMore,
  },
  happened: (delivery) => {
    const window = first(delivery, 'ControlledDeliveryProposed')?.data.window;
    const course = courseOf(delivery);
    const [begins, ends] = [course.started ?? window, endOf(course) ?? window];
    return { from: begins ? civilSpan(begins).from : null, to: ends ? civilSpan(ends).to : null };
  },
  cluster: operationOf,
});

export class DeliveriesForm extends ListForm {
  @Listed(oneOf(STATES), { optional: true, description: 'How far it has come' }) state?: State[];
  @Listed(country, { optional: true, description: 'A state on one of its routes' }) country?: string[];
  @Listed(slug, { optional: true, description: 'The operation that it is part of' }) operation?: string[];
}

function isAskedFor(delivery: Delivery, { state, country: countries, operation }: DeliveriesForm): boolean {
  const states = routesOf(delivery).flatMap(({ route }) => statesOn(route));
  return (
    (!state || state.includes(stateOf(delivery))) &&
    (!countries || countries.some((each) => states.includes(each))) &&
    (!operation || operation.includes(operationOf(delivery) ?? ''))
  );
}

/** How many are looked at in one go where not all are asked for. */
const BATCH = 200;

/** As many as the page holds, looking through the log's deliveries by id until there are enough. */
async function chosen(at: At, form: DeliveriesForm): Promise<readonly VersionRow<Delivery>[]> {
  const { page } = pageOf(form);
  const [operation, ...others] = form.operation ?? [];
  const within = operation !== undefined && others.length === 0 ? { cluster: operation } : {};
  const found: VersionRow<Delivery>[] = [];
  let last: { after?: string } = {};
  let isMore = true;
  while (isMore && found.length < page.limit) {
    const batch = await deliveries.list(at, { ...page, ...within, limit: BATCH, ...last });
    found.push(...batch.filter(({ doc }) => isAskedFor(doc, form)));
    last = { after: batch.at(-1)?.id ?? '' };
    isMore = batch.length === BATCH;
  }
  return found.slice(0, page.limit);
}

export const controlledDeliveriesProjection = deliveries.projection;

/** Go up when the same log would be told otherwise. */
const RULES = 'controlled_deliveries@2';

export const controlledDeliveryList = question({
  path: 'controlled-deliveries',
  reads: [controlledDeliveriesProjection],
  rules: RULES,
  form: DeliveriesForm,
  async ask(form: DeliveriesForm, at) {
    const found = await chosen(at, form);
    return listAnswer(
      found.map(({ id, doc }) => view(id, doc)),
      pageOf(form).limit,
    );
  },
  inWords: deliveryInWords,
});

export const oneControlledDelivery = question({
  path: 'controlled-deliveries/:id',
  reads: [controlledDeliveriesProjection],
  rules: RULES,
  form: OneForm,
  async ask({ id }: OneForm, at) {
    const found = await deliveries.one(id, at);
    return found && { rows: [view(id, found.doc)], revision: found.revision };
  },
  inWords: deliveryInWords,
});

// Which controlled deliveries are there, who has consented, how long did each step take, and what is still to be done?
import type { ControlledDeliveryEvents } from '../../src/domain/controlled-delivery/events.js';
import { endOf } from '../../src/domain/values/course.js';
import { country } from '../../src/domain/values/who/country.js';
import { Field, Listed } from '../../src/forms/form.js';
import { slug } from '../../src/domain/values/ids.js';
import { statesOn } from '../../src/domain/values/goods/route.js';
import { oneOf, text } from '../../src/domain/values/text.js';
import { civilSpan } from '../../src/domain/values/time/when.js';
import { type At, question } from '../../src/eventsourcing/asking/ask.js';
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
import { type DeliveryView, view } from './controlled-delivery/view.js';
import { ListForm, OneForm, isAsAsked, pageOf, YES_NO } from './rows/period.js';
import { listAnswer, versioned } from './rows/versioned.js';
import { codesOf } from './rows/flagged.js';

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
  @Listed(text({ max: 64 }), { optional: true, description: 'Code of a flag, settled or not' }) flag?: string[];
  @Field(YES_NO, { optional: true, description: 'Whether somebody still has to do something' })
  openTasks?: 'true' | 'false';
}

/** What a delivery is found by, under the name of each filter. */
const FOUND_BY = {
  state: (delivery: Delivery): readonly string[] => [stateOf(delivery)],
  country: (delivery: Delivery): readonly string[] => routesOf(delivery).flatMap(({ route }) => statesOn(route)),
  operation: (delivery: Delivery): readonly string[] => [operationOf(delivery) ?? ''],
  flag: ({ told }: Delivery): readonly string[] => told.flatMap(({ flags }) => codesOf(flags)),
} as const satisfies { readonly [Name in keyof DeliveriesForm]?: unknown };

function isAskedFor(delivery: Delivery, form: DeliveriesForm): boolean {
  return (Object.keys(FOUND_BY) as (keyof typeof FOUND_BY)[]).every((name) => {
    const asked: readonly string[] | undefined = form[name];
    return !asked || FOUND_BY[name](delivery).some((each) => asked.includes(each));
  });
}

/** How many are looked at in one go where not all are asked for. */
const BATCH = 200;

/** As many as the page holds, looking through the log's deliveries by id until there are enough. */
async function chosen(at: At, form: DeliveriesForm): Promise<readonly DeliveryView[]> {
  const { page } = pageOf(form);
  const [operation, ...others] = form.operation ?? [];
  const within = operation !== undefined && others.length === 0 ? { cluster: operation } : {};
  const found: DeliveryView[] = [];
  let last: { after?: string } = {};
  let isMore = true;
  while (isMore && found.length < page.limit) {
    const batch = await deliveries.list(at, { ...page, ...within, limit: BATCH, ...last });
    const chosen = batch.filter(({ doc }) => isAskedFor(doc, form)).map(({ id, doc }) => view(id, doc));
    found.push(...chosen.filter(({ open }) => isAsAsked(open.length > 0, form.openTasks)));
    last = { after: batch.at(-1)?.id ?? '' };
    isMore = batch.length === BATCH;
  }
  return found.slice(0, page.limit);
}

export const controlledDeliveriesProjection = deliveries.projection;

/** Goes up when the same log would be told otherwise. */
const RULES = 'controlled_deliveries@2';

export const controlledDeliveryList = question({
  path: 'controlled-deliveries',
  reads: [controlledDeliveriesProjection],
  rules: RULES,
  form: DeliveriesForm,
  async ask(form: DeliveriesForm, at) {
    const found = await chosen(at, form);
    return listAnswer(found, pageOf(form).limit);
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

// Which controlled deliveries are there, who has consented, how long did each step take, and what is still to be done?
import type { ControlledDeliveryEvents } from '../../src/domain/controlled-delivery/events.js';
import {
  type ControlledDelivery,
  controlledDeliveryStory,
  courseOf,
  routesOf,
} from '../../src/domain/controlled-delivery/story.js';
import { country } from '../../src/domain/values/who/country.js';
import { Field, Listed } from '../../src/forms/form.js';
import { slug } from '../../src/domain/values/ids.js';
import { statesOn } from '../../src/domain/values/goods/route.js';
import { oneOf, text } from '../../src/domain/values/text.js';
import { civilSpan } from '../../src/domain/values/time/when.js';
import { type At, question } from '../../src/eventsourcing/asking/ask.js';
import { codesOf } from '../../src/eventsourcing/log/rules.js';
import { type Folded, told } from '../../src/eventsourcing/log/story.js';
import { deliveryInWords } from './controlled-delivery/text.js';
import { type DeliveryView, type State, stateOf, STATES, view } from './controlled-delivery/view.js';
import { ListForm, OneForm, isAsAsked, pageOf, YES_NO } from './rows/period.js';
import { type Changes, listAnswer, versioned } from './rows/versioned.js';

/** Its events, as far as its story is made of them. */
interface Doc {
  readonly events: readonly Omit<Folded, 'number'>[];
}

const storyOf = ({ events }: Doc): ControlledDelivery =>
  told(
    controlledDeliveryStory,
    events.map((each) => ({ ...each, number: 0n })),
  );

const operationOf = ({ proposals }: ControlledDelivery): string | null => proposals.first?.data.operation ?? null;

function withOneMore({ events }: Doc, { id, type, revision, recordedAt, metadata, data }: Folded): Doc {
  return { events: [...events, { id, type, revision, recordedAt, metadata, data }] };
}

const deliveries = versioned<ControlledDeliveryEvents, Doc>({
  name: 'controlled_deliveries',
  version: 2,
  initial: { events: [] },
  on: Object.fromEntries(Object.keys(controlledDeliveryStory.evolve).map((type) => [type, withOneMore])) as Changes<
    ControlledDeliveryEvents,
    Doc
  >,
  happened: (doc) => {
    const story = storyOf(doc);
    const window = story.proposals.first?.data.window;
    const { started = window, ended = window } = courseOf(story);
    return { from: started ? civilSpan(started).from : null, to: ended ? civilSpan(ended).to : null };
  },
  cluster: (doc) => operationOf(storyOf(doc)),
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
  state: (delivery: ControlledDelivery): readonly string[] => [stateOf(delivery)],
  country: (delivery: ControlledDelivery): readonly string[] => routesOf(delivery).flatMap(statesOn),
  operation: (delivery: ControlledDelivery): readonly string[] => [operationOf(delivery) ?? ''],
  flag: ({ told }: ControlledDelivery): readonly string[] => [...told].flatMap(({ flags }) => codesOf(flags)),
} as const satisfies { readonly [Name in keyof DeliveriesForm]?: unknown };

function isAskedFor(delivery: ControlledDelivery, form: DeliveriesForm): boolean {
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
    const chosen = batch
      .map(({ id, doc }) => ({ id, story: storyOf(doc) }))
      .filter(({ story }) => isAskedFor(story, form))
      .map(({ id, story }) => view(id, story));
    found.push(...chosen.filter(({ open }) => isAsAsked(open.length > 0, form.openTasks)));
    last = { after: batch.at(-1)?.id ?? '' };
    isMore = batch.length === BATCH;
  }
  return found.slice(0, page.limit);
}

export const controlledDeliveriesProjection = deliveries.projection;

/** Goes up when the same log would be told otherwise. */
const RULES = 'controlled_deliveries@3';

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
    return found && { rows: [view(id, storyOf(found.doc))], revision: found.revision };
  },
  inWords: deliveryInWords,
});

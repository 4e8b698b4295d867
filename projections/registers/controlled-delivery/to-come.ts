// The tasks that somebody still has with a controlled delivery, and the command that settles each.
import { type ControlledDelivery, courseOf, routeThen } from '../../../src/domain/controlled-delivery/story.js';
import { statesAsked } from '../../../src/domain/controlled-delivery/story/asking.js';
import { missingOf } from '../../../src/domain/controlled-delivery/requests.js';
import type { FlagRow } from '../../../src/domain/rules.js';
import { bordersOf } from '../../../src/domain/values/goods/crossings.js';
import type { Route } from '../../../src/domain/values/goods/route.js';
import { type Task as AnyTask, toSettle } from '../rows/tasks.js';

/** What each task is settled by. */
const SETTLED_BY = {
  PROPOSAL: 'controlled-deliveries/propose',
  ASKING: 'controlled-deliveries/ask-consent',
  CONSENT: 'controlled-deliveries/give-consent',
  START: 'controlled-deliveries/start',
  HANDOVER: 'controlled-deliveries/record-handover',
  END: 'controlled-deliveries/complete',
} as const;

export interface DeliveryTask extends AnyTask<keyof typeof SETTLED_BY | 'FLAG'> {
  readonly country: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

const NOTHING = { country: null, from: null, to: null, about: null, event: null } as const;

const task = (what: keyof typeof SETTLED_BY, about: Partial<DeliveryTask> = {}): DeliveryTask => ({
  ...NOTHING,
  task: what,
  settledBy: SETTLED_BY[what],
  ...about,
});

/** What is still to come; nothing once it has ended. */
export function toCome(delivery: ControlledDelivery): readonly DeliveryTask[] {
  const { started, ended } = courseOf(delivery);
  if (ended) return [];
  const route = routeThen(delivery);
  const asked = new Set(statesAsked(delivery));
  return [
    ...(delivery.proposals.length > 0 ? [] : [task('PROPOSAL')]),
    ...missingOf(delivery).map((country) => task(asked.has(country) ? 'CONSENT' : 'ASKING', { country })),
    ...(started ? [] : [task('START')]),
    ...(route ? handoversToCome(route, delivery) : []),
    task('END'),
  ];
}

/** What a command can still settle, after the end too. */
export function contradictions(flags: readonly FlagRow[]): readonly DeliveryTask[] {
  return toSettle(flags).map((each) => ({ ...NOTHING, ...each }));
}

const handoversToCome = (route: Route, { crossings }: ControlledDelivery): readonly DeliveryTask[] =>
  bordersOf(route)
    .filter((each) => !crossings.has(each))
    .map((each) => task('HANDOVER', each));

// A controlled delivery as its read model keeps it: everything that was told, in the order of the log, ready to be weighed.
import type { ControlledDeliveryEvents as Events } from '../../../src/domain/controlled-delivery/events.js';
import type { Answer } from '../../../src/domain/values/consent.js';
import type { Course } from '../../../src/domain/values/course.js';
import { type Route, type Routed, routeAt } from '../../../src/domain/values/goods/route.js';
import type { When } from '../../../src/domain/values/time/when.js';
import { type BasedOn, basedOnOf, type Told } from '../rows/versioned.js';

/** One event, with when it was recorded (ms UTC) and what it is flagged with. */
export type Entry<Type extends keyof Events = keyof Events> = {
  readonly [T in Type]: BasedOn & { readonly type: T; readonly data: Events[T]; readonly recordedAt: number };
}[Type];

export interface Delivery {
  readonly told: readonly Entry[];
}

export function withOneMore({ told }: Delivery, event: Told<unknown>): Delivery {
  const { data, recordedAt } = event;
  return { told: [...told, { ...basedOnOf(event), data, recordedAt } as Entry] };
}

export function all<Type extends keyof Events>({ told }: Delivery, type: Type): readonly Entry<Type>[] {
  return told.filter((each) => each.type === type) as unknown as readonly Entry<Type>[];
}

export function first<Type extends keyof Events>(delivery: Delivery, type: Type): Entry<Type> | undefined {
  return all(delivery, type)[0];
}

export interface AnswerTold extends Answer {
  readonly entry: Entry<'ConsentGiven' | 'ConsentRefused' | 'ConsentWithdrawn'>;
}

/** What the states answered, in the order of the log. */
export function answersOf({ told }: Delivery): readonly AnswerTold[] {
  return told.flatMap((entry): AnswerTold[] => {
    if (entry.type === 'ConsentGiven')
      return [{ country: entry.data.country, answer: 'GIVEN', at: entry.data.givenAt, entry }];
    if (entry.type !== 'ConsentRefused' && entry.type !== 'ConsentWithdrawn') return [];
    const answer = entry.type === 'ConsentRefused' ? 'REFUSED' : 'WITHDRAWN';
    return [{ country: entry.data.country, answer, at: entry.data.at, entry }];
  });
}

export function routesOf(delivery: Delivery): readonly Routed[] {
  const proposed = all(delivery, 'ControlledDeliveryProposed').map(({ data: { route } }) => ({ route }));
  return [...proposed, ...all(delivery, 'RouteChanged').map(({ data: { route, at } }) => ({ route, at }))];
}

/** The route that was in force then, or, without a time, the last one chosen. */
export function routeOf(delivery: Delivery, at?: When): Route | undefined {
  const routes = routesOf(delivery);
  return at === undefined ? routes.at(-1)?.route : routeAt(routes, at);
}

/** Of several starts, losses or ends the first of each kind stands. */
export function courseOf(delivery: Delivery): Course {
  return {
    started: first(delivery, 'ControlledDeliveryStarted')?.data.at,
    lost: first(delivery, 'ConsignmentLost')?.data.at,
    aborted: first(delivery, 'ControlledDeliveryAborted')?.data.at,
    completed: first(delivery, 'ControlledDeliveryCompleted')?.data.at,
  };
}

export const STATES = ['REPORTED', 'PROPOSED', 'STARTED', 'LOST', 'ABORTED', 'COMPLETED'] as const;
/** `REPORTED`: something of it is known, but no proposal and no start. The later one stands over the earlier. */
export type State = (typeof STATES)[number];

export function stateOf(delivery: Delivery): State {
  const { started, lost, aborted, completed } = courseOf(delivery);
  const proposed = first(delivery, 'ControlledDeliveryProposed');
  const reached = {
    REPORTED: true,
    PROPOSED: proposed,
    STARTED: started,
    LOST: lost,
    ABORTED: aborted,
    COMPLETED: completed,
  };
  return STATES.findLast((each) => reached[each]) ?? 'REPORTED';
}

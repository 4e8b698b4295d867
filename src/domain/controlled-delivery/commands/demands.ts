// What every command to a controlled delivery is held against: its proposal, its route, its consents, its start and end.
import type { Context } from '../../context.js';
import { withoutConsent } from '../../values/consent.js';
import { afterStart, beforeEnd, type Course } from '../../values/course.js';
import { type Route, routeAt, statesOn } from '../../values/goods/route.js';
import type { When } from '../../values/time/when.js';
import type { ControlledDelivery as State } from '../story.js';

export const about = (context: Context): { delivery: string } => ({ delivery: context.id });

export function courseOf({ starts, losses, aborts, completions }: State): Course {
  return { started: starts[0]?.at, lost: losses[0]?.at, aborted: aborts[0]?.at, completed: completions[0]?.at };
}

export function proposed(delivery: State, context: Context): void {
  context.prove(delivery.proposal !== undefined, 'NOT_PROPOSED', about(context));
}

/** Decisions may still follow a loss: somebody is looking for the consignment. */
export function stillOpen(delivery: State, at: When, context: Context): void {
  const { lost: _, ...course } = courseOf(delivery);
  context.demand(beforeEnd(course, at), 'ALREADY_ENDED', about(context));
}

/** What is said to have happened on the way must lie between start and end. */
export function underWay(delivery: State, at: When, context: Context): void {
  const course = courseOf(delivery);
  context.demand(afterStart(course, at), 'NOT_STARTED', about(context));
  context.demand(beforeEnd(course, at), 'ALREADY_ENDED', about(context));
}

/** The route that was in force then; where none is known, nothing can contradict it. */
export function routeThen({ routes }: State, at: When): Route | undefined {
  return routeAt(routes, at);
}

export function onRoute(country: string, routes: readonly Route[], context: Context): void {
  const known = routes.length === 0 || routes.some((route) => statesOn(route).includes(country));
  context.demand(known, 'OFF_ROUTE', { ...about(context), country });
}

/** The states must have consented by then. */
export function consented(states: readonly string[], delivery: State, at: When, context: Context): void {
  const missing = withoutConsent(states, delivery.answers, at);
  context.demand(missing.length === 0, 'NO_CONSENT', { ...about(context), missing: missing.join(', ') });
}

/**
 * A state answers for itself, and only about a route that it lies on, now or when it answered. The secretariat may key
 * in the answer of another, which stays visible.
 */
export function ownAnswer(country: string, delivery: State, at: When, context: Context): void {
  const { actor, onBehalfOf } = context.circumstances;
  const own = actor.administration === country && (onBehalfOf ?? country) === country;
  const keyedIn = actor.role === 'secretariat' && onBehalfOf === country;
  context.demand(own || keyedIn, 'NOT_YOUR_CONSENT', { ...about(context), country }, '/country');
  proposed(delivery, context);
  const now = delivery.routes.at(-1)?.route;
  onRoute(
    country,
    [routeThen(delivery, at), now].filter((each) => each !== undefined),
    context,
  );
  stillOpen(delivery, at, context);
}

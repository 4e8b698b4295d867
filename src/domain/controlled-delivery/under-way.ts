// The way of the consignment as rules weigh it: what lies between its start and its end, on the route and in its order.
import type { Growing } from '../../eventsourcing/log/growing.js';
import type { Crossing } from '../values/goods/crossings.js';
import { type Route, statesOn, stepOf } from '../values/goods/route.js';
import { certainlyLater, type When } from '../values/time/when.js';
import type { ControlledDeliveryEvents as Events } from './events.js';
import { type ControlledDelivery, courseOf, type DeliveryTold, routesOf, routeThen } from './story.js';

export function timeOf({ data }: DeliveryTold): When {
  if ('givenAt' in data) return data.givenAt;
  return 'at' in data ? data.at : { precision: 'unknown' };
}

/** True when a start is known that is not certainly later. */
export function isAfterStart(it: ControlledDelivery, told: DeliveryTold): boolean {
  const { started } = courseOf(it);
  return started !== undefined && !certainlyLater(started, timeOf(told));
}

export function isEnd({ type }: DeliveryTold): boolean {
  return type === 'ControlledDeliveryCompleted' || type === 'ControlledDeliveryAborted';
}

/** True unless it certainly lies behind the end that stands, or is a second one. */
export function isBeforeEnd(it: ControlledDelivery, told: DeliveryTold): boolean {
  const { lost, aborted, completed, ended } = courseOf(it);
  if (BESIDE[told.type]?.(it).some((each) => each.some(({ event }) => event !== told.event))) return false;
  if (told.type === 'ControlledDeliveryAborted') return true;
  // A consignment that was found was not lost for good; one that was lost later had not come to its end.
  if (told.type === 'ControlledDeliveryCompleted') return !lost || !certainlyLater(lost, told.data.at);
  // Decisions may still follow a loss: somebody is looking for the consignment.
  return isBy(told, ON_THE_WAY.has(told.type) ? ended : (completed ?? aborted));
}

const ON_THE_WAY: ReadonlySet<string> = new Set<keyof Events>(['BorderHandedOver', 'ConsignmentSubstituted']);

type Some = Pick<Growing<{ readonly event: string }>, 'some'>;

/** What each end must not come beside. */
const BESIDE: { readonly [Type in keyof Events]?: (it: ControlledDelivery) => readonly Some[] } = {
  ControlledDeliveryCompleted: ({ completions, aborts }) => [completions, aborts],
  ControlledDeliveryAborted: ({ completions, aborts, losses }) => [completions, aborts, losses],
  ConsignmentLost: ({ losses }) => [losses],
};

const isBy = (told: DeliveryTold, end: When | undefined): boolean =>
  end === undefined || !certainlyLater(timeOf(told), end);

/** The states that the event names though they are not on the route; where none is known, nothing can contradict it. */
export function offRoute(it: ControlledDelivery, told: DeliveryTold): readonly string[] {
  const { places, routes } = placed(it, told);
  return routes.length === 0 ? [] : places.filter((each) => !routes.some((route) => statesOn(route).includes(each)));
}

/** Which states the event names, and of which routes they must be. */
function placed(it: ControlledDelivery, told: DeliveryTold): { places: readonly string[]; routes: readonly Route[] } {
  const then = known(routeThen(it, timeOf(told)));
  switch (told.type) {
    case 'BorderHandedOver':
      return { places: [told.data.from, told.data.to], routes: then };
    case 'ConsignmentSubstituted':
      return { places: [told.data.by], routes: then };
    case 'ControlledDeliveryCompleted': {
      const { creditedTo } = told.data;
      const isLead = it.proposals.some(({ data }) => data.lead === creditedTo);
      return { places: isLead ? [] : [creditedTo], routes: routesOf(it) };
    }
    case 'ConsentAsked':
      return { places: told.data.countries, routes: routesOf(it) };
    default:
      return { places: 'country' in told.data ? [told.data.country] : [], routes: [...then, ...known(routeThen(it))] };
  }
}

const known = <T>(one: T | undefined): readonly T[] => (one === undefined ? [] : [one]);

/** A handover and the route that was in force then; nothing where it is no handover along it. */
function along(it: ControlledDelivery, told: DeliveryTold): readonly [Route, Crossing] | undefined {
  const route = routeThen(it, timeOf(told));
  if (!route || told.type !== 'BorderHandedOver' || offRoute(it, told).length > 0) return undefined;
  return [route, told.data];
}

/** Null where it is no handover along a route that is known: then its order cannot be told. */
export function isInOrder(it: ControlledDelivery, told: DeliveryTold): boolean | null {
  const handover = along(it, told);
  return handover ? it.crossings.inOrder(...handover) : null;
}

/** What can bring a handover into its order: another route, where it is no step of this one, or those before it. */
export function orderSettledBy(it: ControlledDelivery, told: DeliveryTold): 'change-route' | 'record-handover' | null {
  const handover = along(it, told);
  if (!handover) return null;
  if (stepOf(...handover) < 0) return 'change-route';
  return it.crossings.isOvertaken(...handover) ? null : 'record-handover';
}

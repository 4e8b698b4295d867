// The asking of consent in a controlled delivery: which states were asked, and by what.
import { Growing } from '../../../eventsourcing/log/growing.js';
import { statesOn } from '../../values/goods/route.js';
import type { ControlledDelivery as State, DeliveryTold } from '../story.js';

type Routed = DeliveryTold<'ControlledDeliveryProposed' | 'RouteChanged'>;

const leadsIn = Growing.distinct(({ data }: DeliveryTold<'ControlledDeliveryProposed'>) => [data.lead]);

const byName = Growing.distinct(({ data }: DeliveryTold<'ConsentAsked'>) => data.countries);

/** What was recorded before consent was asked by name asked every state on its route. */
const isByName = ({ data }: DeliveryTold): boolean => 'asking' in data;

const byRoute = Growing.distinct((told: Routed) => (isByName(told) ? [] : statesOn(told.data.route)));

/**
 * The states whose consent was asked, each once: from then on they see it. To be named on a route shows a state nothing. Who leads
 * it need not be asked.
 */
export function statesAsked(delivery: State): readonly string[] {
  const { proposals, routeChanges, rectified, askings } = delivery;
  const onRoutes = rectified.first ? byRoutesAsTold(delivery) : [...byRoute(proposals), ...byRoute(routeChanges)];
  return [...new Set([...leadsIn(proposals), ...onRoutes, ...byName(askings)])];
}

/** What asked that state last; undefined: nothing did, as of who leads it. */
export function askingOf(delivery: State, country: string): DeliveryTold<'ConsentAsked'> | Routed | undefined {
  const { askings, routeChanges, proposals } = delivery;
  const isOnIt = (told: Routed): boolean => !isByName(told) && statesOn(told.data.route).includes(country);
  return (
    askings.findLast(({ data }) => data.countries.includes(country)) ??
    routeChanges.findLast(isOnIt) ??
    proposals.findLast(isOnIt)
  );
}

/** A correction has the data of today: how its event asked, that event tells. */
function byRoutesAsTold({ told, proposals, routeChanges }: State): readonly string[] {
  const named = new Set([...told].filter(isByName).map(({ event }) => event));
  return [...proposals, ...routeChanges]
    .filter(({ event }) => !named.has(event))
    .flatMap(({ data: { route } }) => statesOn(route));
}

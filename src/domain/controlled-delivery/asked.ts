// The asking of consent, as commands say it: of whom, as far as they were not asked before.
import { sameData } from '../../eventsourcing/log/canonical.js';
import { type Route, statesOn } from '../values/goods/route.js';
import type { Asking, ControlledDeliveryEvents } from './events.js';
import type { ControlledDelivery } from './story.js';
import { statesAsked } from './story/asking.js';

export const BY_NAME: Asking = 'BY_NAME';

interface ConsentAsked {
  readonly type: 'ConsentAsked';
  readonly data: ControlledDeliveryEvents['ConsentAsked'];
}

/** What asks these states for their consent, as far as that says something new. */
export function askedAnew(delivery: ControlledDelivery, data: ConsentAsked['data']): readonly ConsentAsked[] {
  const asked = new Set(statesAsked(delivery));
  const isKnown = data.countries.every((each) => asked.has(each));
  const isSaid = data.answerBy === undefined || delivery.askings.some((each) => sameData(each.data, data));
  return isKnown && isSaid ? [] : [{ type: 'ConsentAsked', data }];
}

/** What asks every state on a route that was not asked before; who leads it need not be. */
export function askedOn(route: Route, delivery: ControlledDelivery, lead?: string): readonly ConsentAsked[] {
  const asked = new Set([lead, ...statesAsked(delivery)]);
  const countries = [...new Set(statesOn(route))].filter((each) => !asked.has(each)).sort();
  return countries.length === 0 ? [] : [{ type: 'ConsentAsked', data: { countries } }];
}

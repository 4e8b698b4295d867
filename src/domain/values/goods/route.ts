// The way of a consignment from state to state.
import { country } from '../who/country.js';
import { andThen, Invalid } from '../../../forms/invalid.js';
import { wrongType } from '../../../forms/raw.js';
import { optional, shape } from '../../../forms/shape.js';
import type { Value } from '../../../forms/value.js';

/** ISO countries; `transit` in the order of the way. */
export interface Route {
  origin: string;
  transit: readonly string[];
  destination: string;
}

/** More transit states than any way has. */
const MAX_TRANSIT = 20;

const transit: Value<readonly string[]> = {
  schema: { type: 'array', items: country.schema, maxItems: MAX_TRANSIT },
  parse(raw, reading) {
    if (!Array.isArray(raw)) return wrongType('list', raw);
    if (raw.length > MAX_TRANSIT) return new Invalid('LIST_TOO_LONG', { max: MAX_TRANSIT, length: raw.length });
    const states = raw.map((each) => country.parse(each, reading));
    const wrong = states.findIndex((each) => each instanceof Invalid);
    return wrong < 0 ? (states as string[]) : (states[wrong] as Invalid).under(wrong);
  },
};

interface GivenRoute {
  origin: string;
  transit?: readonly string[];
  destination: string;
}

const given = shape<GivenRoute>({ origin: country, transit: optional(transit), destination: country });

/** A route from one state to another; a state that follows itself is no step of it. */
export const route: Value<Route> = {
  schema: given.schema,
  parse: (raw, reading) =>
    andThen(given.parse(raw, reading), ({ origin, transit = [], destination }) => {
      const states = [origin, ...transit, destination];
      const repeated = states.findIndex((each, i) => each === states[i + 1]);
      if (repeated < 0) return { origin, transit, destination };
      return new Invalid('DUPLICATE', { given: states[repeated] ?? '' }, placeOf(repeated + 1, states.length));
    }),
};

function placeOf(index: number, count: number): string {
  return index === count - 1 ? '/destination' : `/transit/${index - 1}`;
}

/** Every state on the way, in its order: origin, transit, destination. */
export function statesOn({ origin, transit, destination }: Route): readonly string[] {
  return [origin, ...transit, destination];
}

/** Which step of the route it is, from 0; -1: none. */
export function stepOf(route: Route, { from, to }: { readonly from: string; readonly to: string }): number {
  const states = statesOn(route);
  return states.findIndex((each, i) => each === from && states[i + 1] === to);
}

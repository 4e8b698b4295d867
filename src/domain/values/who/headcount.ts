// A headcount: how many people of each country there were, or are expected. Numbers alone, never names.
import { Invalid } from '../../../forms/invalid.js';
import { wrongType } from '../../../forms/raw.js';
import { shape } from '../../../forms/shape.js';
import type { Value } from '../../../forms/value.js';
import { wholeNumber } from '../text.js';
import { type CountryCode, country } from './country.js';

export interface Delegation {
  country: CountryCode;
  people: number;
}

/** By country, each once, in the order of their codes. */
export type Headcount = readonly Delegation[];

const MOST = 300;
const delegation = shape<Delegation>({ country, people: wholeNumber({ min: 1, max: 100_000 }) });

export const headcount: Value<Headcount> = {
  schema: { type: 'array', items: delegation.schema, maxItems: MOST },
  parse(raw, reading) {
    if (!Array.isArray(raw)) return wrongType('list', raw);
    if (raw.length > MOST) return new Invalid('LIST_TOO_LONG', { max: MOST, length: raw.length });
    const told = new Map<CountryCode, Delegation>();
    for (const [index, each] of raw.entries()) {
      const read = delegation.parse(each, reading);
      if (read instanceof Invalid) return read.under(index);
      if (told.has(read.country)) return new Invalid('DUPLICATE', { given: read.country }, `/${index}/country`);
      told.set(read.country, read);
    }
    return [...told.values()].sort((a, b) => (a.country < b.country ? -1 : 1));
  },
};

export const peopleIn = (all: Headcount): number => all.reduce((sum, { people }) => sum + people, 0);

// A headcount: how many people of each country there were, or are expected. Numbers alone, never names.
import { eachOnce } from '../../../forms/each-once.js';
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

const delegation = shape<Delegation>({ country, people: wholeNumber({ min: 1, max: 100_000 }) });

export const headcount: Value<Headcount> = eachOnce(delegation, 'country', { most: 300 });

export const peopleIn = (all: Headcount): number => all.reduce((sum, { people }) => sum + people, 0);

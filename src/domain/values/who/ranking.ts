// A ranking: which place each country took in a contest; several may share one.
import { eachOnce } from '../../../forms/each-once.js';
import { shape } from '../../../forms/shape.js';
import type { Value } from '../../../forms/value.js';
import { wholeNumber } from '../text.js';
import { type CountryCode, country } from './country.js';

export interface Ranked {
  country: CountryCode;
  rank: number;
}

/** By country, each once, in the order of their codes. */
export type Ranking = readonly Ranked[];

const ranked = shape<Ranked>({ country, rank: wholeNumber({ min: 1, max: 300 }) });

export const ranking: Value<Ranking> = eachOnce(ranked, 'country', { most: 300 });

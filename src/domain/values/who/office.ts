// A customs office: of which state, what it is called, and its number in that state's list.
import { optional, shape } from '../../../forms/shape.js';
import type { Value } from '../../../forms/value.js';
import { text } from '../text.js';
import { country } from './country.js';

export interface Office {
  readonly country: string;
  readonly name: string;
  readonly number?: string;
}

export const office: Value<Office> = shape<Office>({
  country,
  name: text({ max: 200 }),
  number: optional(text({ max: 20 })),
});

/** False where they are certainly two: of two states, or with two numbers. Names alone are written in many ways. */
export const maySame = (one: Office, other: Office): boolean =>
  one.country === other.country &&
  (one.number === undefined || other.number === undefined || one.number === other.number);

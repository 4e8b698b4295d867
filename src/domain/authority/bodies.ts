// The bodies behind ids: a committee's id is its code in small letters.
import { isCountry } from '../values/who/country.js';
import { states } from './parties.js';
import type { Holder } from './speaker.js';

/** Whoever speaks for the body with that id; two letters are a country's, and no body's. */
export function secretariatOf(id: string): readonly Holder[] {
  const code = id.toUpperCase();
  return isCountry(code) ? [] : states(code);
}

// A border between two states in the direction in which goods crossed it, as one value: `UZ-KZ`.
import { Invalid, shown } from '../../../forms/invalid.js';
import { trimmed } from '../../../forms/trimmed.js';
import type { Value } from '../../../forms/value.js';
import { country } from '../who/country.js';

const BETWEEN = /\s*(?:-|–|—|→|>)\s*/u;

export const border: Value<string> = {
  schema: { type: 'string', pattern: '^[A-Z]{2}-[A-Z]{2}$', examples: ['UZ-KZ'] },
  parse(raw, reading) {
    const given = trimmed(raw);
    if (given instanceof Invalid) return given;
    const states = given.split(BETWEEN);
    if (states.length !== 2) return new Invalid('NOT_A_BORDER', { given: shown(given) });
    const [from, to] = states.map((each) => country.parse(each, reading));
    if (from instanceof Invalid) return from;
    return to instanceof Invalid ? to : `${from}-${to}`;
  },
};

/** Those between neighbours on the way; where a state is not named, nothing is said of its borders. */
export const bordersCrossed = (way: readonly (string | undefined)[]): readonly string[] =>
  way.flatMap((from, i) => {
    const to = way[i + 1];
    return from === undefined || to === undefined || from === to ? [] : [`${from}-${to}`];
  });

// The dimensions that a movement, or a line, tells.
import type { LineSeen, Movement } from './dimension.js';
import { columnNamed, dimension, DIMENSIONS, type Dimensions, listed } from './dimensions.js';

const MOVED = DIMENSIONS.flatMap((name) => {
  const { of } = dimension(name);
  return of ? [{ column: columnNamed(name), of }] : [];
});
const SEEN = DIMENSIONS.flatMap((name) => {
  const { ofLine } = dimension(name);
  return ofLine ? [{ column: columnNamed(name), ofLine }] : [];
});

type Told = Partial<Omit<Dimensions, 'evidence'>>;

/** Looked at once, as long as the same object is remembered. */
const known = new WeakMap<Movement, Told>();

/** What a movement tells of the dimensions that are taken from it. */
export function movedAs(movement: Movement | undefined): Told {
  if (!movement) return {};
  const before = known.get(movement);
  if (before) return before;
  const told: Record<string, string | null> = {};
  for (const { column, of } of MOVED) {
    const value = of(movement);
    if (value !== undefined) told[column] = typeof value === 'string' ? value : listed(value);
  }
  known.set(movement, told);
  return told;
}

/** The same of a line, whatever kind it is of. */
export function seenAs(line: LineSeen): Told {
  const told: Record<string, string> = {};
  for (const { column, ofLine } of SEEN) {
    const value = ofLine(line);
    if (value !== undefined) told[column] = value;
  }
  return told;
}

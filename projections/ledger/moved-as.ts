// The dimensions that a movement tells, worked out once for as long as it is remembered.
import { columnNamed, dimension, DIMENSIONS, type Dimensions, listed, type Movement } from './dimensions.js';

const MOVED = DIMENSIONS.flatMap((name) => {
  const { of } = dimension(name);
  return of ? [{ column: columnNamed(name), of }] : [];
});

type Moved = Partial<Omit<Dimensions, 'evidence'>>;

/** Looked at once, as long as the same object is remembered. */
const known = new WeakMap<Movement, Moved>();

/** What a movement tells of the dimensions that are taken from it. */
export function movedAs(movement: Movement | undefined): Moved {
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

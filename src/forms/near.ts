// The name that was meant: the nearest of a list, when it is near enough to be worth asking about.
import { Invalid, shown } from './invalid.js';

/** Longer names than this are no slips of the pen; comparing them would only cost time. */
const MAX_NAME = 40;

/** `UNKNOWN_FIELD` at the field, with the name that was probably meant. */
export function unknownField(field: string, known: Iterable<string>): Invalid {
  const near = nearestOf(field, known);
  return new Invalid('UNKNOWN_FIELD', {
    what: 'field',
    field: shown(field),
    guess: near ? 'yes' : 'no',
    near: near ?? '',
  }).under(field);
}

/** `UNKNOWN_VALUE` for the name of something, with the one that was probably meant. */
export function unknownName(name: string, known: Iterable<string>): Invalid {
  const near = nearestOf(name, known);
  return new Invalid('UNKNOWN_VALUE', { given: shown(name), guess: near ? 'yes' : 'no', near: near ?? '' });
}

/** The name at most two slips away (one for short names), letter case aside. */
export function nearestOf(name: string, known: Iterable<string>): string | undefined {
  if (name.length > MAX_NAME) return undefined;
  let best: string | undefined;
  let least = name.length > 4 ? 3 : 2;
  for (const candidate of known) {
    const slips = distance(name.toLowerCase(), candidate.toLowerCase());
    if (slips < least) [best, least] = [candidate, slips];
  }
  return best;
}

/** At most one slip away, letter case aside. */
export const isNearly = (name: string, other: string): boolean =>
  name.length <= MAX_NAME && distance(name.toLowerCase(), other.toLowerCase()) <= 1;

/** Letters to insert, drop, replace or swap with a neighbour to make one word of the other. */
export function distance(a: string, b: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    [beforeLast, last] = [last, nextRow(a, b, i, [beforeLast, last])];
  }
  return at(last, b.length);
}

type Rows = readonly [beforeLast: readonly number[], last: readonly number[]];

function nextRow(a: string, b: string, i: number, [beforeLast, last]: Rows): readonly number[] {
  const row = [i];
  for (let j = 1; j <= b.length; j++) {
    const same = a[i - 1] === b[j - 1] ? 0 : 1;
    const swapped = i > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    const slips = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + same);
    row.push(swapped ? Math.min(slips, at(beforeLast, j - 2) + 1) : slips);
  }
  return row;
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? 0;
}

// Sums of groups added up to sums of larger groups: exactly, whatever their order.
import { MARKS } from '../booking.js';
import { ADDITIVE } from '../rollups.js';
import type { Sums } from './summed.js';

/** Everything in a group's sums that is additive. */
const ADDED = [...ADDITIVE, 'partial', 'involved', ...MARKS] as const satisfies readonly (keyof Sums)[];

/** The values under these names as one text that no other values have; null is no text. */
export const keyBy =
  (names: readonly string[]) =>
  (sums: object): string => {
    let key = '';
    for (const name of names) {
      // Numbers of a group come as bigint.
      const value = (sums as Readonly<Record<string, string | number | bigint | null>>)[name] ?? null;
      const text = String(value);
      key += value === null ? '-;' : `${text.length}:${text};`;
    }
    return key;
  };

/** One for each key, in the order in which the keys come first. */
export function merged<Row extends Sums>(all: readonly Row[], keyOf: (sums: Row) => string): readonly Row[] {
  const groups = new Map<string, Row>();
  for (const each of all) {
    const key = keyOf(each);
    const known = groups.get(key);
    groups.set(key, known ? added(known, each) : each);
  }
  return [...groups.values()];
}

function added<Row extends Sums>(one: Row, other: Row): Row {
  const amounts = Object.fromEntries(ADDED.map((name) => [name, BigInt(one[name]) + BigInt(other[name])]));
  return { ...one, ...amounts, level: one.level > other.level ? one.level : other.level };
}

/** The group without any amount, for a row that tells something else. */
export function emptied<Row extends Sums>(sums: Row): Row {
  return { ...sums, ...Object.fromEntries(ADDED.map((name) => [name, 0n])) };
}

/** Nothing was booked, or everything that was booked was taken back alike. */
export const isNothing = (sums: Sums): boolean => ADDED.every((name) => BigInt(sums[name]) === 0n);

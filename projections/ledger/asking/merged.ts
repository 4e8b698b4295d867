// Sums of groups added up to sums of larger groups: exactly, whatever their order.
import { MARKS } from '../booking.js';
import type { Sums } from './summed.js';

/** Everything in a group's sums that is additive. */
const AMOUNTS = ['lower', 'upper', 'rounded'] as const;
const COUNTS = ['entries', 'partial', 'involved', ...MARKS] as const;

/** The values under these names as one text that no other values have; null is no text. */
export const keyBy =
  (names: readonly string[]) =>
  (sums: object): string => {
    let key = '';
    for (const name of names) {
      const value = (sums as Readonly<Record<string, string | number | null>>)[name] ?? null;
      const text = String(value);
      key += value === null ? '-;' : `${text.length}:${text};`;
    }
    return key;
  };

/** One for each key, in the order in which the keys come first. */
export class Merging<Row extends Sums> {
  private readonly groups = new Map<string, Row>();

  constructor(private readonly keyOf: (sums: Row) => string) {}

  add(sums: Row): void {
    const key = this.keyOf(sums);
    const known = this.groups.get(key);
    this.groups.set(key, known ? added(known, sums) : sums);
  }

  all(): Iterable<Row> {
    return this.groups.values();
  }
}

export function merged<Row extends Sums>(all: readonly Row[], keyOf: (sums: Row) => string): readonly Row[] {
  const groups = new Merging<Row>(keyOf);
  for (const each of all) groups.add(each);
  return [...groups.all()];
}

function added<Row extends Sums>(one: Row, other: Row): Row {
  const level = one.level > other.level ? one.level : other.level;
  const sum = { ...one, level } as unknown as Record<string, unknown>;
  for (const name of AMOUNTS) sum[name] = one[name] + other[name];
  for (const name of COUNTS) sum[name] = one[name] + other[name];
  return sum as unknown as Row;
}

/** No amount, and nothing counted. */
export const NOTHING = {
  ...(Object.fromEntries(AMOUNTS.map((name) => [name, 0n])) as Record<(typeof AMOUNTS)[number], bigint>),
  ...(Object.fromEntries(COUNTS.map((name) => [name, 0])) as Record<(typeof COUNTS)[number], number>),
};

/** The group without any amount, for a row that tells something else. */
export function emptied<Row extends Sums>(sums: Row): Row {
  return { ...sums, ...NOTHING };
}

/** Nothing was booked, or everything that was booked was taken back alike. */
export const isNothing = (sums: Sums): boolean =>
  AMOUNTS.every((name) => sums[name] === 0n) && COUNTS.every((name) => sums[name] === 0);

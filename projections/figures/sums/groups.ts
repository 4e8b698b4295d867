// The groups of an answer: what has several values counts under each of them; of many groups the largest are shown apart.
import { type Dimension, dimension, isOverlapping, valuesIn } from '../../ledger/dimensions.js';
import { keyBy, merged } from '../../ledger/asking/merged.js';
import { OWN } from '../../ledger/asking/sums.js';
import type { Sums } from '../../ledger/asking/summed.js';

export interface Groups {
  readonly by: readonly Dimension[];
  /** Names of the group's key. */
  readonly names: readonly string[];
  /** How many groups of each kind of figure are shown apart; all, where nothing is said. */
  readonly top?: number | undefined;
}

/** The group's values, by the names under which they come back. */
type Values = Readonly<Record<string, string | null>>;

/** Sums that may belong to several groups. */
interface Spread<Row> {
  readonly row: Row;
  readonly section: string;
  readonly groups: readonly Values[];
}

/** The sums of each group, in the order of their keys; with `top` of the largest first, and of all others together last. */
export function grouped<Row extends Sums>(all: readonly Row[], groups: Groups): readonly Row[] {
  const { by, names, top } = groups;
  if (top === undefined && !isOverlapping(by)) return all;
  const spread = all.map((row) => ({ row, section: sectionOf(row), groups: groupsOf(row, by) }));
  if (top !== undefined) return largest(spread, { ...groups, top });
  const apart = spread.flatMap(({ row, groups: each }) => each.map((values) => ({ ...row, ...values })));
  return merged(apart, keyBy(names)).toSorted(inOrderOf(names));
}

const named = (each: Dimension): `g_by_${Dimension}` => `g_by_${each}`;

/** One of each dimension's values: every combination. */
function groupsOf(row: Sums, by: readonly Dimension[]): readonly Values[] {
  return by.reduce<readonly Values[]>(
    (all, each) => valuesOf(row, each).flatMap((value) => all.map((one) => ({ ...one, [named(each)]: value }))),
    [{}],
  );
}

function valuesOf(row: Sums, each: Dimension): readonly (string | null)[] {
  const value = row[named(each)] ?? null;
  return value === null || dimension(each).many !== 'apart' ? [value] : valuesIn(value);
}

/** What is of one kind of figure, whatever its group and its time: only that can be compared and added. */
const sectionOf = keyBy(OWN);

interface Ranked {
  /** Place among the groups, from 0, by the group's key. */
  readonly places: ReadonlyMap<string, number>;
  readonly order: number;
}

function largest<Row extends Sums>(
  all: readonly Spread<Row>[],
  { by, names, top }: Groups & { top: number },
): readonly Row[] {
  const dimensions = by.map(named);
  const groupOf = keyBy(dimensions);
  const none = Object.fromEntries(dimensions.map((name) => [name, null]));
  const sections = ranked(all, dimensions);
  const shown = all.flatMap(({ row, section, groups }) => {
    const { places, order } = sections.get(section)!;
    const place = (values: Values): number => places.get(groupOf(values))!;
    const apart = groups.filter((values) => place(values) < top);
    const rows = apart.map((values) => ({ ...row, ...values, g_others: null, at: [order, place(values)] as const }));
    // Once, however many of the other groups it belongs to.
    const rest = { ...row, ...none, g_others: places.size - top, at: [order, top] as const };
    return apart.length < groups.length ? [...rows, rest] : rows;
  });
  return merged(shown, keyBy([...names, 'g_others'])).toSorted(
    ({ at: one }, { at: other }) => one[0] - other[0] || one[1] - other[1],
  );
}

/** By section, its groups from the largest down: by what they surely hold, then by what they may hold, then by entries. */
function ranked(all: readonly Spread<Sums>[], dimensions: readonly string[]): ReadonlyMap<string, Ranked> {
  const groupOf = keyBy(dimensions);
  const sections = new Map<string, Sums[]>();
  for (const { row, section, groups } of all) {
    const rows = sections.get(section) ?? [];
    sections.set(section, rows);
    for (const values of groups) rows.push({ ...row, ...values });
  }
  return new Map(
    [...sections].map(([section, rows], order) => {
      const groups = merged(rows, groupOf).toSorted(bySize(dimensions));
      return [section, { places: new Map(groups.map((row, place) => [groupOf(row), place])), order }];
    }),
  );
}

const descending = <N extends number | bigint>(one: N, other: N): number => (one === other ? 0 : one > other ? -1 : 1);

const bySize =
  (dimensions: readonly string[]) =>
  (one: Sums, other: Sums): number =>
    descending(one.lower, other.lower) ||
    descending(one.infinite, other.infinite) ||
    descending(one.upper, other.upper) ||
    descending(one.entries, other.entries) ||
    inOrderOf(dimensions)(one, other);

/** Nothing said comes first. */
const inOrderOf =
  (names: readonly string[]) =>
  (one: Sums, other: Sums): number => {
    for (const name of names) {
      const [a, b] = [one, other].map((each) => each[name as keyof Sums] ?? null);
      if (a === b) continue;
      if (a === null || b === null) return a === null ? -1 : 1;
      return a! < b! ? -1 : 1;
    }
    return 0;
  };

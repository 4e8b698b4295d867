// The families of values that contributions have in common, each combination kept once: what kind of figure, whose, for
// what, of what goods, how.
import { type Column, table } from '../../src/eventsourcing/read-models/read-model.js';
import type { Booking } from './booking.js';
import type { Family } from './dimension.js';
import { columnNamed, dimension, DIMENSIONS } from './dimensions.js';
import { LEDGER_TABLES } from './table.js';

/** The families, each with what it has beside its dimensions. */
const FURTHER = {
  /** The figure itself: how sure, of which statement, and by which measure. */
  kind: {
    measure: 'text',
    what: 'text?',
    part: 'text?',
    level: 'text',
    unspecified: 'int',
    infinite: 'int',
    strict_lower: 'int',
    strict_upper: 'int',
    unweighed: 'int',
    approximate: 'int',
    gross: 'int',
    late: 'int',
    bonus: 'int',
    contested: 'int',
    implausible: 'int',
    unconfirmed: 'int',
    out_of_window: 'int',
  },
  owner: { attribution: 'json', involved: 'json' },
  undertaking: {},
  goods: { rulebook_class: 'text?' },
  movement: {},
  /** Too many combinations for any roll-up. */
  passage: {},
  scope: { scope: 'text' },
} as const satisfies Readonly<Record<Family, Partial<Record<keyof Booking, Column>>>>;

export type Ids = Readonly<Record<Family, number>>;

/** A combination: its text, by which it is found, and the number of the entry in which it first came. */
interface Combination {
  readonly key: string;
  readonly id: number;
}

const FAMILY_NAMES = Object.keys(FURTHER) as readonly Family[];

const byFamily = <T>(of: (family: Family) => T): Readonly<Record<Family, T>> =>
  Object.fromEntries(FAMILY_NAMES.map((family) => [family, of(family)])) as Record<Family, T>;

const FIELDS = byFamily((family): Readonly<Record<string, Column>> => {
  const own = DIMENSIONS.filter((name) => dimension(name).family === family);
  const columns = own.map((name) => [columnNamed(name), dimension(name).many ? 'text' : 'text?'] as const);
  return { ...Object.fromEntries<Column>(columns), ...FURTHER[family] };
});

/** Each family's table. */
export const FAMILIES = byFamily((family) => {
  const columns = { key: 'text', id: 'int', ...FIELDS[family] } as const;
  return table<Combination>({ name: `ledger_${family}`, columns, key: ['key'], indexes: [['id']] }, LEDGER_TABLES);
});

const NAMES = byFamily((family) => Object.keys(FIELDS[family]) as readonly (keyof Booking)[]);

/** The fields that make a combination, with their types. */
export const fieldsOf = (family: Family): readonly (readonly [keyof Booking, Column])[] =>
  Object.entries(FIELDS[family]) as [keyof Booking, Column][];

/** The values as one text that no other values have. */
export function keyOf(booking: Booking, family: Family): string {
  let key = '';
  for (const field of NAMES[family]) key += textOf(booking[field]);
  return key;
}

function textOf(value: Booking[keyof Booking]): string {
  if (value === null) return '-;';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return `${text.length}:${text};`;
}

/** The combination as it is kept. */
export function combination(booking: Booking, family: Family, { key, id }: Combination): Combination {
  return { key, id, ...Object.fromEntries(NAMES[family].map((field) => [field, booking[field]])) };
}

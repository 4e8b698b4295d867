// The dimensions of what is counted, one line each: booking, family, filter, parameter, grouping and columns follow from it.
import type { IncidentEvents } from '../../src/domain/incident/events.js';
import { country } from '../../src/domain/values/who/country.js';
import { slug } from '../../src/domain/values/ids.js';
import { detection, direction, transportMode } from '../../src/domain/values/goods/movement.js';
import { CHEMICAL_CODES } from '../../src/domain/values/goods/precursor.js';
import { SUBSTANCE_CODES, substanceClass, substanceForm } from '../../src/domain/values/goods/substance.js';
import { oneOf, text } from '../../src/domain/values/text.js';
import type { Value } from '../../src/forms/value.js';

/** What contributions have in common is kept once, by these; a new one needs its line in `families.ts`. */
export type Family = 'kind' | 'owner' | 'undertaking' | 'goods' | 'movement' | 'passage' | 'scope';

/** How goods moved and were found, as far as a report, or a route, tells it. */
export type Movement = Partial<IncidentEvents['IncidentReported']>;

interface Line {
  readonly family: Family;
  /** How a question names its values. */
  readonly value: Value<string>;
  readonly description?: string;
  /** Its column, where that has another name. */
  readonly column?: string;
  /** The column that our own table fills, where a question may ask for that instead. */
  readonly byRulebook?: string;
  /** It says what the goods are: answered by a statement's parts, and found under what does not name any. */
  readonly isGoods?: true;
  /**
   * Several values of one contribution, kept as a text with commas. Grouped `together` they are one value; `apart` each
   * contribution counts under each of them, so that the rows overlap.
   */
  readonly many?: 'together' | 'apart';
  /** As somebody wrote it: of so many values there is no roll-up. */
  readonly isFree?: true;
  /** Where a movement tells it. */
  readonly of?: (movement: Movement) => string | readonly string[] | undefined;
}

const code = text({ max: 64 });
const goods = oneOf([...SUBSTANCE_CODES, ...CHEMICAL_CODES]);
const evidence = oneOf(['ITEMISED', 'DECLARED'] as const);
const method = oneOf(['CONTROLLED_DELIVERY'] as const);

const LINES = {
  country: { family: 'owner', value: country },
  service: { family: 'owner', value: code },
  operation: { family: 'undertaking', value: slug },
  series: { family: 'undertaking', value: slug },
  method: {
    family: 'undertaking',
    value: method,
    description: 'The method of an operation, where it has a special one',
  },
  class: { family: 'goods', value: substanceClass, isGoods: true, byRulebook: 'rulebook_class' },
  substance: { family: 'goods', value: goods, isGoods: true, description: 'A substance or a precursor chemical' },
  form: { family: 'goods', value: substanceForm, isGoods: true },
  direction: { family: 'movement', value: direction, of: (it) => it.direction },
  mode: { family: 'movement', value: transportMode, of: (it) => it.transportMode },
  evidence: { family: 'kind', value: evidence },
  statement: { family: 'kind', value: slug },
  flag: { family: 'movement', value: code, column: 'flags', many: 'together', description: 'Code of a flag' },
  post: {
    family: 'passage',
    value: text(),
    isFree: true,
    of: (it) => it.post,
    description: 'Customs post, as written',
  },
  detection: { family: 'passage', value: detection, of: (it) => it.detection, description: 'How it was found' },
  departure: {
    family: 'passage',
    value: country,
    of: (it) => it.route?.departure,
    description: 'Where the route begins',
  },
  destination: { family: 'passage', value: country, of: (it) => it.route?.destination, description: 'Where it ends' },
  transit: {
    family: 'passage',
    value: country,
    many: 'apart',
    of: (it) => it.route?.transit,
    description: 'A country that the route passes through; grouped by it, a contribution counts under each of them',
  },
} as const satisfies Readonly<Record<string, Line>>;

export type Dimension = keyof typeof LINES;
type Named = typeof LINES;
type ColumnOf<Name extends Dimension> = Named[Name] extends { readonly column: infer Column extends string }
  ? Column
  : Name;

/** What a booking says of every dimension: null where nothing is said, of many-valued ones the empty text. */
export type Dimensions = {
  readonly [Name in Dimension as ColumnOf<Name>]: Named[Name] extends { readonly many: string }
    ? string
    : string | null;
};

export const DIMENSIONS = Object.keys(LINES) as readonly Dimension[];

export const dimension = (name: Dimension): Line => LINES[name];

/** The column of the family that tells it. */
export const columnNamed = (name: Dimension): keyof Dimensions => (dimension(name).column ?? name) as keyof Dimensions;

/** Whether a contribution may count under several groups of these, so that their sums do not add up. */
export const isOverlapping = (by: readonly string[]): boolean =>
  by.some((each) => dimension(each as Dimension).many === 'apart');

/** Nothing is said of any. */
export const UNTOLD = Object.fromEntries(
  DIMENSIONS.map((name) => [columnNamed(name), dimension(name).many ? '' : null]),
) as unknown as Dimensions;

/** A set of values as it is kept: sorted, each once. */
export const listed = (values: readonly string[]): string =>
  values.length < 2 ? (values[0] ?? '') : [...new Set(values)].sort().join(',');

/** The values of a set as it is kept. */
export const valuesIn = (list: string): readonly string[] => (list === '' ? [] : list.split(','));

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

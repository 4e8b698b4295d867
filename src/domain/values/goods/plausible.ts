// The most that one seizure can plausibly be: beyond it somebody meant another unit. It counts all the same, and is asked about.
import { type Amount } from '../amounts/amount.js';
import { type Measure } from '../amounts/units.js';
import { SUBSTANCES } from './substance.js';
import { CHEMICALS } from './precursor.js';

const KILOGRAM = 1_000_000_000n;
const LITRE = 1_000_000n;

/** Of a drug, where its entry says nothing else: kg. */
const MOST_OF_A_DRUG = 50_000;
/** Of a chemical, and of goods that are no substance, by the tank wagon and the container: kg. */
const MOST_OF_CARGO = 2_000_000;

/** What of it a list does not say: litres, tablets and packages. */
const MOST: Readonly<Record<Exclude<Measure, 'MASS'>, bigint>> = {
  VOLUME: 2_000_000n * LITRE,
  PIECES: 500_000_000n,
  PACKAGES: 50_000_000n,
};

const ofKilograms = (kilograms: number): bigint => BigInt(kilograms) * KILOGRAM;

const massesOf = (list: object, usual: number): readonly (readonly [string, bigint])[] =>
  Object.entries(list as Readonly<Record<string, { readonly mostKg?: number }>>).map(([code, { mostKg = usual }]) => [
    code,
    ofKilograms(mostKg),
  ]);

/** By the code of a substance or chemical that a list has; each line of the log is held against one of them. */
const MOST_MASS: ReadonlyMap<string, bigint> = new Map([
  ...massesOf(SUBSTANCES, MOST_OF_A_DRUG),
  ...massesOf(CHEMICALS, MOST_OF_CARGO),
]);
const [ANY_DRUG, ANY_CARGO] = [ofKilograms(MOST_OF_A_DRUG), ofKilograms(MOST_OF_CARGO)];

/** The most of these goods, in the measure's smallest units; null: of what is no substance. */
export function mostOf(goods: string | null, measure: Measure): bigint {
  if (measure !== 'MASS') return MOST[measure];
  return goods === null ? ANY_CARGO : (MOST_MASS.get(goods) ?? ANY_DRUG);
}

/** Certainly more than anybody seizes. */
export const isImplausible = (goods: string | null, { measure, lower }: Pick<Amount, 'measure' | 'lower'>): boolean =>
  lower > mostOf(goods, measure);

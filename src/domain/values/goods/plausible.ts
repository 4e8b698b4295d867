// The most that one seizure can plausibly be: beyond it somebody meant another unit. It counts all the same, and is asked about.
import { type Amount } from '../amounts/amount.js';
import { type Measure } from '../amounts/units.js';
import { SUBSTANCES, type Substance } from './substance.js';
import { CHEMICALS, type ChemicalCode } from './precursor.js';

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

function kilograms(goods: string | null): number {
  if (goods === null) return MOST_OF_CARGO;
  return Object.hasOwn(CHEMICALS, goods)
    ? ((CHEMICALS[goods as ChemicalCode] as { mostKg?: number }).mostKg ?? MOST_OF_CARGO)
    : (SUBSTANCES[goods as Substance]?.mostKg ?? MOST_OF_A_DRUG);
}

/** The most of these goods, in the measure's smallest units; null: of what is no substance. */
export const mostOf = (goods: string | null, measure: Measure): bigint =>
  measure === 'MASS' ? BigInt(kilograms(goods)) * KILOGRAM : MOST[measure];

/** Certainly more than anybody seizes. */
export const isImplausible = (goods: string | null, { measure, lower }: Pick<Amount, 'measure' | 'lower'>): boolean =>
  lower > mostOf(goods, measure);

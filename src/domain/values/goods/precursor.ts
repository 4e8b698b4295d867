// Precursor chemicals: those of Tables I and II of the Convention of 1988, and those that states list, with the names that officers use.
import type { Lang } from '../../../forms/language.js';
import { nameOf, oneOf } from '../../../forms/vocabulary.js';
import { TABLE_ONE } from './precursors/table-one.js';
import { TABLE_TWO_AND_NATIONAL } from './precursors/table-two.js';

export const CHEMICALS = { ...TABLE_ONE, ...TABLE_TWO_AND_NATIONAL } as const;

export type ChemicalCode = keyof typeof CHEMICALS;
export const CHEMICAL_CODES = Object.keys(CHEMICALS) as readonly ChemicalCode[];

export const chemical = oneOf<ChemicalCode>(CHEMICALS);

export function chemicalName(code: ChemicalCode, lang: Lang): string {
  return nameOf(chemical, code, lang);
}

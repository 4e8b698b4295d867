// Precursor chemicals: those of Tables I and II of the Convention of 1988, and those that states list, with the names that officers use.
import type { Lang } from '../../../forms/language.js';
import { nameOf, oneOf } from '../../../forms/vocabulary.js';
import type { Chemical } from './precursors/chemical.js';
import { TABLE_ONE } from './precursors/table-one.js';
import { TABLE_TWO_AND_NATIONAL } from './precursors/table-two.js';

export const CHEMICALS = { ...TABLE_ONE, ...TABLE_TWO_AND_NATIONAL } as const;

export type ChemicalCode = keyof typeof CHEMICALS;
export const CHEMICAL_CODES = Object.keys(CHEMICALS) as readonly ChemicalCode[];

export const chemical = oneOf<ChemicalCode>(CHEMICALS);

/** The tables of the Convention of 1988. */
export const conventionTable = oneOf({
  I: { en: 'Table I', ru: 'таблица I', also: ['1', 'список I'] },
  II: { en: 'Table II', ru: 'таблица II', also: ['2', 'список II'] },
  NON_SCHEDULED: { en: 'in neither table', ru: 'вне таблиц', also: ['not scheduled', 'не включено'] },
});
type ConventionTable = (typeof conventionTable.codes)[number];

export const scheduling = oneOf({
  SCHEDULED: { en: 'scheduled', ru: 'под международным контролем', also: ['yes', 'да'] },
  NON_SCHEDULED: { en: 'not scheduled', ru: 'вне международного контроля', also: ['no', 'нет'] },
});

/** Undefined: it is no chemical of the list. */
function listedAs(goods: string | null): Chemical | undefined {
  return goods !== null && goods !== 'other-chemical' && Object.hasOwn(CHEMICALS, goods)
    ? CHEMICALS[goods as ChemicalCode]
    : undefined;
}

export const tableOf = (goods: string | null): ConventionTable | undefined => listedAs(goods)?.table;

export function schedulingOf(goods: string | null): 'SCHEDULED' | 'NON_SCHEDULED' | undefined {
  const table = tableOf(goods);
  return table && (table === 'NON_SCHEDULED' ? table : 'SCHEDULED');
}

/** In the state's own list, where that is known. */
export const nationalTableOf = (goods: string | null, country: string | null): string | undefined =>
  country === null ? undefined : listedAs(goods)?.national?.[country];

export const isChemical = (code: string): code is ChemicalCode => Object.hasOwn(CHEMICALS, code);

export function chemicalName(code: ChemicalCode, lang: Lang): string {
  return nameOf(chemical, code, lang);
}

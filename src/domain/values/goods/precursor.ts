// Precursor chemicals: those of Tables I and II of the Convention of 1988, with the names that officers use. No HS codes:
// a code that is not checked against the nomenclature in force must not be shipped.
import { oneOf } from '../text.js';
import type { Bilingual, Lang } from '../../../forms/language.js';

interface Chemical extends Bilingual {
  /** Table of the Convention. */
  readonly table: 'I' | 'II' | 'NON_SCHEDULED';
}

export const CHEMICALS = {
  'acetic-anhydride': { ru: 'уксусный ангидрид', en: 'acetic anhydride', table: 'I' },
  'potassium-permanganate': { ru: 'перманганат калия', en: 'potassium permanganate', table: 'I' },
  ephedrine: { ru: 'эфедрин', en: 'ephedrine', table: 'I' },
  pseudoephedrine: { ru: 'псевдоэфедрин', en: 'pseudoephedrine', table: 'I' },
  norephedrine: { ru: 'норэфедрин', en: 'norephedrine', table: 'I' },
  ergometrine: { ru: 'эргометрин', en: 'ergometrine', table: 'I' },
  ergotamine: { ru: 'эрготамин', en: 'ergotamine', table: 'I' },
  'lysergic-acid': { ru: 'лизергиновая кислота', en: 'lysergic acid', table: 'I' },
  'p-2-p': { ru: '1-фенил-2-пропанон', en: '1-phenyl-2-propanone', table: 'I' },
  'phenylacetic-acid': { ru: 'фенилуксусная кислота', en: 'phenylacetic acid', table: 'I' },
  isosafrole: { ru: 'изосафрол', en: 'isosafrole', table: 'I' },
  'mdp-2-p': { ru: '3,4-метилендиоксифенил-2-пропанон', en: '3,4-MDP-2-P', table: 'I' },
  piperonal: { ru: 'пиперональ', en: 'piperonal', table: 'I' },
  safrole: { ru: 'сафрол', en: 'safrole', table: 'I' },
  'n-acetylanthranilic-acid': { ru: 'N-ацетилантраниловая кислота', en: 'N-acetylanthranilic acid', table: 'I' },
  'anthranilic-acid': { ru: 'антраниловая кислота', en: 'anthranilic acid', table: 'II' },
  piperidine: { ru: 'пиперидин', en: 'piperidine', table: 'II' },
  acetone: { ru: 'ацетон', en: 'acetone', table: 'II' },
  'methyl-ethyl-ketone': { ru: 'метилэтилкетон', en: 'methyl ethyl ketone', table: 'II' },
  'ethyl-ether': { ru: 'этиловый эфир', en: 'ethyl ether', table: 'II' },
  toluene: { ru: 'толуол', en: 'toluene', table: 'II' },
  'hydrochloric-acid': { ru: 'соляная кислота', en: 'hydrochloric acid', table: 'II' },
  'sulphuric-acid': { ru: 'серная кислота', en: 'sulphuric acid', table: 'II' },
  'other-chemical': { ru: 'другое химическое вещество', en: 'another chemical', table: 'NON_SCHEDULED' },
} as const satisfies Record<string, Chemical>;

export type ChemicalCode = keyof typeof CHEMICALS;
export const CHEMICAL_CODES = Object.keys(CHEMICALS) as readonly ChemicalCode[];

export const chemical = oneOf(CHEMICAL_CODES);

export function chemicalName(code: ChemicalCode, lang: Lang): string {
  return CHEMICALS[code][lang];
}

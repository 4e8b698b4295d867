// Precursor chemicals: those of Tables I and II of the Convention of 1988, with the names that officers use. No HS codes:
// a code that is not checked against the nomenclature in force must not be shipped.
import type { Lang } from '../../../forms/language.js';
import { nameOf, oneOf, type Term } from '../../../forms/vocabulary.js';

interface Chemical extends Term {
  /** Table of the Convention. */
  readonly table: 'I' | 'II' | 'NON_SCHEDULED';
}

export const CHEMICALS = {
  'acetic-anhydride': {
    ru: 'уксусный ангидрид',
    en: 'acetic anhydride',
    also: ['ангидрид уксусной кислоты', 'AA'],
    table: 'I',
  },
  'potassium-permanganate': {
    ru: 'перманганат калия',
    en: 'potassium permanganate',
    also: ['марганцовка', 'KMnO4', 'калия перманганат'],
    table: 'I',
  },
  ephedrine: { ru: 'эфедрин', en: 'ephedrine', table: 'I' },
  pseudoephedrine: { ru: 'псевдоэфедрин', en: 'pseudoephedrine', table: 'I' },
  norephedrine: {
    ru: 'норэфедрин',
    en: 'norephedrine',
    also: ['phenylpropanolamine', 'фенилпропаноламин'],
    table: 'I',
  },
  ergometrine: { ru: 'эргометрин', en: 'ergometrine', table: 'I' },
  ergotamine: { ru: 'эрготамин', en: 'ergotamine', table: 'I' },
  'lysergic-acid': { ru: 'лизергиновая кислота', en: 'lysergic acid', table: 'I' },
  'p-2-p': {
    ru: '1-фенил-2-пропанон',
    en: '1-phenyl-2-propanone',
    also: ['P2P', 'BMK', 'фенилацетон', '1-phenyl-2-propanone (P-2-P)', 'БМК'],
    table: 'I',
  },
  'phenylacetic-acid': { ru: 'фенилуксусная кислота', en: 'phenylacetic acid', table: 'I' },
  isosafrole: { ru: 'изосафрол', en: 'isosafrole', table: 'I' },
  'mdp-2-p': {
    ru: '3,4-метилендиоксифенил-2-пропанон',
    en: '3,4-MDP-2-P',
    also: ['PMK', 'ПМК', 'MDP2P', '3,4-methylenedioxyphenyl-2-propanone'],
    table: 'I',
  },
  piperonal: { ru: 'пиперональ', en: 'piperonal', table: 'I' },
  safrole: { ru: 'сафрол', en: 'safrole', table: 'I' },
  'n-acetylanthranilic-acid': { ru: 'N-ацетилантраниловая кислота', en: 'N-acetylanthranilic acid', table: 'I' },
  'anthranilic-acid': { ru: 'антраниловая кислота', en: 'anthranilic acid', table: 'II' },
  piperidine: { ru: 'пиперидин', en: 'piperidine', table: 'II' },
  acetone: { ru: 'ацетон', en: 'acetone', table: 'II' },
  'methyl-ethyl-ketone': {
    ru: 'метилэтилкетон',
    en: 'methyl ethyl ketone',
    also: ['MEK', 'МЭК', 'бутанон', 'butanone'],
    table: 'II',
  },
  'ethyl-ether': { ru: 'этиловый эфир', en: 'ethyl ether', also: ['diethyl ether', 'диэтиловый эфир'], table: 'II' },
  toluene: { ru: 'толуол', en: 'toluene', table: 'II' },
  'hydrochloric-acid': {
    ru: 'соляная кислота',
    en: 'hydrochloric acid',
    also: ['HCl', 'хлористоводородная кислота'],
    table: 'II',
  },
  'sulphuric-acid': { ru: 'серная кислота', en: 'sulphuric acid', also: ['sulfuric acid', 'H2SO4'], table: 'II' },
  'other-chemical': {
    ru: 'другое химическое вещество',
    en: 'another chemical',
    also: ['другой прекурсор', 'another precursor'],
    table: 'NON_SCHEDULED',
  },
} as const satisfies Record<string, Chemical>;

export type ChemicalCode = keyof typeof CHEMICALS;
export const CHEMICAL_CODES = Object.keys(CHEMICALS) as readonly ChemicalCode[];

export const chemical = oneOf<ChemicalCode>(CHEMICALS);

export function chemicalName(code: ChemicalCode, lang: Lang): string {
  return nameOf(chemical, code, lang);
}

// Precursor chemicals: those of Tables I and II of the Convention of 1988 by the INCB's Red List, with the names that officers
// use, their HS codes (2022) and the Russian table (Resolution No. 681 of 1998, list IV) where we have read it there.
import type { Lang } from '../../../forms/language.js';
import { nameOf, oneOf, type Term } from '../../../forms/vocabulary.js';

interface Chemical extends Term {
  /** Table of the Convention. */
  readonly table: 'I' | 'II' | 'NON_SCHEDULED';
  /** Harmonized System. */
  readonly hs?: string;
  /** By state: the table of its own list. */
  readonly national?: Readonly<Record<string, string>>;
  /** kg; nobody seizes more of it at once. */
  readonly mostKg?: number;
}

export const CHEMICALS = {
  'acetic-anhydride': {
    ru: 'уксусный ангидрид',
    en: 'acetic anhydride',
    also: ['ангидрид уксусной кислоты', 'AA'],
    table: 'I',
    hs: '2915.24',
    national: { RU: 'I' },
  },
  'potassium-permanganate': {
    ru: 'перманганат калия',
    en: 'potassium permanganate',
    also: ['марганцовка', 'KMnO4', 'калия перманганат'],
    table: 'I',
    hs: '2841.61',
  },
  ephedrine: { ru: 'эфедрин', en: 'ephedrine', table: 'I', hs: '2939.41', mostKg: 100_000 },
  pseudoephedrine: {
    ru: 'псевдоэфедрин',
    en: 'pseudoephedrine',
    table: 'I',
    hs: '2939.42',
    national: { RU: 'I' },
    mostKg: 100_000,
  },
  norephedrine: {
    ru: 'норэфедрин',
    en: 'norephedrine',
    also: ['phenylpropanolamine', 'фенилпропаноламин'],
    table: 'I',
    hs: '2939.44',
    national: { RU: 'I' },
    mostKg: 100_000,
  },
  ergometrine: { ru: 'эргометрин', en: 'ergometrine', table: 'I', hs: '2939.61', national: { RU: 'I' }, mostKg: 2_000 },
  ergotamine: { ru: 'эрготамин', en: 'ergotamine', table: 'I', hs: '2939.62', national: { RU: 'I' }, mostKg: 2_000 },
  'lysergic-acid': { ru: 'лизергиновая кислота', en: 'lysergic acid', table: 'I', hs: '2939.63', mostKg: 2_000 },
  'p-2-p': {
    ru: '1-фенил-2-пропанон',
    en: '1-phenyl-2-propanone',
    also: ['P2P', 'BMK', 'фенилацетон', '1-phenyl-2-propanone (P-2-P)', 'БМК'],
    table: 'I',
    hs: '2914.31',
  },
  'phenylacetic-acid': { ru: 'фенилуксусная кислота', en: 'phenylacetic acid', table: 'I', hs: '2916.34' },
  isosafrole: { ru: 'изосафрол', en: 'isosafrole', table: 'I', hs: '2932.91' },
  'mdp-2-p': {
    ru: '3,4-метилендиоксифенил-2-пропанон',
    en: '3,4-MDP-2-P',
    also: ['PMK', 'ПМК', 'MDP2P', '3,4-methylenedioxyphenyl-2-propanone'],
    table: 'I',
    hs: '2932.92',
  },
  piperonal: { ru: 'пиперональ', en: 'piperonal', table: 'I', hs: '2932.93' },
  safrole: { ru: 'сафрол', en: 'safrole', table: 'I', hs: '2932.94' },
  'n-acetylanthranilic-acid': {
    ru: 'N-ацетилантраниловая кислота',
    en: 'N-acetylanthranilic acid',
    table: 'I',
    hs: '2924.23',
  },
  'anthranilic-acid': { ru: 'антраниловая кислота', en: 'anthranilic acid', table: 'II', hs: '2922.43' },
  piperidine: { ru: 'пиперидин', en: 'piperidine', table: 'II', hs: '2933.32' },
  acetone: { ru: 'ацетон', en: 'acetone', table: 'II', hs: '2914.11', national: { RU: 'III' } },
  'methyl-ethyl-ketone': {
    ru: 'метилэтилкетон',
    en: 'methyl ethyl ketone',
    also: ['MEK', 'МЭК', 'бутанон', 'butanone'],
    table: 'II',
    hs: '2914.12',
    national: { RU: 'III' },
  },
  'ethyl-ether': {
    ru: 'этиловый эфир',
    en: 'ethyl ether',
    also: ['diethyl ether', 'диэтиловый эфир'],
    table: 'II',
    hs: '2909.11',
    national: { RU: 'III' },
  },
  toluene: { ru: 'толуол', en: 'toluene', table: 'II', hs: '2902.30' },
  'hydrochloric-acid': {
    ru: 'соляная кислота',
    en: 'hydrochloric acid',
    also: ['HCl', 'хлористоводородная кислота'],
    table: 'II',
    hs: '2806.10',
  },
  'sulphuric-acid': {
    ru: 'серная кислота',
    en: 'sulphuric acid',
    also: ['sulfuric acid', 'H2SO4'],
    table: 'II',
    hs: '2807.00',
  },
  apaan: {
    ru: 'альфа-фенилацетоацетонитрил',
    en: 'alpha-phenylacetoacetonitrile (APAAN)',
    also: ['APAAN', 'АПААН', 'alpha-phenylacetoacetonitrile'],
    table: 'I',
    hs: '2926.40',
  },
  apaa: {
    ru: 'альфа-фенилацетоацетамид',
    en: 'alpha-phenylacetoacetamide (APAA)',
    also: ['APAA', 'alpha-phenylacetoacetamide'],
    table: 'I',
  },
  mapa: {
    ru: 'метил-альфа-фенилацетоацетат',
    en: 'methyl alpha-phenylacetoacetate (MAPA)',
    also: ['MAPA', 'methyl alpha-phenylacetoacetate'],
    table: 'I',
  },
  'pmk-glycidate': {
    ru: 'ПМК-глицидат',
    en: 'PMK glycidate',
    also: ['3,4-MDP-2-P methyl glycidate', 'метилглицидат ПМК'],
    table: 'I',
  },
  anpp: {
    ru: '4-анилино-N-фенэтилпиперидин',
    en: '4-anilino-N-phenethylpiperidine (ANPP)',
    also: ['ANPP', '4-ANPP', '4-anilino-N-phenethylpiperidine'],
    table: 'I',
    hs: '2933.36',
    mostKg: 20_000,
  },
  npp: {
    ru: 'N-фенэтил-4-пиперидон',
    en: 'N-phenethyl-4-piperidone (NPP)',
    also: ['NPP', 'N-phenethyl-4-piperidone'],
    table: 'I',
    hs: '2933.37',
    mostKg: 20_000,
  },
  norfentanyl: { ru: 'норфентанил', en: 'norfentanyl', table: 'I', mostKg: 2_000 },
  methylamine: {
    ru: 'метиламин',
    en: 'methylamine',
    table: 'NON_SCHEDULED',
    national: { RU: 'III' },
  },
  acetonitrile: { ru: 'ацетонитрил', en: 'acetonitrile', table: 'NON_SCHEDULED', national: { RU: 'III' } },
  'acetyl-chloride': {
    ru: 'ацетилхлорид',
    en: 'acetyl chloride',
    also: ['хлористый ацетил'],
    table: 'NON_SCHEDULED',
    national: { RU: 'III' },
  },
  'benzyl-chloride': { ru: 'бензилхлорид', en: 'benzyl chloride', table: 'NON_SCHEDULED', national: { RU: 'III' } },
  'benzyl-cyanide': { ru: 'бензилцианид', en: 'benzyl cyanide', table: 'NON_SCHEDULED', national: { RU: 'III' } },
  'red-phosphorus': { ru: 'красный фосфор', en: 'red phosphorus', table: 'NON_SCHEDULED' },
  iodine: { ru: 'йод', en: 'iodine', also: ['кристаллический йод'], table: 'NON_SCHEDULED' },
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

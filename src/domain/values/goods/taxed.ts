// High-tax goods: tobacco, alcohol and fuel, each with the kinds that customs tell apart, by the names that officers use.
import { oneOf, someOf, type Term, type Terms } from '../../../forms/vocabulary.js';

interface Entry extends Term {
  /** The goods that it is a kind of; absent: goods of no kind in particular. */
  readonly of?: string;
}

const TAXED = {
  TOBACCO: { en: 'tobacco', ru: 'табачная продукция', also: ['табак', 'tobacco products', 'табачные изделия'] },
  CIGARETTES: { of: 'TOBACCO', en: 'cigarettes', ru: 'сигареты', also: ['cigarette', 'сигарета', 'папиросы'] },
  CIGARS: { of: 'TOBACCO', en: 'cigars', ru: 'сигары', also: ['cigar', 'сигара', 'сигариллы', 'cigarillos'] },
  HEATED_TOBACCO: {
    of: 'TOBACCO',
    en: 'heated tobacco',
    ru: 'табак для нагревания',
    also: ['стики', 'нагреваемый табак', 'heat-not-burn', 'sticks'],
  },
  LOOSE_TOBACCO: {
    of: 'TOBACCO',
    en: 'loose tobacco',
    ru: 'развесной табак',
    also: ['табачное сырьё', 'курительный табак', 'raw tobacco', 'tobacco leaf', 'махорка', 'насвай'],
  },
  WATERPIPE_TOBACCO: {
    of: 'TOBACCO',
    en: 'water-pipe tobacco',
    ru: 'табак для кальяна',
    also: ['кальянный табак', 'shisha', 'hookah tobacco'],
  },
  E_LIQUID: {
    of: 'TOBACCO',
    en: 'e-cigarettes and their liquids',
    ru: 'электронные сигареты и жидкости для них',
    also: ['e-liquid', 'вейпы', 'vape', 'никотиносодержащая жидкость', 'электронные сигареты'],
  },
  ALCOHOL: { en: 'alcohol', ru: 'алкогольная продукция', also: ['алкоголь', 'alcoholic drinks', 'спиртное'] },
  SPIRITS: {
    of: 'ALCOHOL',
    en: 'spirits',
    ru: 'крепкие спиртные напитки',
    also: ['водка', 'коньяк', 'виски', 'vodka', 'brandy', 'whisky', 'крепкий алкоголь'],
  },
  ETHYL_ALCOHOL: { of: 'ALCOHOL', en: 'ethyl alcohol', ru: 'этиловый спирт', also: ['спирт', 'ethanol', 'этанол'] },
  WINE: { of: 'ALCOHOL', en: 'wine', ru: 'вино', also: ['wines', 'вина', 'шампанское', 'sparkling wine'] },
  BEER: { of: 'ALCOHOL', en: 'beer', ru: 'пиво' },
  FUEL: { en: 'fuel', ru: 'топливо', also: ['ГСМ', 'нефтепродукты', 'горюче-смазочные материалы', 'oil products'] },
  PETROL: { of: 'FUEL', en: 'petrol', ru: 'бензин', also: ['gasoline'] },
  DIESEL: { of: 'FUEL', en: 'diesel fuel', ru: 'дизельное топливо', also: ['diesel', 'дизтопливо', 'ДТ', 'солярка'] },
  GAS: { of: 'FUEL', en: 'liquefied gas', ru: 'сжиженный газ', also: ['LPG', 'газ', 'СУГ'] },
  LUBRICANTS: { of: 'FUEL', en: 'lubricants', ru: 'смазочные масла', also: ['motor oil', 'моторное масло', 'масла'] },
  OTHER: {
    en: 'other high-tax goods',
    ru: 'иные высоконалоговые товары',
    also: ['other', 'другое', 'иное', 'иные подакцизные товары'],
  },
} as const satisfies Readonly<Record<string, Entry>>;

export type TaxedGoods = keyof typeof TAXED;

/** Goods, or a kind of them, whichever is known. */
export const taxedGoods = oneOf<TaxedGoods>(TAXED as Terms<TaxedGoods>);

const entry = (code: TaxedGoods): Entry => TAXED[code];

/** The goods that it is, whether it says their kind or not. */
export const taxedAs = (code: TaxedGoods): TaxedGoods => (entry(code).of ?? code) as TaxedGoods;

/** Only where it says the kind. */
export const taxedKindOf = (code: TaxedGoods): TaxedGoods | undefined => (entry(code).of ? code : undefined);

/** As sums tell them apart: goods as such, and their kinds. */
export const taxedAsSuch = someOf(
  taxedGoods,
  taxedGoods.codes.filter((code) => !entry(code).of),
);
export const taxedKinds = someOf(
  taxedGoods,
  taxedGoods.codes.filter((code) => entry(code).of),
);

// The currencies of ISO 4217: by code or name in either language, with how many digits their minor unit has.
import { oneOf, type Term, type Terms } from '../../../forms/vocabulary.js';

/** ISO 4217, alphabetic. */
export type Currency = string;

/** Those whose minor unit is not a hundredth. */
const EXPONENTS: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

const DIGITS: ReadonlyMap<string, number> = new Map(
  Object.entries(EXPONENTS).flatMap(([digits, codes]) =>
    codes.split(' ').map((code) => [code, Number(digits)] as const),
  ),
);

/** How many digits the minor unit has. */
export const exponentOf = (code: Currency): number => DIGITS.get(code) ?? 2;

/** How else people write those that they mostly write; what several states call alike is named with its state. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  RUB: ['руб', 'рубль', 'рубля', 'рублей', 'российский рубль', 'российских рублей', '₽', 'rub', 'rubles', 'roubles'],
  BYN: ['бел. руб', 'белорусский рубль', 'белорусских рублей'],
  KZT: ['тенге', '₸', 'tenge', 'казахстанский тенге'],
  KGS: ['сом', 'сома', 'сомов', 'som', 'soms'],
  UZS: ['сум', 'сумов', 'сума', 'sum', 'soum'],
  TJS: ['сомони', 'somoni'],
  TMT: ['манат туркменский', 'туркменский манат'],
  AZN: ['азербайджанский манат', '₼'],
  AMD: ['драм', 'драмов', 'dram', '֏'],
  MDL: ['молдавский лей', 'молдавских леев'],
  USD: ['долл', 'доллар', 'доллара', 'долларов', 'долларов США', 'долл. США', '$', 'US dollars', 'dollars', 'dollar'],
  EUR: ['евро', '€', 'euro', 'euros'],
  CNY: ['юань', 'юаней', 'yuan', 'renminbi'],
  MNT: ['тугрик', 'тугриков', 'tugrik'],
  AFN: ['афгани', 'afghani'],
  IRR: ['иранский риал', 'иранских риалов'],
  TRY: ['турецкая лира', 'турецких лир', '₺'],
  PKR: ['пакистанская рупия', 'пакистанских рупий'],
};

const [english, russian] = ['en', 'ru'].map((lang) => new Intl.DisplayNames([lang], { type: 'currency' })) as [
  Intl.DisplayNames,
  Intl.DisplayNames,
];

const term = (code: string): Term => ({
  en: english.of(code) ?? code,
  ru: russian.of(code) ?? code,
  also: ALSO[code] ?? [],
});

export const currency = oneOf<Currency>(
  Object.fromEntries(Intl.supportedValuesOf('currency').map((code) => [code, term(code)])) as Terms<Currency>,
);

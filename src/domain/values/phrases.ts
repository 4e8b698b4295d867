// Phrases for values: how a sentence of either language says a country, a time, an amount, a way; formed here and nowhere else.
import type { Bilingual, Lang } from '../../forms/language.js';
import { nameOf, type Vocabulary } from '../../forms/vocabulary.js';
import { type CountOf, countedInWords } from './amounts/counted.js';
import { type Quantity } from './amounts/quantity.js';
import { textOfQuantity } from './amounts/quantity-words.js';
import { inBothLanguages } from './known-names.js';
import { type ChemicalCode, CHEMICALS, chemicalName } from './goods/precursor.js';
import { type Route, statesOn } from './goods/route.js';
import { className, type SubstanceClass } from './goods/classes.js';
import { type Substance, substanceName } from './goods/substance.js';
import { type Names, nameIn, type Place } from './text.js';
import { textOfWhen } from './time/when-text.js';
import type { When } from './time/when.js';
import { administrationName } from './who/administration.js';
import type { Attribution } from './who/attribution.js';
import { countryName } from './who/country.js';
import type { Headcount } from './who/headcount.js';

export interface Phrases {
  readonly lang: Lang;
  /** The text in this language. */
  readonly in: (texts: Bilingual) => string;
  /** What a code of a vocabulary is called. */
  readonly term: <Code extends string>(vocabulary: Pick<Vocabulary<Code>, 'terms'>, code: Code) => string;
  readonly country: (code: string) => string;
  readonly administration: (code: string) => string;
  readonly when: (span: When) => string;
  readonly quantity: (quantity: Quantity) => string;
  readonly substance: (code: Substance) => string;
  readonly class: (code: SubstanceClass) => string;
  readonly chemical: (code: ChemicalCode) => string;
  /** What it was, and how much: goods before amounts in Russian; either may be empty. */
  readonly goodsAnd: (goods: string, amount: Quantity | undefined) => string;
  /** What was seized: a substance or a chemical. */
  readonly goods: (code: string) => string;
  /** The same; what no list knows, as it was written. */
  readonly called: (code: string, written: string | undefined) => string;
  readonly name: (names: Names) => string;
  /** An office, a region or a group, in this language where it is known in both. */
  readonly known: (written: string) => string;
  readonly place: (place: Place) => string;
  /** How many of each country: "Kazakhstan (12), Kyrgyzstan (3)". */
  readonly people: (all: Headcount) => string;
  /** The number with what is counted: "3 seizures". */
  readonly counted: (n: number, what: CountOf) => string;
  /** The states on the way, in its order. */
  readonly way: (route: Route) => string;
  /** Whose figure it is, and how many they are where that is known. */
  readonly attributed: (to: Attribution) => string;
}

const phrasesOf = (lang: Lang): Phrases => ({
  lang,
  in: (texts) => texts[lang],
  term: (vocabulary, code) => nameOf(vocabulary, code, lang),
  country: (code) => countryName(code, lang),
  administration: (code) => administrationName(code, lang),
  when: (span) => textOfWhen(span, lang),
  quantity: (quantity) => textOfQuantity(quantity, lang),
  substance: (code) => substanceName(code, lang),
  class: (code) => className(code, lang),
  chemical: (code) => chemicalName(code, lang),
  goodsAnd: (goods, amount) => GOODS_AND[lang](goods, amount, amount ? textOfQuantity(amount, lang) : ''),
  goods: (code) => goodsName(code, lang),
  called: (code, written) =>
    code === 'other' && written !== undefined ? QUOTED[lang](written) : goodsName(code, lang),
  name: (names) => nameIn(names, lang),
  known: (written) => inBothLanguages(written, lang),
  place: ({ city, country }) => `${city} (${countryName(country, lang)})`,
  people: (all) => all.map(({ country, people }) => `${countryName(country, lang)} (${people})`).join(', '),
  counted: (n, what) => `${n} ${countedInWords(what, String(n), lang)}`,
  way: (route) => wayOf(route, lang),
  attributed: (to) => attributedTo(to, lang),
});

export const PHRASES: Bilingual<Phrases> = { en: phrasesOf('en'), ru: phrasesOf('ru') };

const GOODS_AND: Bilingual<(goods: string, amount: Quantity | undefined, text: string) => string> = {
  ru: (goods, _, text) => [goods, text].filter(Boolean).join(' — '),
  en(goods, amount, text) {
    if (amount?.bound === 'UNKNOWN') return goods === '' ? text : `${goods} (${text})`;
    return `${text} ${goods}`.trim();
  },
};

const QUOTED: Bilingual<(text: string) => string> = { en: (text) => `“${text}”`, ru: (text) => `«${text}»` };

const wayOf = (route: Route, lang: Lang): string =>
  statesOn(route)
    .map((each) => countryName(each, lang))
    .join(' → ');

const goodsName = (code: string, lang: Lang): string =>
  Object.hasOwn(CHEMICALS, code) ? chemicalName(code as ChemicalCode, lang) : substanceName(code as Substance, lang);

function attributedTo(to: Attribution, lang: Lang): string {
  if (to.kind === 'country') return countryName(to.code, lang);
  return `${inBothLanguages(to.of, lang)}${to.count === null ? '' : ` (${to.count})`}`;
}

/** `text` where the thing is there, '' otherwise. */
export const where = <T>(thing: T | undefined, text: (thing: T) => string): string =>
  thing === undefined ? '' : text(thing);
